import { isUtf8 } from 'node:buffer'
import { decodeCharset } from '../decode.ts'

/** A property of a card; `value` is still as the file has it, a character for each of its bytes. */
export interface Property {
  readonly group: string
  /** In capitals. */
  readonly name: string
  /** By their names in capitals, without quotes; what has no name is a TYPE or an ENCODING (vCard 2.1). */
  readonly params: ReadonlyMap<string, readonly string[]>
  readonly value: string
  /** 1-based. */
  readonly line: number
}

/** No name with its parameters is longer. */
const MAX_HEAD = 2000

/** `[group.]NAME[;parameters]:value` of vCard 2.1, RFC 2426 and RFC 6350; undefined where a line is none. */
export function parseProperty(text: string, line: number): Property | undefined {
  const colon = colonOf(text)
  if (colon === -1) return undefined
  const [start = '', ...written] = splitOutside(QUOTED, text.slice(0, colon), ';')
  const [, group = '', name] = /^\s*(?:([\w-]+)\.)?([\w-]+)\s*$/.exec(start) ?? []
  if (name === undefined) return undefined
  const params = new Map<string, string[]>()
  for (const each of written) {
    const [key, values] = readParameter(each.trim())
    params.set(key, [...(params.get(key) ?? []), ...values])
  }
  return { group, name: name.toUpperCase(), params, value: text.slice(colon + 1), line }
}

/** Where marks part nothing: between quotes, of which the last may be missing; behind a backslash. */
const QUOTED = '"[^"]*(?:"|$)'
const ESCAPED = '\\\\[^]'

/** The pieces of a text between marks. @param kept a pattern of what marks do not part. */
function splitOutside(kept: string, text: string, mark: ';' | ','): string[] {
  const pieces: string[] = []
  let start = 0
  for (const { 0: match, index } of text.matchAll(new RegExp(`${kept}|${mark}`, 'g'))) {
    if (match !== mark) continue
    pieces.push(text.slice(start, index))
    start = index + 1
  }
  return [...pieces, text.slice(start)]
}

const BARE_ENCODINGS = /^(?:quoted-printable|base64|8bit|7bit|b|q)$/i

function readParameter(text: string): [string, string[]] {
  // Android's label: X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=41=73=74).
  const custom = /^X-CUSTOM\((.*)\)$/i.exec(text)?.[1]
  if (custom !== undefined) return ['X-CUSTOM', [custom.split(',').at(-1) ?? '']]
  const equals = text.indexOf('=')
  if (equals === -1) return BARE_ENCODINGS.test(text) ? ['ENCODING', [text]] : ['TYPE', [text]]
  const values = splitOutside(QUOTED, text.slice(equals + 1), ',')
  return [text.slice(0, equals).trim().toUpperCase(), values.map(unquoted)]
}

/** Without quotes; RFC 6868's `^n`, `^'` and `^^` as what they stand for. */
const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replace(/\^[n'^]/g, mark => (mark === '^n' ? '\n' : mark === "^'" ? '"' : '^'))

/** The first colon outside quotes; the first of all where quotes do not match. */
function colonOf(text: string): number {
  const found = [...text.slice(0, MAX_HEAD).matchAll(/"[^"]*"|:/g)].find(([match]) => match === ':')
  return found?.index ?? -1
}

/** The values of TYPE, in capitals, whether listed, repeated or quoted together. */
export const typesOf = ({ params }: Property): string[] =>
  (params.get('TYPE') ?? []).flatMap(each => each.split(/[\\,]+/)).map(each => each.toUpperCase())

const isPlain = (text: string) => /^[\0-\x7f]*$/.test(text)

/**
 * A property's value as text: out of QUOTED-PRINTABLE or BASE64, and of the charset that it
 * names. One that names none is UTF-8 where it can be, else windows-1252, which is what
 * Outlook writes.
 */
export function decodeValue({ value, params }: Property): string {
  const encoding = params.get('ENCODING')?.[0]?.toUpperCase() ?? ''
  const raw = /^Q/.test(encoding)
    ? fromQuotedPrintable(value)
    : /^B/.test(encoding)
      ? Buffer.from(value, 'base64').toString('latin1')
      : value
  return decodeRaw(raw, params.get('CHARSET')?.[0])
}

export const fromQuotedPrintable = (text: string): string =>
  text.replace(/=([\da-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

/** A text with a character for each of its bytes, as what these mean. */
export function decodeRaw(raw: string, charset?: string): string {
  if (isPlain(raw) && !/^(?:utf-?(?:7|16)|iso-2022)/i.test(charset ?? '')) return raw
  const bytes = Buffer.from(raw, 'latin1')
  const stated = charset === undefined ? undefined : tryDecode(bytes, charset)
  return stated ?? decodeCharset(bytes, isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

function tryDecode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return decodeCharset(bytes, charset, true)
  } catch {
    // A charset that does not exist, or bytes that it has not.
    return undefined
  }
}

/** The components of a structured value, still escaped. */
export const splitValue = (text: string, mark: ';' | ','): string[] =>
  text.includes('\\') ? splitOutside(ESCAPED, text, mark) : text.split(mark)

/** RFC 2426, section 4, and RFC 6350, section 3.4; a backslash before anything else is one. */
export const unescapeText = (text: string): string =>
  text.replace(/\\([nN\\;,:"])/g, (_, char: string) => (/n/i.test(char) ? '\n' : char))

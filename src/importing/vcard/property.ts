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
  if (colon === -1 || colon > MAX_HEAD) return undefined
  const [start = '', ...written] = splitOutsideQuotes(text.slice(0, colon), ';')
  const [, group = '', name] = /^\s*(?:([\w-]+)\.)?([\w-]+)\s*$/.exec(start) ?? []
  if (name === undefined) return undefined
  const params = new Map<string, string[]>()
  for (const each of written) {
    const [key, values] = readParameter(each.trim())
    params.set(key, [...(params.get(key) ?? []), ...values])
  }
  return { group, name: name.toUpperCase(), params, value: text.slice(colon + 1), line }
}

const BARE_ENCODINGS = /^(?:quoted-printable|base64|8bit|7bit|b|q)$/i

function readParameter(text: string): [string, string[]] {
  // Android's label: X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=41=73=74).
  const custom = /^X-CUSTOM\((.*)\)$/i.exec(text)?.[1]
  if (custom !== undefined) return ['X-CUSTOM', [custom.split(',').at(-1) ?? '']]
  const equals = text.indexOf('=')
  if (equals === -1) return BARE_ENCODINGS.test(text) ? ['ENCODING', [text]] : ['TYPE', [text]]
  const values = splitOutsideQuotes(text.slice(equals + 1), ',')
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
  const first = text.indexOf(':')
  const quote = text.indexOf('"')
  if (first === -1 || quote === -1 || quote > first) return first
  let quoted = false
  for (let i = 0; i < Math.min(text.length, MAX_HEAD); i++) {
    if (text[i] === '"') quoted = !quoted
    else if (text[i] === ':' && !quoted) return i
  }
  return first
}

function splitOutsideQuotes(text: string, mark: string): string[] {
  if (!text.includes('"')) return text.split(mark)
  const pieces: string[] = []
  let start = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted
    else if (text[i] === mark && !quoted) {
      pieces.push(text.slice(start, i))
      start = i + 1
    }
  }
  return [...pieces, text.slice(start)]
}

/** The values of TYPE, in capitals, whether listed, repeated or quoted together. */
export const typesOf = ({ params }: Property): string[] =>
  (params.get('TYPE') ?? []).flatMap(each => each.split(/[\\,]+/)).map(each => each.toUpperCase())

import { isUtf8 } from 'node:buffer'
import { decodeCharset } from '../record/decode.ts'
import type { Property } from './property.ts'

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
export function splitValue(text: string, mark: ';' | ','): string[] {
  if (!text.includes('\\')) return text.split(mark)
  const pieces: string[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === mark) {
      pieces.push(text.slice(start, i))
      start = i + 1
    }
  }
  return [...pieces, text.slice(start)]
}

/** RFC 2426, section 4, and RFC 6350, section 3.4; a backslash before anything else is one. */
export const unescapeText = (text: string): string =>
  text.replace(/\\([nN\\;,:"])/g, (_, char: string) => (/n/i.test(char) ? '\n' : char))

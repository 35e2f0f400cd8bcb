import { readUrl } from '../model/url.ts'

/** Percent-encodes all but the unreserved characters of RFC 3986 (2.3), so that no reader of Markdown or HTML sees syntax. */
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** The `mailto:` URI of an address (RFC 6068, 2). */
export function mailtoUri(address: string): string {
  return `mailto:${address.split('@').map(encode).join('@')}`
}

/** A number to call: in E.164, or a short code that only its country knows. */
export interface Dialled {
  readonly number: string
  readonly extension?: string | undefined
  /** Such as `33`, for a short code. */
  readonly callingCode?: string | undefined
}

/** The `tel:` URI of a number (RFC 3966, 3); a local one carries its context (5.1.5), an extension that is not a number is left out. */
export function telUri({ number, extension, callingCode }: Dialled): string {
  const ext = extension !== undefined && /^\d+$/.test(extension) ? `;ext=${extension}` : ''
  const context = callingCode === undefined ? '' : `;phone-context=+${callingCode}`
  return `tel:${number.replace(/[^\d+]/g, '')}${ext}${context}`
}

/** A web address as the WHATWG URL Standard writes it, in ASCII; undefined when it is not of the web. */
export function webUri(text: string): string | undefined {
  const url = /^https?:\/\//i.test(text) ? readUrl(text) : undefined
  return url?.href.replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

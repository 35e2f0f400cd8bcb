/** What keeps a text from being a web address. */
export type UrlFault = 'scheme' | 'email' | 'space' | 'other-scheme' | 'host'

/** Nearly every address: letters and digits alone, in a host of words with a letter at its end. */
const ORDINARY = /^https?:\/\/((?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,20})(?:\/[\w./-]*)?$/

/** The host of an ordinary address; undefined for others. */
const ordinaryHost = (text: string) => (text.length <= 200 ? ORDINARY.exec(text)?.[1] : undefined)

/** Why a text is not an address of the web (`https://…`, WHATWG URL); undefined when it is one. */
export function urlFault(text: string): UrlFault | undefined {
  if (ordinaryHost(text) !== undefined) return undefined
  const written = text.trim()
  if (/^(mailto:)?[^\s/@:]+@[^\s/@]+$/i.test(written)) return 'email'
  if (/\s/.test(written)) return 'space'
  if (!/^https?:\/\//i.test(written)) {
    if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(written)) return 'other-scheme'
    return hostOf(`https://${written.replace(/^\/+/, '')}`) === undefined ? 'host' : 'scheme'
  }
  return hostOf(written) === undefined ? 'host' : undefined
}

/**
 * An address as the WHATWG URL Standard reads it; undefined if it is not one. Not by
 * `URL.canParse`: once it is optimised, that of Node 20 takes letters of Latin-1 for broken UTF-8.
 */
export function readUrl(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** The host of a web address, in small letters, internationalised ones as they are written; undefined if there is none with a dot. */
export function hostOf(text: string): string | undefined {
  const ordinary = ordinaryHost(text)
  if (ordinary !== undefined) return ordinary
  const written = /^https?:\/\/(?:[^\s/?#@]*@)?([^\s/?#:]+)/i.exec(text.trim())?.[1]?.toLowerCase()
  if (written === undefined || readUrl(text.trim()) === undefined) return undefined
  return /^[^.]+(\.[^.]+)+\.?$/.test(written) ? written.replace(/\.$/, '') : undefined
}

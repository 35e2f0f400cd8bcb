import { emailFault } from '../../model/email.ts'
import { mailboxKey } from '../../model/identity.ts'
import { decodePercent } from '../decode.ts'
import { decodeHTML, revealed } from './characters.ts'

/** A mailbox in a text, and where. */
export interface FoundMailbox {
  readonly address: string
  readonly start: number
  readonly end: number
}

const LOCAL = /[\p{L}\p{M}\p{N}._%+'’&-]/u
const DOMAIN =
  /(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.){1,8}\p{L}[\p{L}\p{M}]{1,23}/uy

/** A word run into the domain before it: `example.caavant`. */
const GLUED =
  /\.(com|org|net|fr|ca|ch|be|de|at|eu|uk|lu)(?:avant|avec|pour|ou|par|before|until|with|and|und|oder|bis|vor|jusqu\p{Ll}*)$/u

/** The mailboxes of a line, in its order: from each @ as far as an address goes, in linear time. */
export function mailboxesIn(text: string): FoundMailbox[] {
  const found: FoundMailbox[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const last = found.at(-1)?.end ?? 0
    let start = at
    while (start > last && at - start < 64 && LOCAL.test(text[start - 1] ?? '')) start--
    while (start < at && /[._%+'’&-]/.test(text[start] ?? '')) start++
    // `@name@server`: somebody on Mastodon.
    if (text[start - 1] === '@') continue
    DOMAIN.lastIndex = at + 1
    const domain = DOMAIN.exec(text)?.[0].replace(GLUED, '.$1')
    if (domain === undefined || start === at) continue
    const address = `${text.slice(start, at)}@${domain}`
    if (emailFault(address) === undefined)
      found.push({ address, start, end: at + 1 + domain.length })
  }
  return found
}

/** The mailbox that a link leads to, if any: by `mailto:` in any spelling, or by its bare address. */
export function linkedMailbox(href: string): string | undefined {
  const address = href
    .slice(0, 2000)
    .replace(/<[^<>]{0,100}>/g, '')
    .replace(/^.*?mailto:/i, '')
    .replace(/\?.*$/s, '')
  return mailboxesIn(revealed(decodeHTML(decodePercent(address))))[0]?.address
}

/** What a link says: its text as shown, and what it leads to where the text does not say it. */
export interface ShownLink {
  readonly text: string
  /** A mailbox that it leads to, although its text shows another. */
  readonly other?: string
}

/**
 * What people are to read of a link. The text shown wins; a mailbox or number that only the
 * target has is put behind it.
 * @param before what stands straight before the link: a mailbox may be half text, half link.
 */
export function shownLink(shown: string, href: string, before = ''): ShownLink {
  const text = revealed(shown)
  const target = /^\s*(?:https?:\/\/)?mailto:|^[^/?#\s]+@[^/?#\s]+$/i.test(href)
    ? linkedMailbox(href)
    : protectedMailbox(href)
  const whole = mailboxesIn(`${/\S*$/.exec(before)?.[0] ?? ''}${text}`)[0]?.address
  if (target !== undefined) {
    if (whole === undefined)
      return /email.{0,3}protected|^\s*$/i.test(text)
        ? { text: target }
        : { text: `${text} ${target} ` }
    if (mailboxKey(whole) !== mailboxKey(target)) return { text, other: target }
    return { text }
  }
  const number = /^\s*tel:([+\d\s().-]{6,30})/i.exec(href)?.[1]
  if (number !== undefined && text.replace(/\D/g, '').length < 6)
    return { text: `${text} ${number} ` }
  return { text }
}

/** The mailbox in a link that Cloudflare made (`/cdn-cgi/l/email-protection#…`). */
export function protectedMailbox(href: string): string | undefined {
  const code = /\/email-protection#([\da-f]{6,400})/i.exec(href)?.[1]
  return code && cloudflareMailbox(code)
}

/** What Cloudflare's `data-cfemail` hides: the first byte XOR each of the others. */
export function cloudflareMailbox(code: string): string | undefined {
  if (!/^(?:[\da-f]{2}){3,200}$/i.test(code)) return undefined
  const bytes = code.match(/../g)?.map(byte => Number.parseInt(byte, 16)) ?? []
  const [key = 0, ...rest] = bytes
  return mailboxesIn(String.fromCharCode(...rest.map(byte => byte ^ key)))[0]?.address
}

/** What TYPO3's scripts hide: `mailto:` with every letter shifted by the same step. */
export function shiftedMailbox(code: string): string | undefined {
  const RANGES = [
    [0x2b, 0x3a],
    [0x40, 0x5a],
    [0x61, 0x7a],
  ] as const
  for (let step = -26; step <= 26; step++) {
    const text = [...code.slice(0, 300)].map(letter => {
      const at = letter.charCodeAt(0)
      const range = RANGES.find(([low, high]) => at >= low && at <= high)
      if (!range) return letter
      const [low, high] = range
      const size = high - low + 1
      return String.fromCharCode(low + ((((at - low + step) % size) + size) % size))
    })
    const plain = text.join('')
    if (plain.startsWith('mailto:')) return mailboxesIn(plain.slice(7))[0]?.address
  }
  return undefined
}

/** A mailbox that a script puts together out of quoted pieces: `'name' + '@' + 'example.org'`. */
export function scriptedMailboxes(script: string): string[] {
  if (script.length > 20_000 || !/@|&#64;|mailto/.test(script)) return []
  const joined = script.replace(/(['"])\s{0,20}\+\s{0,20}(['"])/g, '').replace(/\\?["']/g, ' ')
  return [
    ...new Set(
      mailboxesIn(decodeHTML(joined).replace(/mailto:/g, ' ')).map(({ address }) => address),
    ),
  ]
}

import { domainToASCII } from 'node:url'
import { foldLetters } from '../text/fold.ts'

/** Why a text is not one bare e-mail address. */
export type EmailFault =
  | 'empty'
  | 'at'
  | 'name'
  | 'mailto'
  | 'brackets'
  | 'punctuation'
  | 'several'
  | 'control'
  | 'space'
  | 'local'
  | 'domain'
  | 'tld'
  | 'digits'
  | 'letter'
  | 'punycode'
  | 'long'

/** Far beyond any address: patterns are tried on no more, since some take the square of its time. */
const MAX_LENGTH = 1000

const ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+"
const LOCAL = new RegExp(`^${ATOM}(\\.${ATOM})*$`, 'u')
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u

/** Nearly every address; the rest of `emailFault` would find nothing wrong, and take ten times as long. */
const ORDINARY = /^[a-z0-9]+(?:[._-][a-z0-9]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,20}$/

/**
 * Characters that move the cursor, end a line or turn the direction of writing: C0 and C1 controls,
 * DEL, the line and paragraph separators, and the bidirectional controls (Unicode UAX #9). None can
 * be part of an address; in an export, one could end a header or hide a name.
 */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

/** The bidirectional controls among them, which Outlook and Word put around an address that is copied. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Whether a text holds a control character: C0, C1, DEL, line or paragraph separator, bidirectional control. */
export const hasControlCharacter = (text: string): boolean => CONTROL.test(text)

/** Whether a text is an address such as nearly all are: `emailFault` finds nothing wrong with it. */
export const isOrdinaryAddress = (text: string): boolean => text.length <= 64 && ORDINARY.test(text)

/**
 * What keeps a text from being an address that mail servers take: RFC 5321's dot-string
 * and domain with RFC 6531's internationalised letters; quoted local parts and address
 * literals are legal but never meant in a press file.
 * @returns undefined when it is one.
 */
export function emailFault(address: string): EmailFault | undefined {
  if (isOrdinaryAddress(address)) return undefined
  if (address.trim() === '') return 'empty'
  if (address.length > MAX_LENGTH) return 'long'
  if (hasControlCharacter(address)) return 'control'
  const meant = meantAddress(address)
  if (meant !== address.trim() && (meant === '' || isRight(meant))) {
    if (/^[\s<]*mailto:/i.test(address)) return 'mailto'
    return meant === '' ? 'empty' : /[<>]/.test(address) ? 'brackets' : 'punctuation'
  }
  const ats = address.match(/@/g)?.length ?? 0
  if (ats > 1 && /[,;\s/|]/.test(address)) return 'several'
  if (/[<>()"]/.test(address)) return 'name'
  if (/[\s\p{C}]/u.test(address)) return 'space'
  if (ats !== 1) return 'at'
  const [local = '', domain = ''] = address.split('@')
  if (!LOCAL.test(local)) return 'local'
  const labels = domain.split('.')
  if (labels.some(label => !LABEL.test(label))) return 'domain'
  if (labels.length < 2) return 'tld'
  const last = labels.at(-1) ?? ''
  // RFC 3696, 2: names of top-level domains are letters; those of other scripts start with xn-- in ASCII.
  if (/\d/.test(last) && !/^xn--/i.test(last)) return 'digits'
  if (/^[a-z]$/i.test(last)) return 'letter'
  const ascii = domainToASCII(domain)
  if (ascii === '') return 'punycode'
  // RFC 5321, 4.5.3.1, in octets; a label by RFC 1035. International domains are sent in ASCII.
  const octets = (text: string) => Buffer.byteLength(text)
  const isLong =
    octets(local) > 64 ||
    octets(`${local}@${ascii}`) > 254 ||
    ascii.split('.').some(each => each.length > 63)
  return isLong ? 'long' : undefined
}

const isRight = (address: string) => emailFault(address) === undefined

/** An address without what gets copied along with it: `mailto:` with its subject, brackets around it, a full stop or comma at its end, bidirectional controls. */
export function meantAddress(written: string): string {
  let meant = written.replace(DIRECTION, '').trim()
  if (meant.length > MAX_LENGTH) return meant
  for (let before = ''; before !== meant; ) {
    before = meant
    meant = meant
      .replace(/^mailto:\s*([^?]*)(\?.*)?$/i, '$1')
      .replace(/^<\s*([^<>]*?)\s*>$/, '$1')
      .replace(/^[.,;:]+|[.,;:]+$/g, '')
      .trim()
  }
  return meant
}

/** The addresses in a text that holds several, each an address or not; undefined when the text is not such a list. */
export function severalAddresses(text: string): readonly string[] | undefined {
  if (emailFault(text) !== 'several') return undefined
  return text.split(/[\s,;/|]+/).filter(part => part.includes('@'))
}

/** Mail providers for everybody: the part before their @ says nothing of an organisation. */
export const PROVIDERS: ReadonlySet<string> = new Set(
  [
    'gmail.com googlemail.com yahoo.com yahoo.fr yahoo.co.uk yahoo.de yahoo.es yahoo.it ymail.com rocketmail.com',
    'hotmail.com hotmail.fr hotmail.be hotmail.co.uk hotmail.de hotmail.it hotmail.es outlook.com outlook.fr',
    'live.com live.fr live.be msn.com icloud.com me.com mac.com aol.com aol.fr',
    'orange.fr wanadoo.fr free.fr aliceadsl.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr',
    'club-internet.fr cegetel.net noos.fr voila.fr nordnet.fr orange.be skynet.be',
    'bluewin.ch gmx.de gmx.net gmx.fr gmx.com web.de t-online.de mail.com email.com',
    'protonmail.com proton.me pm.me tutanota.com tuta.io zoho.com yandex.ru mail.ru',
  ]
    .join(' ')
    .split(' '),
)

/** The part after the @, in small letters; empty when there is none. */
export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1 || address.length).toLowerCase()

const ROLES =
  /^(?:(?:service|contact|relations?|bureau|pole|direction|cellule)[._-]?)*(?:presse?|media|medias|communication|com|contact|info|infos|information|accueil|secretariat|mairie|redaction|newsroom|office|mail|courrier|admin|webmaster|hello|bonjour|rp)(?:[._-]?(?:presse?|media|medias|relations?|office|contact|service|com|national|regional|france|fr))*$/

/** Whether an address is that of a desk rather than a person's, by the part before its @. */
export const isRole = (address: string): boolean =>
  ROLES.test(foldLetters(address.slice(0, Math.max(0, address.lastIndexOf('@')))))

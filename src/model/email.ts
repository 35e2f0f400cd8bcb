/** Why a text is not one bare e-mail address. */
export type EmailFault =
  | 'empty'
  | 'at'
  | 'name'
  | 'mailto'
  | 'several'
  | 'space'
  | 'local'
  | 'domain'
  | 'tld'
  | 'long'

const ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+"
const LOCAL = new RegExp(`^${ATOM}(\\.${ATOM})*$`, 'u')
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u

/**
 * What keeps a text from being an address that mail servers take: RFC 5321's dot-string
 * and domain with RFC 6531's internationalised letters; quoted local parts and address
 * literals are legal but never meant in a press file.
 * @returns undefined when it is one.
 */
export function emailFault(address: string): EmailFault | undefined {
  if (address.trim() === '') return 'empty'
  if (/^mailto:/i.test(address)) return 'mailto'
  const ats = address.match(/@/g)?.length ?? 0
  if (ats > 1 && /[,;\s/]/.test(address)) return 'several'
  if (/[<>()"]/.test(address)) return 'name'
  if (/[\s\p{C}]/u.test(address)) return 'space'
  if (ats !== 1) return 'at'
  const [local = '', domain = ''] = address.split('@')
  if (!LOCAL.test(local)) return 'local'
  const labels = domain.split('.')
  if (labels.some(label => !LABEL.test(label))) return 'domain'
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? '')) return 'tld'
  // RFC 5321, 4.5.3.1, in octets; a label by RFC 1035.
  const octets = (text: string) => Buffer.byteLength(text)
  const isLong =
    octets(local) > 64 || octets(address) > 254 || labels.some(each => octets(each) > 63)
  return isLong ? 'long' : undefined
}

import { emailFault } from '../../model/email.ts'

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

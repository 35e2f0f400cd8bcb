import { emailFault, meantAddress } from '../../model/email.ts'
import type { ImportedEmail } from '../contact.ts'
import { present } from '../present.ts'
import type { Remark } from '../remark.ts'
import { tidyLine } from '../tidy.ts'

/** What a card or a row says of one address, or of several in one text. */
export interface WrittenEmail {
  readonly text: string
  readonly type?: string | undefined
  readonly label?: string | undefined
}

export interface ReadEmails {
  readonly emails: readonly ImportedEmail[]
  readonly remarks: readonly Remark[]
}

/** More is not a list of addresses that belongs to one contact. */
const MAX_LENGTH = 2000

/** `nom [at] domaine [point] fr`, as people write against robots. */
const plainMarks = (text: string) =>
  text
    .replace(/ ?[[({] ?(?:at|arobase|chez|@) ?[\])}] ?/gi, '@')
    .replace(/ ?[[({] ?(?:dot|point) ?[\])}] ?/gi, '.')

/** The addresses in a text, whatever parts them, each without name, brackets or `mailto:`. */
export function readEmails(written: WrittenEmail): ReadEmails {
  const text = plainMarks(tidyLine(written.text.slice(0, MAX_LENGTH)))
  if (text === '') return { emails: [], remarks: [] }
  const type = tidyLine(written.type ?? '')
  const label = tidyLine(written.label ?? '')
  const email = (address: string): ImportedEmail => ({ address, ...present({ type, label }) })
  const meant = meantAddress(text)
  if (emailFault(meant) === undefined) return { emails: [email(meant)], remarks: [] }
  const emails: ImportedEmail[] = []
  const remarks: Remark[] = []
  for (const piece of text.includes('@') ? pieces(text) : [text]) {
    const address = meantAddress(piece.replace(/^["'(]+|["')]+$/g, ''))
    if (emailFault(address) === undefined) emails.push(email(address))
    else remarks.push({ code: 'email/faulty', about: piece })
  }
  return { emails, remarks }
}

/** The pieces of a text that hold an @. */
function pieces(text: string): string[] {
  const parted = text.split(/[\s;,|<>]+/).filter(each => each.includes('@'))
  return parted.flatMap(each =>
    (each.match(/@/g)?.length ?? 0) > 1 ? each.split('/').filter(part => part.includes('@')) : each,
  )
}

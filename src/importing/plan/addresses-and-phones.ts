import { mailboxKey } from '../../model/identity.ts'
import type { Email, Phone } from '../../model/organisation.ts'
import { readPhone } from '../../model/phone.ts'
import type { Path } from '../../model/schema.ts'
import type { ImportedEmail, ImportedPhone } from '../contact.ts'
import { phoneKey } from '../matching/traits.ts'
import { add, type Draft, isSameText, settle } from './draft.ts'
import { importedPhoneKey } from './merge.ts'
import { untoldType, writtenEmail, writtenPhone } from './written.ts'

/** The mailboxes and lines that a file has at a place. */
interface Held {
  readonly at: Path
  readonly email: readonly Email[]
  readonly phone: readonly Phone[]
  readonly country: string | undefined
}

/** Adds addresses that are not there, and labels to those that have none. */
export function addEmails(draft: Draft, held: Held, emails: readonly ImportedEmail[]): void {
  const known = new Map(held.email.map(each => [mailboxKey(each.address ?? ''), each]))
  const added = emails.filter(({ address }) => !known.has(mailboxKey(address)))
  for (const { address, label } of emails) {
    const file = known.get(mailboxKey(address))
    // A label is a word of one's own: another one is not a contradiction.
    if (file && !file.label)
      settle(draft, { at: [...file.at, 'label'], file: '', imported: label, isSame: isSameText })
  }
  add(draft, [...held.at, 'email'], added.map(writtenEmail))
}

/** Adds numbers that are not there in any notation, and to those that are what they say nothing of. */
export function addPhones(draft: Draft, held: Held, phones: readonly ImportedPhone[]): void {
  const { at, country } = held
  const added: ImportedPhone[] = []
  for (const each of phones) {
    const file = lineOf(each, held, phones)
    if (file === undefined) added.push(each)
    else fill(draft, file, each, country)
  }
  add(
    draft,
    [...at, 'phone'],
    added.map(each => writtenPhone(each, country)),
  )
}

/**
 * The file's number that an imported one is. One without an extension is that of any; one
 * with an extension may give it to a number that has none, unless several would.
 */
function lineOf(
  imported: ImportedPhone,
  { phone, country }: Held,
  all: readonly ImportedPhone[],
): Phone | undefined {
  const [number = '', extension = ''] = importedPhoneKey(imported, country).split(' ')
  const known = phone.map(file => ({ file, key: phoneKey(file, country).split(' ') }))
  const same = known.filter(({ key }) => key[0] === number)
  const exact = same.find(({ key }) => (key[1] ?? '') === extension)
  if (exact !== undefined || extension === '') return (exact ?? same[0])?.file
  const isAlone =
    all.filter(each => importedPhoneKey(each, country).split(' ')[0] === number).length === 1
  return isAlone ? same.find(({ key }) => key[1] === undefined)?.file : undefined
}

function fill(
  draft: Draft,
  file: Phone,
  imported: ImportedPhone,
  country: string | undefined,
): void {
  const { type, extension, label, hours } = imported
  const isTold = type === undefined || type === untoldType(file.number ?? '', country)
  const held = {
    type: file.type ?? (isTold ? type : ''),
    extension: file.extension ?? readPhone(file, country)?.extension,
    label: file.label,
    hours: file.hours,
  }
  // Cards have one text for the label and the hours.
  const isSaid = isSameText(wordsOf(file), wordsOf(imported))
  const said = { type, extension, ...(!isSaid && { label, hours }) }
  for (const [key, value] of Object.entries(said))
    if (!held[key as keyof typeof held] && value !== undefined)
      draft.changes.push({ op: 'set', at: [...file.at, key], value })
}

const wordsOf = ({ label, hours }: Pick<ImportedPhone, 'label' | 'hours'>) =>
  [label, hours].filter(Boolean).join(' ')

import type { Contact } from '../../model/directory.ts'
import type { Source } from '../../model/organisation.ts'
import { slug } from '../../text/file-id.ts'
import type { ImportedContact } from '../contact.ts'
import { comparableName, compareNames } from '../matching/person-name.ts'
import { addEmails, addPhones } from './addresses-and-phones.ts'
import { add, type Draft, isSameNote, isSameSalutation, isSameText, settle } from './draft.ts'
import type { Change, Value } from './plan-item.ts'
import { missing, newestDate, sourceRenewed, sourcesAdded, verifiedBy } from './provenance.ts'
import { stated, writtenEmail, writtenName, writtenPhone, writtenSource } from './written.ts'

/** What a contact's organisation says that cards repeat of each of its people. */
export interface Home {
  readonly country: string | undefined
  readonly tags: readonly string[]
  readonly languages: readonly string[]
}

/** What a known contact's file does not say yet, or says otherwise: its own data, without where they are from. @param isSameCard whether the card's UID is the contact's, so that another name is their new name. */
export function dataChanges(
  draft: Draft,
  contact: Contact,
  imported: ImportedContact,
  { country, tags, languages }: Home,
  isSameCard: boolean,
): void {
  const { at } = contact
  nameChanges(draft, contact, imported, isSameCard)
  const text = (field: 'title' | 'department' | 'agency' | 'note') =>
    settle(draft, {
      at: [...at, field],
      file: contact[field],
      imported: imported[field],
      isSame: field === 'note' ? isSameNote : isSameText,
    })
  if (!isRole(contact, imported)) text('title')
  text('department')
  settle(draft, {
    at: [...at, 'salutation'],
    file: contact.salutation,
    imported: imported.salutation,
    isSame: isSameSalutation,
  })
  // Who has none works for the organisation itself, as far as the file knows.
  if (contact.agency !== undefined || draft.prefer === 'import') text('agency')
  else if (imported.name && imported.agency)
    draft.conflicts.push({ field: 'agency', file: '', imported: imported.agency })
  const held = { at, email: contact.email, phone: contact.phone, country }
  addEmails(draft, held, imported.emails)
  addPhones(draft, held, imported.phones)
  add(draft, [...at, 'topics'], withoutKnown(imported.topics ?? [], [...contact.topics, ...tags]))
  // Who states no language speaks those of the organisation.
  const spoken = contact.languages.length > 0 ? contact.languages : languages
  add(draft, [...at, 'languages'], withoutKnown(imported.languages ?? [], spoken))
  text('note')
}

/** Those of which none of the known ones says the same, each once. */
export function withoutKnown(said: readonly string[], known: readonly string[]): string[] {
  const added: string[] = []
  for (const each of said)
    if (![...known, ...added].some(other => isSameText(each, other))) added.push(each)
  return added
}

/** Whether the imported title is the file's with its department, as one line of a release gives both. */
const isRole = ({ title, department }: Contact, imported: ImportedContact) =>
  department !== undefined &&
  imported.department === undefined &&
  isSameText(`${title ?? ''} ${department}`, imported.title ?? '')

/** A name that the file has in full is not a contradiction when a source shortens it. */
function nameChanges(
  draft: Draft,
  contact: Contact,
  { name }: ImportedContact,
  isSameCard: boolean,
): void {
  if (name === undefined) return
  const { at, id } = contact
  const before = draft.changes.length
  const [file, other] = [comparableName(contact.name), comparableName(name)]
  // Whose address another person seems to have: nobody is renamed for that.
  const isOther = !isSameCard && compareNames(file, other) === 'different'
  const prefer = isOther ? 'file' : draft.prefer
  settle(
    { ...draft, prefer },
    {
      at: [...at, 'name'],
      file: contact.name?.full,
      imported: name.full,
      isSame: () => isSameName(contact.name, name) || isShortened(contact.name, name),
      value: writtenName(name),
    },
  )
  // Lists name people by their ids, which a new name would change.
  if (draft.changes.length > before && slug(name.full) !== id)
    draft.changes.push({ op: 'set', at: [...at, 'id'], value: id })
}

const isSameName = (file: Contact['name'], name: NonNullable<ImportedContact['name']>) => {
  const parts = [name.prefix, name.given, name.family, name.suffix].filter(Boolean).join(' ')
  return [name, ...(parts === '' ? [] : [{ ...name, full: parts }])].some(
    each => compareNames(comparableName(file), comparableName(each)) === 'same',
  )
}

function isShortened(file: Contact['name'], name: NonNullable<ImportedContact['name']>): boolean {
  const [whole, short] = [comparableName(file).words, comparableName(name).words]
  const letters = (words: readonly string[]) => words.join('').length
  if (letters(short) >= letters(whole)) return false
  const left = [...whole]
  return short.every(word => {
    const exact = left.indexOf(word)
    const at = exact === -1 && word.length === 1 ? left.findIndex(w => w[0] === word) : exact
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  })
}

/** The changes to where and when a contact's data were read, given those to the data. */
export function provenanceChanges(
  { changes, conflicts }: Draft,
  contact: Contact,
  sources: readonly Source[],
): Change[] {
  const isAdded = changes.length > 0
  const renewed = isAdded ? sourcesAdded(contact, sources) : sourceRenewed(contact, sources)
  if (conflicts.length > 0) return isAdded ? renewed : []
  return [...renewed, ...verifiedBy(contact, sources)]
}

/** The day of an import's newest source, where somebody is named who had left before it. */
export function backAfter({ until }: Contact, sources: readonly Source[]): string | undefined {
  const date = newestDate(sources)
  return until !== undefined && date !== undefined && date > until ? date : undefined
}

/** The record of somebody who is not in the directory yet; `id` only where it is not the name's. */
export function newContact(
  imported: ImportedContact,
  {
    id,
    home,
    sources,
    optOut,
  }: {
    readonly id: string
    readonly home: Home
    readonly sources: readonly Source[]
    readonly optOut?: Value | undefined
  },
): Value {
  const { name, title, department, salutation, agency, emails, phones, note } = imported
  const several = (items: readonly Value[]) => (items.length > 0 ? items : undefined)
  return stated({
    name: name && writtenName(name),
    id: defaultId(imported) === id ? undefined : id,
    title,
    email: several(emails.map(writtenEmail)),
    phone: several(phones.map(each => writtenPhone(each, home.country))),
    topics: several(withoutKnown(imported.topics ?? [], home.tags)),
    languages: several(languagesBeside(home, imported.languages ?? [])),
    salutation,
    department,
    agency,
    opt_out: optOut,
    verified: newestDate(sources),
    source: several(missing(sources, []).flatMap(each => writtenSource(each) ?? [])),
    note,
  })
}

/** Languages, unless all of them are those of the organisation. */
function languagesBeside({ languages }: Home, said: readonly string[]): string[] {
  return withoutKnown(said, languages).length > 0 ? withoutKnown(said, []) : []
}

/** The id that the name gives a contact once it is in a file; empty where no letter or digit is left of it. */
export function defaultId({ name }: ImportedContact): string {
  if (name === undefined) return ''
  const written = writtenName(name)
  const { prefix, given, family, suffix } = name
  return slug(
    typeof written === 'string'
      ? written
      : [prefix, given, family, suffix].filter(Boolean).join(' '),
  )
}

import type { Source } from '../../model/organisation.ts'
import { slug } from '../../text/file-id.ts'
import type { ImportedContact } from '../contact.ts'
import { type Home, withoutKnown } from './contact-changes.ts'
import type { Value } from './plan-item.ts'
import { missing, newestDate } from './provenance.ts'
import { stated, writtenEmail, writtenName, writtenPhone, writtenSource } from './written.ts'

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

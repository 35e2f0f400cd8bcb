import type { Entry } from './entry.ts'
import { greeting } from './greeting.ts'
import type { ModelField, Phone } from './organisation.ts'
import { numberReadIn, phoneType, readPhone } from './phone.ts'

/** The texts of a field, in the file's order; empty strings stand for what one value of a row lacks. */
export type EntryFieldValues = (entry: Entry) => readonly (string | undefined)[]

/** Numbers of some types, in international notation. */
const numbers = (entry: Entry, wanted?: readonly string[]) =>
  phonesOf(entry, wanted).map(phone => read(phone, entry)?.international ?? phone.number)

const read = (phone: Phone, { organisation }: Entry) => readPhone(phone, organisation.country)

const phonesOf = (entry: Entry, wanted?: readonly string[]) =>
  entry.phone.filter(
    phone => wanted === undefined || wanted.includes(phoneType(phone, read(phone, entry))),
  )

/** The first number of an entry as somebody in a country dials it. @param reader ISO 3166-1 alpha-2. */
export function nationalPhone(entry: Entry, reader: string | undefined): string | undefined {
  const [phone] = entry.phone
  if (phone === undefined) return undefined
  const understood = read(phone, entry)
  return understood ? numberReadIn(understood, reader) : phone.number
}

/** The languages stated of a contact, else of its organisation. */
export const languagesOf = ({ organisation, contact }: Entry): readonly string[] =>
  contact?.languages.length ? contact.languages : organisation.languages

const flag = (value: boolean | string | undefined) =>
  typeof value === 'boolean' ? (value ? 'true' : 'false') : value

/** The note of a contact; a desk's is its organisation's. */
const noteOf = ({ organisation, contact }: Entry) => (contact ?? organisation).note

/**
 * What an entry has, by the names that `--fields` and templates know. Every field of the
 * model is among them.
 */
export const entryFields = {
  id: ({ id }) => [id],
  uid: ({ contact }) => [contact?.uid],
  name: ({ label }) => [label],
  given: ({ contact }) => [contact?.name?.given],
  family: ({ contact }) => [contact?.name?.family],
  prefix: ({ contact }) => [contact?.name?.prefix],
  suffix: ({ contact }) => [contact?.name?.suffix],
  salutation: ({ contact }) => [contact?.salutation],
  greeting: entry => [greeting(entry.contact?.salutation, entry.contact?.name, languagesOf(entry))],
  title: ({ contact }) => [contact?.title],
  department: ({ contact }) => [contact?.department],
  agency: ({ contact }) => [contact?.agency],
  email: ({ email }) => [email[0]?.address],
  emails: ({ email }) => email.map(({ address }) => address),
  email_types: ({ email }) => email.map(({ type }) => type ?? ''),
  email_labels: ({ email }) => email.map(({ label }) => label ?? ''),
  phone: entry => numbers(entry).slice(0, 1),
  phones: entry => numbers(entry),
  phone_national: entry => [nationalPhone(entry, entry.organisation.country)],
  phone_e164: entry =>
    phonesOf(entry)
      .slice(0, 1)
      .map(phone => read(phone, entry)?.e164),
  mobile: entry => numbers(entry, ['mobile']),
  landline: entry => numbers(entry, ['work', 'home', 'switchboard']),
  fax: entry => numbers(entry, ['fax']),
  phone_types: entry => phonesOf(entry).map(phone => phoneType(phone, read(phone, entry))),
  phone_extensions: entry =>
    phonesOf(entry).map(phone => phone.extension ?? read(phone, entry)?.extension ?? ''),
  phone_labels: ({ phone }) => phone.map(({ label }) => label ?? ''),
  phone_hours: ({ phone }) => phone.map(({ hours }) => hours ?? ''),
  topics: ({ contact }) => contact?.topics ?? [],
  languages: languagesOf,
  public: ({ contact }) => [flag(contact?.public)],
  informed: ({ contact }) => [contact?.informed],
  opt_out: ({ contact }) => [flag(contact?.opt_out)],
  until: ({ contact }) => [contact?.until],
  verified: ({ contact }) => [contact?.verified],
  sources: ({ contact }) => contact?.source.map(({ title }) => title ?? '') ?? [],
  source_urls: ({ contact }) => contact?.source.map(({ url }) => url ?? '') ?? [],
  source_dates: ({ contact }) => contact?.source.map(({ date }) => date ?? '') ?? [],
  note: entry => [noteOf(entry)],
  organisation: ({ organisation }) => [organisation.name],
  organisation_id: ({ organisation }) => [organisation.id],
  short_name: ({ organisation }) => [organisation.short_name],
  aliases: ({ organisation }) => organisation.aliases,
  type: ({ organisation }) => [organisation.type],
  country: ({ organisation }) => [organisation.country],
  website: ({ organisation }) => [organisation.website],
  form: ({ organisation }) => [organisation.form],
  street: ({ organisation }) => [organisation.address?.street],
  postal_code: ({ organisation }) => [organisation.address?.postal_code],
  city: ({ organisation }) => [organisation.address?.city],
  region: ({ organisation }) => [organisation.address?.region],
  address_country: ({ organisation }) => [organisation.address?.country],
  tags: ({ organisation }) => organisation.tags,
  organisation_note: ({ organisation }) => [organisation.note],
  desk: ({ contact }) => [contact === undefined ? 'true' : undefined],
  file: ({ organisation }) => [organisation.file.path],
  line: ({ contact }) => [`${contact?.line ?? 1}`],
} as const satisfies Record<string, EntryFieldValues>

export type EntryField = keyof typeof entryFields

export const ENTRY_FIELDS = Object.keys(entryFields) as readonly EntryField[]

/** What says each field of the model: an organisation's own names begin with its name where a contact has the same. */
export const SAYING = {
  name: ['name', 'given', 'family', 'prefix', 'suffix', 'organisation'],
  id: ['id', 'organisation_id'],
  uid: ['uid'],
  title: ['title'],
  email: ['email', 'emails', 'email_types', 'email_labels'],
  phone: ['phone', 'phones', 'phone_types', 'phone_extensions', 'phone_labels', 'phone_hours'],
  topics: ['topics'],
  languages: ['languages'],
  salutation: ['salutation'],
  department: ['department'],
  agency: ['agency'],
  public: ['public'],
  informed: ['informed'],
  opt_out: ['opt_out'],
  until: ['until'],
  verified: ['verified'],
  source: ['sources', 'source_urls', 'source_dates'],
  note: ['note', 'organisation_note'],
  short_name: ['short_name'],
  aliases: ['aliases'],
  type: ['type'],
  country: ['country'],
  website: ['website'],
  address: ['street', 'postal_code', 'city', 'region', 'address_country'],
  form: ['form'],
  tags: ['tags'],
  contacts: 'omitted',
} as const satisfies Record<ModelField, readonly EntryField[] | 'omitted'>

/** Fields that others say already: a format that holds those loses nothing. */
export const DERIVED_FIELDS: readonly EntryField[] = [
  'greeting',
  'emails',
  'phone',
  'mobile',
  'landline',
  'fax',
  'phone_national',
  'phone_e164',
  'desk',
  'file',
  'line',
]

/** A field as one text: several values joined by commas; empty where there is none. */
export function entryText(entry: Entry, field: EntryField): string {
  const values = entryFields[field](entry).map(value => value ?? '')
  return values.every(value => value === '') ? '' : values.join(', ')
}

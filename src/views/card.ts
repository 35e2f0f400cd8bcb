import type { Messages } from '../messages/index.ts'
import type { Organisation } from '../model/directory.ts'
import { contactEntry, type Entry } from '../model/entry.ts'
import type { Name } from '../model/name.ts'
import type { Email, Phone, Source } from '../model/organisation.ts'
import { safe } from '../terminal/safe.ts'
import { link, type Terminal } from '../terminal/terminal.ts'
import { stringWidth } from '../terminal/width.ts'
import { mailtoUri, telUri } from './links.ts'

/** Text of a file, or text that is fit for the terminal already and holds links of ours. */
type Value = string | { readonly ready: string }
type Row = readonly [label: string, ...values: (Value | undefined)[]]

/** One entry, whole. */
export function renderCard(entry: Entry, messages: Messages, terminal: Terminal): string {
  const m = messages.views
  const { contact, organisation } = entry
  if (contact === undefined) return organisationCard(organisation, messages, terminal, false)
  const { opt_out } = contact
  return block(entry.label, terminal, [
    [m.organisation, organisation.name],
    [m.title, contact.title],
    ...reach(contact.email, contact.phone, messages, terminal),
    [m.department, contact.department],
    [m.agency, contact.agency],
    [m.salutation, contact.salutation],
    [m.nameReading, nameReading(contact.name, m)],
    [m.topics, contact.topics.join(', ')],
    [m.languages, contact.languages.join(', ')],
    [m.verified, contact.verified],
    [m.informed, contact.informed],
    [m.optOut, opt_out === true ? m.yes : opt_out || undefined],
    [m.until, contact.until],
    [m.source, ...contact.source.map(sourceText)],
    [m.note, ...(contact.note ?? '').trim().split('\n')],
    [m.id, entry.id],
    [m.uid, contact.uid],
    [m.file, `${organisation.file.path}:${contact.line}`],
  ])
}

/** An organisation, whole: its desk and what is known of it, and then its contacts if asked for. */
export function organisationCard(
  organisation: Organisation,
  messages: Messages,
  terminal: Terminal,
  withContacts: boolean,
): string {
  const m = messages.views
  const { street, postal_code, city, region, country } = organisation.address ?? {}
  const card = block(organisation.name, terminal, [
    [m.aliases, [organisation.short_name, ...organisation.aliases].filter(Boolean).join(', ')],
    [m.type, organisation.type],
    [m.country, organisation.country],
    [m.website, organisation.website],
    ...reach(organisation.email, organisation.phone, messages, terminal),
    [m.form, organisation.form],
    [m.address, street, [postal_code, city].filter(Boolean).join(' '), region, country],
    [m.languages, organisation.languages.join(', ')],
    [m.tags, organisation.tags.join(', ')],
    [m.note, ...(organisation.note ?? '').trim().split('\n')],
    [m.id, organisation.id],
    [m.file, organisation.file.path],
  ])
  if (!withContacts) return card
  const contacts = organisation.contacts.map(contact => contactEntry(organisation, contact))
  return [card, ...contacts.map(each => renderCard(each, messages, terminal))].join('\n')
}

/** How a name in one piece was split, so that a reader sees when it went wrong; undefined where the file states the parts. */
function nameReading(name: Name | undefined, { nameParts }: Messages['views']): string | undefined {
  if (!name?.isGuessed || name.given === name.full) return undefined
  return (['prefix', 'given', 'family', 'suffix'] as const)
    .filter(part => name[part] !== undefined)
    .map(part => `${nameParts[part]} ${name[part]}`)
    .join(', ')
}

function reach(
  email: readonly Email[],
  phone: readonly Phone[],
  { views: m }: Messages,
  terminal: Terminal,
): Row[] {
  const addresses = email.map(({ address = '', type, label }) => {
    const note = [label, type].filter(Boolean).join(', ')
    return link(terminal, safe(address), mailtoUri(address)) + (note && ` (${safe(note)})`)
  })
  const numbers = phone.map(({ number = '', type, label, hours, extension }) => {
    const note = [label, type && m.types[type], hours].filter(Boolean).join(', ')
    const text = [number, extension && m.extension(extension)].filter(Boolean).join(' ')
    return link(terminal, safe(text), telUri(number)) + (note && ` (${safe(note)})`)
  })
  return [
    [m.email, ...addresses.map(ready => ({ ready }))],
    [m.phone, ...numbers.map(ready => ({ ready }))],
  ]
}

const sourceText = ({ title, date, url }: Source) => [title, date, url].filter(Boolean).join(', ')

const shown = (value: Value) => (typeof value === 'string' ? safe(value) : value.ready)

function block(title: string, { style }: Terminal, rows: readonly Row[]): string {
  const filled = rows
    .map(([label, ...values]) => [label, values.filter(Boolean) as Value[]] as const)
    .filter(([, values]) => values.length > 0)
  const width = Math.max(...filled.map(([label]) => stringWidth(label)))
  const lines = filled.flatMap(([label, values]) =>
    values.map((value, index) => {
      const head = index === 0 ? label : ''
      const gap = ' '.repeat(width - stringWidth(head) + 2)
      return `  ${style.dim(head)}${gap}${shown(value)}\n`
    }),
  )
  return `${style.bold(safe(title))}\n${lines.join('')}`
}

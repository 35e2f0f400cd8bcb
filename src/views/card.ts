import type { Messages } from '../messages/index.ts'
import type { Organisation } from '../model/directory.ts'
import { contactEntry, type Entry } from '../model/entry.ts'
import { type FieldWords, fieldTexts } from '../model/field-texts.ts'
import type { Name } from '../model/name.ts'
import { contactField, organisationField } from '../model/organisation.ts'
import type { Field, RecordField } from '../model/schema.ts'
import { safe } from '../terminal/safe.ts'
import { link, type Terminal } from '../terminal/terminal.ts'
import { stringWidth } from '../terminal/width.ts'
import { mailtoUri, telUri } from './links.ts'

/** Text of a file, or text that is fit for the terminal already and holds links of ours. */
type Value = string | { readonly ready: string }
type Row = readonly [label: string, ...values: (Value | undefined)[]]

/** One entry in full: every field of the model that it states. */
export function renderCard(entry: Entry, messages: Messages, terminal: Terminal): string {
  const { views: m } = messages
  const { contact, organisation } = entry
  if (contact === undefined) return organisationCard(organisation, messages, terminal, false)
  return block(entry.label, terminal, [
    [m.organisation, organisation.name],
    [m.nameReading, nameReading(contact.name, m)],
    ...fieldRows(contactField, contact, ['name', 'id'], messages, terminal),
    [m.id, entry.id],
    [m.file, `${organisation.file.path}:${contact.line}`],
  ])
}

/** An organisation in full: its desk and what is known of it, and then its contacts if asked for. */
export function organisationCard(
  organisation: Organisation,
  messages: Messages,
  terminal: Terminal,
  withContacts: boolean,
): string {
  const { views: m } = messages
  const card = block(organisation.name, terminal, [
    ...fieldRows(organisationField, organisation, ['name', 'contacts'], messages, terminal),
    [m.id, organisation.id],
    [m.file, organisation.file.path],
  ])
  if (!withContacts) return card
  const contacts = organisation.contacts.map(contact => contactEntry(organisation, contact))
  return [card, ...contacts.map(each => renderCard(each, messages, terminal))].join('\n')
}

/** A row per field of a record, made by walking the schema; addresses and numbers are links. */
function fieldRows(
  field: RecordField,
  record: object,
  omitted: readonly string[],
  messages: Messages,
  terminal: Terminal,
): Row[] {
  const values = record as Readonly<Record<string, unknown>>
  const words = fieldWords(messages)
  return Object.entries(field.properties)
    .filter(([name]) => !omitted.includes(name))
    .map(([name, each]): Row => {
      const label = messages.fields.title(name)
      if (name !== 'email' && name !== 'phone')
        return [label, ...fieldTexts(each, values[name], words)]
      return [label, ...linked(each, values[name] as readonly object[], words, terminal)]
    })
}

/** Addresses or numbers, each a link to write or to call. */
function linked(
  field: Field,
  items: readonly { readonly address?: string; readonly number?: string }[],
  words: FieldWords,
  terminal: Terminal,
): Value[] {
  return items.flatMap(item => {
    const { address, number } = item
    const [text] = fieldTexts(field, [item], words)
    if (text === undefined) return []
    const uri = address === undefined ? telUri(number ?? '') : mailtoUri(address)
    const at = text.indexOf(' (')
    const [start, rest] = at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at)]
    return [{ ready: link(terminal, safe(start), uri) + safe(rest) }]
  })
}

const fieldWords = ({ views: m }: Messages): FieldWords => ({
  yes: m.yes,
  no: m.no,
  notPublic: m.notPublic,
  day: date => date,
  choice: value => m.types[value as keyof typeof m.types] ?? value,
  extension: m.extension,
})

/** How a name in one piece was split, so that a reader sees when it went wrong; undefined where the file states the parts. */
function nameReading(name: Name | undefined, { nameParts }: Messages['views']): string | undefined {
  if (!name?.isGuessed || name.given === name.full) return undefined
  return (['prefix', 'given', 'family', 'suffix'] as const)
    .filter(part => name[part] !== undefined)
    .map(part => `${nameParts[part]} ${name[part]}`)
    .join(', ')
}

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

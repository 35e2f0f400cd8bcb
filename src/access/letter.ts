import type { Language, Messages } from '../messages/index.ts'
import { isDate } from '../model/date.ts'
import { type FieldWords, fieldTexts } from '../model/field-texts.ts'
import { wantsErasure } from '../model/objection.ts'
import { contactField, organisationField } from '../model/organisation.ts'
import { NOT_PERSONAL } from '../model/record-json.ts'
import { heldSince, keptUntil } from '../model/retention.ts'
import type { RecordField } from '../model/schema.ts'
import { safe } from '../terminal/safe.ts'
import { stringWidth } from '../terminal/width.ts'
import type { DeskMention, Extract, ObjectionMention } from './extract.ts'
import type { ListMention } from './lists.ts'
import type { Place } from './same-person.ts'

/** Wide enough for a sentence, and narrow enough for an e-mail. */
export const LETTER_WIDTH = 76

/** A space to break a line at: not those that French sets inside its quotation marks and before its colons. */
const BREAK = /(?<!«) +(?![»:;!?])/u

/** Wraps a text between words at a width; a longer word, such as a link, is not broken. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(BREAK).filter(Boolean)) {
    if (line !== '' && stringWidth(line) + 1 + stringWidth(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** A label and its values, each on lines of its own beside it. */
export type Row = readonly [label: string, ...values: string[]]

/** Rows with their values under one another. */
export function rows(all: readonly Row[], indent: string): string[] {
  const head = Math.max(...all.map(([label]) => stringWidth(label))) + 2
  return all.flatMap(([label, ...values]) =>
    values
      .flatMap(value => wrapped(value, LETTER_WIDTH - indent.length - head))
      .map((line, index) => {
        const shown = index === 0 ? label : ''
        return `${indent}${shown}${' '.repeat(head - stringWidth(shown))}${line}`.trimEnd()
      }),
  )
}

/** A title with a line under it. */
export const underlined = (title: string, line: string): string[] => {
  const lines = wrapped(title, LETTER_WIDTH)
  return [...lines, line.repeat(Math.max(...lines.map(each => stringWidth(each))))]
}

/** Whatever a letter is written in. */
interface Writing {
  readonly messages: Messages
  readonly language: Language
}

const TO_FILL = '.'.repeat(40)

/** An extract as a letter to the person it is about, without the names of files; its first lines are for the sender to fill. */
export function accessLetter(extract: Extract, writing: Writing): string {
  const { access: m } = writing.messages
  const { places, date, about, desks, lists, objections } = extract
  const head: Row[] = [
    [m.heldBy, TO_FILL],
    [m.purpose, TO_FILL],
    [m.recipients, TO_FILL],
    [m.date, writtenDay(date, writing.language)],
    [m.about, safe(about)],
  ]
  const intro = places.length === 0 ? m.noPlace : m.intro(places.length)
  const paragraphs: readonly (readonly string[])[] = [
    underlined(m.heading, '='),
    [m.law],
    rows(head, ''),
    wrapped(intro, LETTER_WIDTH),
    ...places.flatMap((place, index) => placeSection(place, index, extract, writing)),
    ...(desks.length > 0 ? deskSection(desks, writing) : []),
    ...listSection(lists, writing),
    ...(objections.length > 0 ? objectionSection(objections, writing) : []),
    underlined(m.rights, '-'),
    ...m.rightsText.map(text => wrapped(text, LETTER_WIDTH)),
  ]
  return `${paragraphs.map(lines => lines.join('\n')).join('\n\n')}\n`
}

function placeSection(
  { entry }: Place,
  index: number,
  { places, retention }: Extract,
  { messages, language }: Writing,
): string[][] {
  const { access: m } = messages
  const { organisation: o, contact: c } = entry
  if (c === undefined) return []
  const day = (date: string) => writtenDay(date, language)
  const since = heldSince(c)
  const kept = keptUntil(c, retention)
  const number = places.length > 1 ? `${index + 1}. ` : ''
  return [
    underlined(`${number}${safe(o.name)}`, '-'),
    rows(
      [
        [m.reference, safe(entry.id)],
        ...fieldRows(contactField, c, ['id'], messages, language),
        ...fieldRows(organisationField, o, NOT_PERSONAL, messages, language).map(
          ([label, ...values]): Row => [m.organisationField(label), ...values],
        ),
        [m.heldSince, since === undefined ? m.none : m.since(day(since))],
        [
          m.keptUntil,
          kept === undefined ? m.keptUndated : m.kept(day(kept), retention.unit, retention.count),
        ],
      ],
      '  ',
    ),
  ]
}

/** One row per field of the schema; empty fields are shown as "not recorded". */
function fieldRows(
  field: RecordField,
  record: object,
  omitted: readonly string[],
  messages: Messages,
  language: Language,
): Row[] {
  const { access: m, views, fields } = messages
  const values = record as Readonly<Record<string, unknown>>
  const words: FieldWords = {
    yes: m.yes,
    no: m.no,
    notPublic: m.notPublic,
    day: date => writtenDay(date, language),
    choice: value => views.types[value as keyof typeof views.types] ?? value,
    extension: views.extension,
  }
  return Object.entries(field.properties)
    .filter(([name]) => !omitted.includes(name) && (name !== 'uid' || values.uid !== undefined))
    .map(([name, each]): Row => {
      const said = MEANING[name]?.(values[name], m, words)
      const texts = said === undefined ? fieldTexts(each, values[name], words) : [said]
      return [
        m.labels[name] ?? fields.title(name),
        ...(texts.length > 0 ? texts.map(safe) : [m.none]),
      ]
    })
}

/** What a value, or its absence, means to the person; of other fields the value says it. */
const MEANING: Readonly<
  Record<string, (value: unknown, m: Words, words: FieldWords) => string | undefined>
> = {
  name: value => (value as { readonly full?: string } | undefined)?.full,
  public: (value, m) => (value === undefined ? m.publicByDefault : undefined),
  opt_out: (value, m, { day }) =>
    value === undefined || value === false
      ? undefined
      : typeof value === 'string'
        ? m.objectedSince(day(value))
        : m.objected,
}

function deskSection(desks: readonly DeskMention[], { messages }: Writing): string[][] {
  const { access: m } = messages
  const lines = desks.flatMap(({ organisation, emails, phones }) =>
    item(m.desk(safe(organisation.name), safe([...emails, ...phones].join(', ')))),
  )
  return [underlined(m.desks, '-'), lines]
}

function listSection(lists: readonly ListMention[], { messages }: Writing): string[][] {
  const { access: m } = messages
  const lines = lists.flatMap(({ list, reason }) => {
    const why = reason === 'query' ? m.reasons.query(safe(list.query ?? '')) : m.reasons[reason]
    const what = [list.name, list.description].filter(Boolean).map(text => safe(text as string))
    return item(`${what.join(', ')} (${why})`)
  })
  return [underlined(m.lists, '-'), lines.length > 0 ? [...new Set(lines)] : [m.noLists]]
}

function objectionSection(
  objections: readonly ObjectionMention[],
  { messages, language }: Writing,
): string[][] {
  const { access: m } = messages
  const lines = objections.flatMap(({ address, objection }) => {
    const day = objection.date === undefined ? undefined : writtenDay(objection.date, language)
    return item(m.recordedObjection(safe(address), day, wantsErasure(objection)))
  })
  return [underlined(m.objections, '-'), lines, wrapped(m.objectionsKept, LETTER_WIDTH)]
}

const item = (text: string) =>
  wrapped(text, LETTER_WIDTH - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)

type Words = Messages['access']

/** A day as written in a letter; other text as in the file. */
function writtenDay(day: string, language: Language): string {
  if (!isDate(day)) return safe(day)
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const text = written.format(new Date(`${day}T00:00:00Z`))
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text
}

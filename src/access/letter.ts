import type { Language, Messages } from '../messages/index.ts'
import { isDate } from '../model/date.ts'
import type { Organisation } from '../model/directory.ts'
import { wantsErasure } from '../model/objection.ts'
import type { Email, Phone, Source } from '../model/organisation.ts'
import { heldSince, keptUntil } from '../model/retention.ts'
import { safe } from '../terminal/safe.ts'
import type { DeskMention, Extract, ObjectionMention } from './extract.ts'
import { LETTER_WIDTH, type Row, rows, underlined, wrapped } from './layout.ts'
import type { ListMention } from './lists.ts'
import type { Place } from './same-person.ts'

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
  const f = m.fields
  const day = (date: string | undefined) =>
    date === undefined ? m.none : writtenDay(date, language)
  const since = heldSince(c)
  const kept = keptUntil(c, retention)
  const title = safe(o.name)
  const number = places.length > 1 ? `${index + 1}. ` : ''
  return [
    underlined(`${number}${title}`, '-'),
    rows(
      [
        [f.reference, safe(entry.id)],
        ...(c.uid === undefined ? [] : [[f.uid, safe(c.uid)] as const]),
        [f.name, recorded(c.name?.full, m)],
        [f.salutation, recorded(c.salutation, m)],
        [f.title, recorded(c.title, m)],
        [
          f.email,
          ...severalOr(
            entry.email.map(each => emailText(each, m)),
            m,
          ),
        ],
        [
          f.phone,
          ...severalOr(
            entry.phone.map(each => phoneText(each, messages)),
            m,
          ),
        ],
        [f.topics, recorded(c.topics.join(', '), m)],
        [f.languages, recorded(c.languages.join(', '), m)],
        [f.department, recorded(c.department, m)],
        [f.agency, recorded(c.agency, m)],
        [f.public, c.public === undefined ? m.publicByDefault : c.public ? m.yes : m.no],
        [f.note, ...severalOr(linesOf(c.note), m)],
        [f.organisation, ...organisationLines(o)],
        [f.type, recorded(o.type, m)],
        [f.address, ...severalOr(addressLines(o), m)],
        [f.tags, recorded(o.tags.join(', '), m)],
        [
          f.source,
          ...severalOr(
            c.source.map(each => sourceText(each, language)),
            m,
          ),
        ],
        [f.since, since === undefined ? m.none : m.since(writtenDay(since, language))],
        [f.informed, day(c.informed)],
        [f.verified, day(c.verified)],
        [f.optOut, objection(c.opt_out, m, language)],
        [f.until, day(c.until)],
        [
          f.kept,
          kept === undefined
            ? m.keptUndated
            : m.kept(writtenDay(kept, language), retention.unit, retention.count),
        ],
      ],
      '  ',
    ),
  ]
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

const recorded = (text: string | undefined, m: Words) => (text?.trim() ? safe(text) : m.none)

const severalOr = (texts: readonly string[], m: Words) => (texts.length > 0 ? texts : [m.none])

const linesOf = (text = '') =>
  text
    .trim()
    .split(/\r\n|[\r\n]/)
    .map(safe)
    .filter(Boolean)

function emailText({ address = '', label, type, public: isPublic }: Email, m: Words): string {
  return withRemarks(address, [label, type, isPublic === false ? m.notPublic : undefined])
}

function phoneText(phone: Phone, { access: m, views }: Messages): string {
  const { number = '', extension, label, type, hours, public: isPublic } = phone
  const written = [number, extension && views.extension(extension)].filter(Boolean).join(' ')
  const notPublic = isPublic === false ? m.notPublic : undefined
  return withRemarks(written, [label, type && views.types[type], hours, notPublic])
}

function withRemarks(text: string, remarks: readonly (string | undefined)[]): string {
  const said = remarks.filter(Boolean).join(', ')
  return safe(said ? `${text} (${said})` : text)
}

const sourceText = ({ title, url, date }: Source, language: Language) =>
  safe([title, url, date && writtenDay(date, language)].filter(Boolean).join(', '))

const organisationLines = ({ name, short_name }: Organisation) => [
  safe(short_name ? `${name} (${short_name})` : name),
]

function addressLines({ address }: Organisation): string[] {
  const { street = '', postal_code, city, region, country } = address ?? {}
  const town = [postal_code, city].filter(Boolean).join(' ')
  return [...linesOf(street), ...[town, region, country].flatMap(line => linesOf(line))]
}

function objection(optOut: boolean | string | undefined, m: Words, language: Language): string {
  if (optOut === undefined) return m.none
  if (typeof optOut === 'string') return m.objectedSince(writtenDay(optOut, language))
  return optOut ? m.objected : m.no
}

/** A day as a letter writes it; what is none as the file has it. */
function writtenDay(day: string, language: Language): string {
  if (!isDate(day)) return safe(day)
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const text = written.format(new Date(`${day}T00:00:00Z`))
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text
}

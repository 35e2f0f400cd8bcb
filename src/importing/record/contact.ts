import { isDate } from '../../model/date.ts'
import { lineKey, mailboxKey } from '../../model/identity.ts'
import { isService } from '../../model/name.ts'
import type { Source } from '../../model/organisation.ts'
import { foldWords } from '../../text/fold.ts'
import type { ImportedContact, ImportedPhone } from '../contact.ts'
import { present } from '../present.ts'
import type { Remark } from '../remark.ts'
import type { ReadingOptions } from '../source.ts'
import { tidyLine, tidyText } from '../tidy.ts'
import { uniqueBy } from '../unique.ts'
import { readEmails, type WrittenEmail } from './emails.ts'
import { readPersonName, type WrittenPersonName } from './names.ts'
import { readPhones, type WrittenPhone } from './phones.ts'
import { readCountry, readDesk, readLanguages, type WrittenDesk } from './places.ts'

/** What a card or a row says, every text as it is written there. */
export interface WrittenRecord extends WrittenDesk {
  readonly name: WrittenPersonName
  /** Stated by the record: an organisation's own card. */
  readonly isOrganisation?: boolean
  readonly organisation?: string | undefined
  readonly department?: string | undefined
  readonly agency?: string | undefined
  readonly title?: string | undefined
  readonly emails: readonly WrittenEmail[]
  readonly phones: readonly WrittenPhone[]
  readonly topics: readonly string[]
  readonly languages: readonly string[]
  readonly note?: string | undefined
  /** Since when the person gets no mailings; any other text where the day is not told. */
  readonly optOut?: string | undefined
  /** Where it begins in the source, 1-based. */
  readonly line: number
  /** What its reader found odd in it. */
  readonly remarks: readonly Remark[]
}

/** What is told of a contact without making it doubtful. */
const TOLD: ReadonlySet<Remark['code']> = new Set([
  'organisation/none',
  'name/service',
  'phone/zero',
  'phone/plus',
  'postal-code/zero',
  'language/unknown',
  'country/unknown',
  'website/faulty',
])

/** Beyond these, a text is not a value of its field. */
const LONGEST = { line: 500, note: 20_000 }

/** A contact with more has been read from something else than a card. */
const MOST = 50

/**
 * A contact of what a card or a row says; certain where it has an address, and a name or an
 * organisation, and nothing in it is odd.
 * @returns undefined where there is neither a name, an organisation nor an address.
 */
export function contactOf(
  record: WrittenRecord,
  options: ReadingOptions,
  source: Source,
): ImportedContact | undefined {
  const remarks: Remark[] = [...record.remarks]
  const line = (text: string | undefined) => fit(tidyLine(text ?? ''), LONGEST.line, remarks)
  const stated = line(record.organisation)
  const person = whoIs(record, stated, remarks)
  const organisation = stated || person.organisation || (options.organisation ?? '')
  if (organisation === '') remarks.push({ code: 'organisation/none' })
  const country = readCountry(record.address?.country) ?? options.country
  const emails = take(record.emails.map(readEmails), each => each.emails, remarks)
  const phones = take(
    record.phones.map(phone => readPhones(phone, country)),
    each => each.phones,
    remarks,
  )
  const ownEmails = uniqueBy(emails, ({ address }) => mailboxKey(address))
  const ownPhones = oncePhones(phones)
  const hasAddress = ownEmails.length + ownPhones.length > 0
  if (!hasAddress) remarks.push({ code: 'address/none' })
  if (person.name === undefined && organisation === '' && !hasAddress) return undefined
  const texts = {
    title: line(record.title),
    department: line(record.department) || person.department,
    agency: line(record.agency),
    note: fit(tidyText(record.note ?? ''), LONGEST.note, remarks),
  }
  const topics = [...new Set(record.topics.map(line).filter(Boolean))]
  const languages = readLanguages(record.languages, remarks)
  const desk = readDesk(record, options.country, remarks)
  const reasons = remarks.map(remark => ({ line: record.line, ...remark }))
  const optOut = record.optOut && (isDate(record.optOut) ? record.optOut : (true as const))
  const { name, salutation } = person
  return {
    ...present({ organisation, name, salutation, ...texts }),
    emails: ownEmails,
    phones: ownPhones,
    ...present({ topics, languages, optOut, desk }),
    source,
    certain:
      hasAddress &&
      (person.name !== undefined || organisation !== '') &&
      reasons.every(({ code }) => TOLD.has(code)),
    reasons,
    line: record.line,
  }
}

/** Who a record is of: without a name a desk. */
interface Person extends Pick<ImportedContact, 'name' | 'salutation'> {
  readonly organisation?: string
  readonly department?: string
}

/** A person, or an organisation's desk: nobody is called `Service presse`, or by the organisation's name. */
function whoIs(record: WrittenRecord, organisation: string, remarks: Remark[]): Person {
  const desk = serviceIn(record)
  if (desk !== undefined) {
    remarks.push({ code: 'name/service', about: desk.department })
    return desk
  }
  const { name, salutation } = readPersonName(record.name)
  if (name === undefined || /@/.test(name.full)) return {}
  if (record.isOrganisation)
    return isSame(name.full, organisation) || organisation !== '' ? {} : { organisation: name.full }
  if (isSame(name.full, organisation)) return {}
  if (isService(name.full)) {
    remarks.push({ code: 'name/service', about: name.full })
    return { department: name.full }
  }
  if (name.full.length > LONGEST.line) {
    remarks.push({ code: 'value/too-long', about: name.full.slice(0, 40) })
    return {}
  }
  if (/\s(?:et|and|und|&|\/)\s|\//u.test(name.full))
    remarks.push({ code: 'name/several', about: name.full })
  return { name, ...present({ salutation }) }
}

/** A desk and its organisation in one name: `Service presse, Ville de Dole`, in either order. */
function serviceIn({ name }: WrittenRecord) {
  if (name.family || name.given) return undefined
  const [before = '', after = '', ...more] = tidyLine(name.full ?? '').split(/, | [-–—] /)
  if (after === '' || more.length > 0) return undefined
  // `Presse, Jean` may be a person, whose name is in turned order.
  const isDesk = (text: string, other: string) =>
    isService(text) && !isService(other) && `${text} ${other}`.split(' ').length > 2
  if (isDesk(before, after)) return { department: before, organisation: after }
  return isDesk(after, before) ? { department: after, organisation: before } : undefined
}

const isSame = (a: string, b: string) => foldWords(a).join(' ') === foldWords(b).join(' ')

function fit(text: string, longest: number, remarks: Remark[]): string {
  if (text.length <= longest) return text
  remarks.push({ code: 'value/too-long', about: text.slice(0, 40) })
  return ''
}

function take<R extends { readonly remarks: readonly Remark[] }, T>(
  read: readonly R[],
  of: (each: R) => readonly T[],
  remarks: Remark[],
): T[] {
  remarks.push(...read.flatMap(each => each.remarks).slice(0, MOST))
  return read.flatMap(of).slice(0, MOST)
}

/** Numbers that differ; one without an extension is that of one with. */
function oncePhones(phones: readonly ImportedPhone[]): ImportedPhone[] {
  const found: ImportedPhone[] = []
  for (const each of phones) {
    const same = found.findIndex(
      other =>
        lineKey(other, other) === lineKey(each, each) &&
        (other.extension === each.extension || !other.extension || !each.extension),
    )
    if (same === -1) found.push(each)
    else found[same] = { ...each, ...found[same] } as ImportedPhone
  }
  return found
}

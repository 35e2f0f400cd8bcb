import { isName } from '../../model/called.ts'
import { isCountry } from '../../model/country.ts'
import { isDate } from '../../model/date.ts'
import { emailFault, meantAddress } from '../../model/email.ts'
import { isLanguage } from '../../model/language.ts'
import { isService } from '../../model/name.ts'
import type { Source } from '../../model/organisation.ts'
import { urlFault } from '../../model/url.ts'
import type { ImportedContact, ImportedName } from '../contact.ts'
import { present } from '../present.ts'
import { tidyLine, tidyLines } from '../tidy.ts'
import type { Reason } from './reason.ts'

/** A contact fit to be written into a file, and what was skipped for that. */
export interface Prepared {
  readonly contact: ImportedContact
  readonly reasons: readonly Reason[]
}

/**
 * A contact as a file may hold it: texts on one line without what nobody sees; no address,
 * link or code that the file would be wrong with; a desk where the name is a service's.
 * @param today no source is of a later day.
 */
export function prepare(read: ImportedContact, today: string): Prepared {
  const { name, emails, phones, source, topics, languages, desk, note, organisation, ...rest } =
    read
  const reasons: Reason[] = []
  const usable = emails.flatMap(email => {
    const address = meantAddress(email.address)
    if (emailFault(address) === undefined) return [{ ...tidyRecord(email), address }]
    reasons.push({ code: 'email/unfit', about: email.address })
    return []
  })
  const person = name === undefined ? undefined : personName(name)
  const dated = withoutFuture(source, today)
  if (source.date !== undefined && dated.date === undefined)
    reasons.push({ code: 'source/future', about: source.date })
  const numbers = phones.map(each => tidyRecord(each)).filter(({ number }) => /\d/.test(number))
  const isUnreachable = person !== undefined && usable.length + numbers.length === 0
  const contact = {
    ...tidyRecord(rest),
    ...(organisation !== undefined &&
      isName(organisation) && { organisation: tidyLine(organisation) }),
    ...(person && { name: person }),
    emails: usable,
    phones: numbers,
    ...(topics && { topics: tidyAll(topics) }),
    ...(languages && { languages: languages.filter(isLanguage) }),
    // Of somebody who cannot be reached nothing is taken.
    ...(desk && !isUnreachable && { desk: prepareDesk(desk) }),
    ...present({ note: tidyLines(note ?? '') }),
    source: dated,
  }
  return { contact, reasons }
}

const tidyAll = (texts: readonly string[]) => texts.map(tidyLine).filter(Boolean)

/** Undefined where nothing is left of it, or it is a service's. */
function personName(name: ImportedName): ImportedName | undefined {
  const tidied = tidyRecord(name)
  return !tidied.full || isService(tidied.full) ? undefined : tidied
}

/** A link of the web, if it is one. */
const fitLink = (url: string | undefined): string | undefined =>
  url !== undefined && urlFault(url) === undefined ? url.trim() : undefined

function withoutFuture({ title = '', url, date }: Source, today: string): Source {
  const isPast = date !== undefined && isDate(date) && date <= today
  const said = { title: tidyLine(title), url: fitLink(url), date: isPast ? date : undefined }
  return { at: [], ...present(said) }
}

type Desk = NonNullable<ImportedContact['desk']>

function prepareDesk({ website, form, address, tags, aliases }: Desk): Desk {
  const { country, ...place } = tidyRecord(address ?? {})
  const known = country !== undefined && isCountry(country) ? country : undefined
  return {
    ...present({ website: fitLink(website), form: fitLink(form) }),
    ...(address && { address: { ...place, ...present({ country: known }) } }),
    ...(aliases && { aliases: tidyAll(aliases) }),
    ...(tags && { tags: tidyAll(tags) }),
  }
}

/** A record with its texts tidied, those of which nothing is left taken out. */
function tidyRecord<T extends object>(record: T): T {
  const tidied = Object.entries(record).map(([key, value]) => [
    key,
    typeof value === 'string' ? tidyLine(value) : value,
  ])
  return Object.fromEntries(
    tidied.filter(([key, value]) => key === 'number' || key === 'full' || value !== ''),
  ) as T
}

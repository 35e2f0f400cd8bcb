import { isName } from '../../model/called.ts'
import { isCountry } from '../../model/country.ts'
import { isDate } from '../../model/date.ts'
import { emailFault, meantAddress } from '../../model/email.ts'
import { isLanguage } from '../../model/language.ts'
import { isService } from '../../model/name.ts'
import type { Source } from '../../model/organisation.ts'
import { urlFault } from '../../model/url.ts'
import type { ImportedContact, ImportedName } from '../contact.ts'
import { tidyLine, tidyLines } from '../tidy.ts'
import type { Reason } from './reason.ts'
import { tidyRecord } from './tidy.ts'

/** A contact fit to be written into a file, and what was left aside for that. */
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
  const written = note === undefined ? '' : tidyLines(note)
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
    ...(topics && { topics: topics.map(tidyLine).filter(Boolean) }),
    ...(languages && { languages: languages.filter(isLanguage) }),
    // Of somebody who cannot be reached nothing is taken.
    ...(desk && !isUnreachable && { desk: preparedDesk(desk) }),
    ...(written !== '' && { note: written }),
    source: dated,
  }
  return { contact, reasons }
}

/** Undefined where nothing is left of it, or it is a service's. */
function personName(name: ImportedName): ImportedName | undefined {
  const tidied = tidyRecord(name)
  return !tidied.full || isService(tidied.full) ? undefined : tidied
}

function withoutFuture({ title, url, date }: Source, today: string): Source {
  const shown = title === undefined ? '' : tidyLine(title)
  return {
    at: [],
    ...(shown !== '' && { title: shown }),
    ...(url !== undefined && urlFault(url) === undefined && { url: url.trim() }),
    ...(date !== undefined && isDate(date) && date <= today && { date }),
  }
}

function preparedDesk({
  website,
  form,
  address,
  tags,
  aliases,
}: NonNullable<ImportedContact['desk']>): NonNullable<ImportedContact['desk']> {
  const link = (text: string | undefined) =>
    text !== undefined && urlFault(text) === undefined ? text.trim() : undefined
  const [site, contactForm] = [link(website), link(form)]
  const { country, ...place } = tidyRecord(address ?? {})
  return {
    ...(site !== undefined && { website: site }),
    ...(contactForm !== undefined && { form: contactForm }),
    ...(address && {
      address: { ...place, ...(country !== undefined && isCountry(country) && { country }) },
    }),
    ...(aliases && { aliases: aliases.map(tidyLine).filter(Boolean) }),
    ...(tags && { tags: tags.map(tidyLine).filter(Boolean) }),
  }
}

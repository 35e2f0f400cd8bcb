import type { Organisation } from '../model/directory.ts'
import type { Entry } from '../model/entry.ts'
import { foldForSearch, foldLetters, foldWords } from '../text/fold.ts'

/** What an entry is searched by, folded. */
export interface EntryTexts {
  /** From foldForSearch. The name is apart from the rest, since it ranks first. */
  readonly name: string
  readonly other: string
  /** The words of each of its names and of its city, with spaces between: they may be typed in one piece. */
  readonly names: readonly string[]
}

const texts = new WeakMap<Entry, EntryTexts>()

/** What an entry is searched by. Folded once per entry. */
export function entryTexts(entry: Entry): EntryTexts {
  const known = texts.get(entry)
  if (known) return known
  const { organisation, label, contact: c } = entry
  const whole = organisationTexts(organisation)
  const own = [c?.title, c?.department, ...(c?.topics ?? [])].map(text => foldForSearch(text ?? ''))
  const made = {
    name: [foldForSearch(label), ...initialSpellings(entry).map(foldForSearch)].join(' |'),
    other: [whole.text, ...own].join(' |'),
    names: [foldWords(label).join(' '), ...whole.names],
  }
  texts.set(entry, made)
  return made
}

interface OrganisationTexts {
  readonly text: string
  readonly names: readonly string[]
}

const ofOrganisations = new WeakMap<Organisation, OrganisationTexts>()

/** What all entries of an organisation are searched by, folded once. */
function organisationTexts(organisation: Organisation): OrganisationTexts {
  const known = ofOrganisations.get(organisation)
  if (known !== undefined) return known
  const { id, tags, address } = organisation
  const names = [...namesOf(organisation), address?.city ?? '']
  const made = {
    text: [...names, id.replaceAll('-', ' '), ...tags].map(foldForSearch).join(' |'),
    names: names.map(name => foldWords(name).join(' ')),
  }
  ofOrganisations.set(organisation, made)
  return made
}

/** Everything that an organisation is called. */
export const namesOf = ({ name, short_name = '', aliases }: Organisation): string[] => [
  name,
  short_name,
  ...aliases,
]

/**
 * A person's name with initials in its other spellings: `JY Le Drian` and `J-Y Le Drian` for
 * Jean-Yves, `J-L Moulin` for JL; nothing for a single given name.
 */
function initialSpellings({ label, contact }: Entry): string[] {
  if (contact === undefined) return []
  const [first = '', ...rest] = label.split(' ')
  if (/^\p{Lu}{2,3}$/u.test(first)) return [`${[...first].join('-')} ${rest.join(' ')}`]
  const { given = '', family = '' } = contact.name ?? {}
  const letters = foldWords(given).map(word => [...word][0] ?? '')
  return letters.length < 2
    ? []
    : [letters.join(''), letters.join('-')].map(each => `${each} ${family}`)
}

/**
 * A line for the organisation and one for each contact, in this order: their names, folded,
 * and what else is before the @ of a contact's addresses. Look-ups that find nobody
 * compare these with what was typed (near.ts). No line is empty.
 */
export function nameLines(
  organisation: Organisation,
  contacts: readonly Entry[],
): readonly string[] {
  const own = namesOf(organisation).map(foldForSearch).join(' |')
  const lines = contacts.map(entry => {
    const { name } = entryTexts(entry)
    const mailboxes = entry.email.map(({ address = '' }) => foldLetters(address).split('@')[0])
    // Mostly it is the name once more.
    const isNew = (mailbox = '') => !foldWords(mailbox).every(word => name.includes(` ${word}`))
    return [name, ...mailboxes.filter(isNew)].join(' |')
  })
  return [own, ...lines].map(line => `${line.replaceAll('\n', ' ')}|`)
}

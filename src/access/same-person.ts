import type { Directory } from '../model/directory.ts'
import { domainOf, isRole } from '../model/email.ts'
import { type Entry, entriesOf } from '../model/entry.ts'
import { lineKey, mailboxKey } from '../model/identity.ts'
import { phoneType, readPhone } from '../model/phone.ts'
import { foldWords } from '../text/fold.ts'

/** What two entries have in common. */
export type Bond = 'email' | 'mobile' | 'phone' | 'name'

/** A place where a person is held, and why it is taken for theirs. */
export interface Place {
  readonly entry: Entry
  readonly by: 'reference' | 'with' | 'email' | 'mobile'
}

/** Where a person is held, and entries that may be theirs or a namesake's. */
export interface Person {
  readonly places: readonly Place[]
  readonly perhaps: readonly { readonly entry: Entry; readonly by: Bond }[]
}

/**
 * Every place where the person of an entry is held. Only what shares an e-mail or a mobile,
 * under a name that can be the same, is theirs without being asked for: a desk's mailbox or
 * duty line is shared by colleagues, a name by namesakes, and nobody may get another's data.
 * @param asked entries that somebody said are theirs as well.
 */
export function personOf(directory: Directory, first: Entry, asked: readonly Entry[]): Person {
  const people = entriesOf(directory).filter(({ contact }) => contact !== undefined)
  const isKnown = ({ contact }: Entry) => places.some(({ entry }) => entry.contact === contact)
  const places: Place[] = [{ entry: first, by: 'reference' }]
  for (const entry of asked) if (!isKnown(entry)) places.push({ entry, by: 'with' })
  for (let grown = true; grown; ) {
    grown = false
    for (const entry of people) {
      if (isKnown(entry)) continue
      const by = sureBond(
        entry,
        places.map(place => place.entry),
      )
      if (by === undefined) continue
      places.push({ entry, by })
      grown = true
    }
  }
  const perhaps = people.flatMap(entry => {
    if (isKnown(entry)) return []
    const bonds = places.map(place => possibleBond(entry, place.entry))
    const by = bonds.find(bond => bond !== undefined)
    return by ? [{ entry, by }] : []
  })
  return { places, perhaps }
}

/** Why an entry is surely that of the people's person; undefined when it may not be. */
function sureBond(entry: Entry, people: readonly Entry[]): 'email' | 'mobile' | undefined {
  const shared = (bond: 'email' | 'mobile') => people.some(each => shares(bond, entry, each))
  const by = shared('email') ? 'email' : shared('mobile') ? 'mobile' : undefined
  const isNamed = entry.contact?.name !== undefined
  // Without a name only an address of one's own tells.
  if (by === undefined || (!isNamed && !sharesOwnEmail(entry, people))) return undefined
  return people.every(each => canBeNamesOfOne(entry, each)) ? by : undefined
}

/** What makes an entry perhaps that of another's person. */
function possibleBond(entry: Entry, other: Entry): Bond | undefined {
  if (sharesOwnEmail(entry, [other])) return 'email'
  if (shares('mobile', entry, other)) return 'mobile'
  // Inside one organisation a fixed line is everybody's.
  if (entry.organisation !== other.organisation && shares('phone', entry, other)) return 'phone'
  const [a, b] = [wordsOf(entry), wordsOf(other)]
  return a.length > 1 && b.length > 1 && canBeNamesOfOne(entry, other) ? 'name' : undefined
}

const wordsOf = ({ contact }: Entry) => foldWords(contact?.name?.full ?? '')

/**
 * Whether two names can be one person's: each word of the shorter is one of the longer's, or
 * the initial of one. No name can be anybody's.
 */
function canBeNamesOfOne(a: Entry, b: Entry): boolean {
  const [shorter = [], longer = []] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length)
  const left = [...longer]
  return shorter.every(word => {
    const fits = (each: string) =>
      each === word || ((each.length === 1 || word.length === 1) && each[0] === word[0])
    const exact = left.indexOf(word)
    const at = exact === -1 ? left.findIndex(fits) : exact
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  })
}

const sharesOwnEmail = (entry: Entry, others: readonly Entry[]) =>
  [...detailsOf(entry).email].some(
    address => !isRole(address) && others.some(other => detailsOf(other).email.has(address)),
  )

const shares = (kind: 'email' | 'mobile' | 'phone', a: Entry, b: Entry) =>
  [...detailsOf(a)[kind]].some(each => detailsOf(b)[kind].has(each))

/** What an entry can be reached by, written in one way. */
export interface Details {
  readonly email: ReadonlySet<string>
  readonly mobile: ReadonlySet<string>
  readonly phone: ReadonlySet<string>
}

const known = new WeakMap<object, Details>()

/** The addresses and numbers of an entry, written so that they can be compared. */
export function detailsOf({ contact, organisation, email, phone }: Entry): Details {
  const made = known.get(contact ?? organisation)
  if (made) return made
  const numbers = phone.flatMap(each => {
    const read = readPhone(each, organisation.country)
    const number = lineKey(each, read)
    return number === '' ? [] : [{ number, isMobile: phoneType(each, read) === 'mobile' }]
  })
  const details = {
    email: new Set(email.map(({ address = '' }) => mailboxKey(address)).filter(domainOf)),
    mobile: new Set(numbers.filter(({ isMobile }) => isMobile).map(({ number }) => number)),
    phone: new Set(numbers.map(({ number }) => number)),
  }
  known.set(contact ?? organisation, details)
  return details
}

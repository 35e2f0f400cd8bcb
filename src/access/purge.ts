import { organisation as organisationOf } from '../files/assemble.ts'
import type { History } from '../files/history.ts'
import { understand } from '../files/read.ts'
import type { Contact, Directory, Organisation } from '../model/directory.ts'
import { contactEntry, type Entry, entriesOf } from '../model/entry.ts'
import { isSameReference, lineKey, mailboxKey } from '../model/identity.ts'
import { readPhone } from '../model/phone.ts'
import { foldWords } from '../text/fold.ts'
import type { Reach } from './extract.ts'
import {
  addressPattern,
  asBytes,
  expressionOf,
  namePattern,
  numberPattern,
} from './purge-patterns.ts'
import { type Person, personOf } from './same-person.ts'

/** The rules that purge a person from the Git history. */
export interface Purge {
  /** Lines for `git filter-repo --replace-text` and `--replace-message`. */
  readonly lines: readonly string[]
  /** How many commits hold what the lines replace. */
  readonly commits: number
  /** Addresses, numbers and names that somebody who stays has as well: they are not replaced. */
  readonly shared: readonly string[]
  /** Short numbers and single words: they are in texts about others too, and are not replaced. */
  readonly short: readonly string[]
}

/**
 * The addresses, numbers and names of a person: those in the files and, given Git's history, those
 * that the history alone holds.
 * @param reach what the person can be reached by; an address asked about that no file has, too.
 */
export function heldBy(
  directory: Directory,
  person: Person,
  { email }: Reach,
  history?: History,
): ReadonlyMap<string, Held> {
  const entries = person.places.map(({ entry }) => entry)
  const values = valuesOf(history ? everHeld(directory, person, email, history) : entries)
  for (const address of email) if (!values.has(address)) values.set(address, addressValue(address))
  return values
}

/**
 * What purges a person from Git's history: every spelling of their addresses, numbers and names.
 * @param values what the person is or was called and reached by (`heldBy`).
 */
export function purgeOf(
  directory: Directory,
  person: Person,
  values: ReadonlyMap<string, Held>,
  history: History,
): Purge {
  const gone = new Set(person.places.map(({ entry }) => entry.contact))
  const others = entriesOf(directory).filter(({ contact }) => !gone.has(contact))
  const staying = valuesOf(others)
  const isInOther = findsIn(textsOf(others, staying))
  const lines: string[] = []
  const shared: string[] = []
  const short: string[] = []
  for (const [key, held] of values) {
    const { pattern, written } = held
    const [shown = ''] = written
    if (staying.has(key) || isInOther(pattern)) shared.push(shown)
    else if (pattern === undefined) short.push(shown)
    else lines.push(...purgeLines(held))
  }
  const expressions = lines.filter(isPattern).map(line => expressionOf(line.slice(6)))
  const isHeld = (text: string) => {
    const bytes = asBytes(text)
    return expressions.some(each => each.test(bytes))
  }
  return { lines, shared, short, commits: history.countCommits(isHeld) }
}

/** What the entries that stay are called and reached by. */
const textsOf = (entries: readonly Entry[], values: ReadonlyMap<string, Held>): string[] => [
  ...entries.flatMap(({ id, label, organisation: { name, short_name, aliases } }) => [
    id,
    label,
    name,
    short_name ?? '',
    ...aliases,
  ]),
  ...[...values.values()].flatMap(({ written }) => [...written]),
]

/** Tells whether a pattern finds something in one of some texts. */
function findsIn(texts: readonly string[]): (pattern: string | undefined) => boolean {
  const bytes = [...new Set(texts)].map(asBytes)
  return pattern => {
    if (pattern === undefined) return false
    const expression = expressionOf(pattern)
    return bytes.some(text => expression.test(text))
  }
}

const isPattern = (line: string) => line.startsWith('regex:')

/** Whether Git's history has an entry, or a list, with an address. */
export function holdsAddress(address: string, history: History): boolean {
  const expression = expressionOf(addressPattern(address))
  return history.versions.some(({ text }) => expression.test(asBytes(text)))
}

/** An address, a number or a name. */
export interface Held {
  /** What finds all its spellings; undefined where that would find others' too. */
  readonly pattern: string | undefined
  /** As the files write it. */
  readonly written: Set<string>
}

/** What entries hold, by what all spellings of a value have in common: a mailbox's key, a line's, `name …` or `uid …`. */
export function valuesOf(entries: readonly Entry[]): Map<string, Held> {
  const values = new Map<string, Held>()
  const add = (key: string, written: string, pattern: () => string | undefined) => {
    const held = values.get(key) ?? { pattern: pattern(), written: new Set() }
    held.written.add(written)
    values.set(key, held)
  }
  for (const { organisation, contact, email, phone } of entries) {
    for (const { address = '' } of email)
      if (address.includes('@'))
        add(mailboxKey(address), address.trim(), () => addressPattern(mailboxKey(address)))
    for (const each of phone) {
      const read = readPhone(each, organisation.country)
      const key = lineKey(each, read)
      if (key !== '')
        add(key, (each.number ?? '').trim(), () => numberPattern(key.replace(/\D/g, ''), read))
    }
    const name = contact?.name
    if (name) add(`name ${foldWords(name.full).join(' ')}`, name.full, () => namePattern(name))
    const uid = contact?.uid?.trim()
    if (uid) add(`uid ${uid}`, uid, () => uid.replace(/[^\w:@-]/g, '\\$&'))
  }
  return values
}

const addressValue = (address: string): Held => ({
  pattern: addressPattern(address),
  written: new Set([address]),
})

/**
 * The lines of `git filter-repo --replace-text` that find a value in all its spellings: its pattern,
 * and each spelling that the pattern does not find. None for what has no pattern.
 */
export function purgeLines({ pattern, written }: Held): string[] {
  if (pattern === undefined) return []
  const expression = expressionOf(pattern)
  const literals = [...written].filter(
    each => !/[\r\n]|==>/.test(each) && !expression.test(asBytes(each)),
  )
  return [`regex:${pattern}`, ...literals.map(each => `literal:${each}`)]
}

/** The entries that are or were a person's, in the files as they are and in all their versions. */
function everHeld(
  { settings }: Directory,
  { places }: Person,
  email: Reach['email'],
  { versions }: History,
): Entry[] {
  const seen = new Set<string>()
  const former: Organisation[] = []
  let known = places.map(({ entry }) => entry)
  let unread = versions.filter(({ file }) => file.kind === 'organisation')
  for (;;) {
    const patterns = [
      ...[...email].map(addressPattern),
      ...[...valuesOf(known).values()].flatMap(({ pattern }) => pattern ?? []),
    ].map(expressionOf)
    const isNear = (text: string) => patterns.some(each => each.test(asBytes(text)))
    const near = unread.filter(({ text }) => isNear(text))
    if (near.length === 0) return known
    unread = unread.filter(each => !near.includes(each))
    for (const { file, text } of near) {
      const read = organisationOf(understand(file, text), settings)
      former.push({ ...read, contacts: read.contacts.filter(each => isNew(read, each, seen)) })
    }
    const people = former.flatMap(each => each.contacts.map(one => contactEntry(each, one)))
    const [first, ...others] = known.length > 0 ? known : people.filter(each => hasAny(each, email))
    if (first === undefined) continue
    const renamed = people.filter(each => known.some(other => isRenamed(each, other)))
    const { places: found } = personOf(
      { organisations: former } as unknown as Directory,
      first,
      known.length > 0 ? [...others, ...renamed] : [],
    )
    known = found.map(({ entry }) => entry)
  }
}

const hasAny = (entry: Entry, addresses: ReadonlySet<string>) =>
  entry.email.some(({ address = '' }) => addresses.has(mailboxKey(address)))

/** Whether two entries share an id and a word of their names: an earlier contact may have had the same id. */
function isRenamed(a: Entry, b: Entry): boolean {
  if (!isSameReference(a.id, b.id)) return false
  const words = foldWords(b.label)
  return foldWords(a.label).some(word => words.includes(word))
}

/** Whether no earlier version of the contact was the same. */
function isNew({ id, country }: Organisation, contact: Contact, seen: Set<string>): boolean {
  const { name, email, phone, uid } = contact
  const key = JSON.stringify([
    `${id}/${contact.id}`,
    country,
    name,
    email.map(each => each.address),
    phone.map(each => each.number),
    uid,
  ])
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

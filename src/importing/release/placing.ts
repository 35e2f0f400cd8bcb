import type { Placed } from './attribution.ts'
import type { Block } from './blocks.ts'
import { nameLikeness } from './likeness.ts'
import { type Record, recordsOf } from './records.ts'
import type { PhoneToken, Proper } from './token.ts'

/** A record placed, with what it gets of others: a number that all share, a mailbox that is surely its own. */
export interface PlacedRecord extends Placed {
  readonly shared: readonly PhoneToken[]
  /** Whether its mailbox was found by likeness away from it. */
  readonly isJoined: boolean
  /** A name in its section that nobody has. */
  readonly unused?: string
  /** Whether its section has people too. */
  readonly hasPeople: boolean
}

/** The records of a section's blocks, each under the organisation whose heading holds for it. */
export function placedRecords(blocks: readonly Block[]): PlacedRecord[] {
  const placed: PlacedRecord[] = []
  const headings = new Map<number, Proper[]>()
  const shares = new Set<PhoneToken>()
  let number = -1
  let scope: Placed['scope']
  for (const block of blocks) {
    if (block.number !== number) {
      number = block.number
      scope = headingScope(block)
    }
    const records = withRests(recordsOf(block.tokens))
    let shared: PhoneToken[] = []
    const joined = withLooseMailboxes(records)
    const unused = joined.flatMap(({ record }) => [
      ...record.ignored.filter(
        ({ name, from, text }) =>
          name >= 0.6 &&
          from === undefined &&
          !joined.some(
            each =>
              each.record.names.some(other => other.text === text) ||
              each.record.organisation?.text === text,
          ),
      ),
      ...(record.mailboxes.length + record.phones.length === 0 ? record.names : []),
    ])[0]?.text
    for (const { record, isJoined } of joined) {
      const own = record.organisation?.from === undefined ? record.organisation : undefined
      const isHeading =
        own !== undefined && record.names.length === 0 && record.mailboxes.length === 0
      const nameAt = record.tokens.findIndex(
        token => token.is === 'proper' && record.names.includes(token),
      )
      const ownAt = own ? record.tokens.indexOf(own) : -1
      const isBefore = isHeading || (ownAt === 0 && (own?.colon || (nameAt > ownAt && own?.strong)))
      if (own && isBefore)
        scope = {
          text: own.text,
          line: own.line,
          form: own.colon || own.strong ? Math.max(0.5, own.organisation) : own.organisation,
          ...(own.client && { client: own.client }),
        }
      else if (own && record.names.length === 0) scope = undefined
      if (isHeading && record.phones.length > 0) shared = [...record.phones]
      else if (own) shared = []
      const isEmpty = record.mailboxes.length === 0 && record.phones.length === 0
      if (isHeading) headings.set(number, [...(headings.get(number) ?? []), own])
      const takes = record.phones.length === 0 && record.names.length > 0 ? shared : []
      for (const phone of takes) shares.add(phone)
      if (isEmpty && takes.length === 0) continue
      placed.push({
        block,
        record,
        shared: takes,
        isJoined,
        hasPeople: false,
        ...(unused !== undefined && record.names.length === 0 && { unused }),
        ...(scope && !isHeading && { scope }),
      })
    }
  }
  const peopled = new Set(
    placed.filter(({ record }) => record.names.length > 0).map(({ block }) => block.number),
  )
  const all = placed.map(each => ({ ...each, hasPeople: peopled.has(each.block.number) }))
  return withTrailing(
    all.filter(each => !isSharedOnly(each, shares)),
    headings,
  )
}

/** Gives a number or mailbox that stands by itself to the record before it that has none. */
function withRests(records: readonly Record[]): Record[] {
  const all: Record[] = []
  for (const record of records) {
    const before = all.at(-1)
    const isBare =
      record.tokens.every(({ is }) => is === 'mailbox' || is === 'phone') &&
      record.mailboxes.length + record.phones.length === 1
    const [mailbox] = record.mailboxes
    const isLacking =
      before !== undefined &&
      before.names.length <= 1 &&
      (mailbox
        ? before.mailboxes.length === 0 && before.phones.length > 0
        : before.phones.length === 0 && before.mailboxes.length > 0) &&
      (before.names.length > 0 || before.organisation !== undefined || before.roles.length > 0) &&
      (record.tokens[0]?.at ?? 0) - (before.tokens.at(-1)?.at ?? 0) <= 1
    if (before && isBare && isLacking)
      all[all.length - 1] = {
        ...before,
        tokens: [...before.tokens, ...record.tokens],
        mailboxes: [...before.mailboxes, ...record.mailboxes],
        phones: [...before.phones, ...record.phones],
      }
    else all.push(record)
  }
  return all
}

/** A number under an organisation's heading that its people took over is not a contact of its own. */
const isSharedOnly = ({ record }: PlacedRecord, shares: ReadonlySet<PhoneToken>) =>
  record.names.length === 0 &&
  record.mailboxes.length === 0 &&
  record.phones.some(phone => shares.has(phone))

function headingScope(block: Block): Placed['scope'] {
  if (block.organisation)
    return {
      text: block.organisation.text,
      line: block.organisation.line,
      form: block.organisation.isDesk ? 0.9 : 0.6,
    }
  if (block.above)
    return {
      text: block.above.text,
      line: block.above.line,
      form: block.above.organisation >= 0.8 ? 0.6 : 0.4,
    }
  return undefined
}

/** Gives a mailbox that stands alone to the person without one whose name it is spelt after. */
function withLooseMailboxes(records: readonly Record[]): Joined[] {
  const loose = records.filter(each => each.names.length === 0 && each.mailboxes.length === 1)
  const taken = new Set<Record>()
  const all = records.map(record => {
    const [name] = record.names
    if (record.names.length !== 1 || record.mailboxes.length > 0 || !name || name.listed)
      return { record, isJoined: false }
    const match = loose.find(
      each => !taken.has(each) && nameLikeness(name.text, each.mailboxes[0]?.address ?? '') >= 0.8,
    )
    if (!match) return { record, isJoined: false }
    taken.add(match)
    const phones = match.organisation ? record.phones : [...record.phones, ...match.phones]
    return { record: { ...record, mailboxes: match.mailboxes, phones }, isJoined: true }
  })
  return withLooseNames(all, taken)
}

/** Gives a person who stands alone the addresses of the next record, where that has nobody. */
function withNext(all: readonly Joined[]): Joined[] {
  const isLone = ({ record }: Joined) =>
    record.names.length === 1 && record.mailboxes.length + record.phones.length === 0
  const at = all.findIndex(isLone)
  if (at < 0 || all.filter(isLone).length > 1) return [...all]
  const next = all.findIndex(
    ({ record }, index) => index > at && record.mailboxes.length + record.phones.length > 0,
  )
  const [lone, found] = [all[at]?.record, all[next]?.record]
  if (!lone || !found || found.names.length > 0) return [...all]
  const between = all.slice(at, next + 1).map(({ record }) => record)
  const organisation = between.flatMap(record => record.organisation ?? [])[0]
  const joined: Record = {
    ...found,
    tokens: between.flatMap(record => record.tokens),
    names: lone.names,
    ...(organisation && { organisation }),
    ignored: between.flatMap(record => record.ignored),
    roles: between.flatMap(record => record.roles),
  }
  return [...all.slice(0, at), { record: joined, isJoined: true }, ...all.slice(next + 1)]
}

/** Gives a name that no record had use for to the mailbox without one that is spelt after it. */
function withLooseNames(all: readonly Joined[], taken: ReadonlySet<Record>): Joined[] {
  const unused = all.flatMap(({ record }) =>
    record.ignored.filter(({ name, from }) => name >= 0.5 && from === undefined),
  )
  const given = new Set<Proper>()
  const named = all.map(each => {
    const [mailbox] = each.record.mailboxes
    if (each.record.names.length > 0 || each.record.mailboxes.length !== 1 || !mailbox) return each
    const match = unused.find(
      name => !given.has(name) && nameLikeness(name.text, mailbox.address) >= 0.8,
    )
    if (!match) return each
    given.add(match)
    return { record: { ...each.record, names: [match] }, isJoined: true }
  })
  const rest = named.flatMap(({ record, isJoined }, index): Joined[] => {
    const left = { ...record, ignored: record.ignored.filter(name => !given.has(name)) }
    const before = all[index]
    if (!before || !taken.has(before.record)) return [{ record: left, isJoined }]
    // Of a record that had its organisation and number too, these stay as a heading.
    return left.organisation ? [{ record: { ...left, mailboxes: [] }, isJoined: false }] : []
  })
  return withNext(rest)
}

/** A record, and whether it has got a mailbox or name that stood away from it. */
interface Joined {
  readonly record: Record
  readonly isJoined: boolean
}

/** The one organisation that is after all the people of a section holds for those without any. */
function withTrailing(
  placed: readonly PlacedRecord[],
  headings: ReadonlyMap<number, readonly Proper[]>,
): PlacedRecord[] {
  return placed.map(each => {
    if (each.scope || each.record.organisation) return each
    const end = each.record.tokens.at(-1)?.at ?? 0
    const only = headings.get(each.block.number)?.find(({ at }) => at > end)
    return only && only.organisation >= 0.8 ? { ...each, trailing: only } : each
  })
}

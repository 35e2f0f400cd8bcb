import type { Contact } from '../model/directory.ts'
import { splitBrackets } from '../model/name/brackets.ts'
import type { Name } from '../model/name.ts'
import { contactField } from '../model/organisation.ts'
import { type Assignment, changesBy } from './assignment.ts'
import type { Change, Value } from './change.ts'

/**
 * The changes that assignments make to a contact. One of a part of its name (`name.family`)
 * makes the parts of a name that is written in one piece.
 * @param country the organisation's; ISO 3166-1 alpha-2.
 * @throws BadAssignment
 */
export function contactChanges(
  assignments: readonly Assignment[],
  contact: Contact,
  country: string | undefined,
): Change[] {
  const { name, at } = contact
  const changes = (some: readonly Assignment[]) =>
    changesBy(some, contact, contactField, at, country)
  const isPart = ({ field }: Assignment) => field.startsWith('name.')
  // What stands in brackets has no place among the parts.
  if (!name?.isGuessed || splitBrackets(name.full) || !assignments.some(isPart))
    return changes(assignments)
  const stated: Record<string, Value> = {}
  for (const change of changes(assignments.filter(isPart)))
    stated[String(change.at.at(-1))] = change.op === 'set' ? change.value : undefined
  return [
    ...changes(assignments.filter(each => !isPart(each))),
    { op: 'set', at: [...at, 'name'], value: partsOf(name, stated) },
  ]
}

/** The parts of a name that was split in the wrong place, by those that are stated; of given and family name one tells the other. */
function partsOf({ prefix, given, family, suffix }: Name, stated: Readonly<Record<string, Value>>) {
  const words = ` ${[given, family].filter(Boolean).join(' ')} `
  const left = (part: Value) =>
    typeof part === 'string' && words.includes(` ${part} `)
      ? words.replace(` ${part} `, ' ').trim() || undefined
      : undefined
  const guessed = {
    prefix,
    given: left(stated.family) ?? given,
    family: left(stated.given) ?? family,
    suffix,
  }
  return Object.fromEntries(
    Object.entries({ ...guessed, ...stated }).filter(([, part]) => part !== undefined),
  ) as Value
}

import type { Contact } from '../model/directory.ts'
import { salutationIn } from '../model/greeting.ts'
import type { Name } from '../model/name.ts'
import { contactField } from '../model/organisation.ts'
import { type Assignment, BadAssignment, changesBy } from './assignment.ts'
import type { Change, Value } from './change.ts'

/**
 * The changes that assignments make to a contact. One of a part of its name (`name.family`)
 * makes the parts of a name that is written in one piece; a salutation in front of a whole
 * name goes into its own field, as with `add`.
 * @param country the organisation's; ISO 3166-1 alpha-2.
 * @throws BadAssignment
 */
export function contactChanges(
  given: readonly Assignment[],
  contact: Contact,
  country: string | undefined,
): Change[] {
  const { name, at } = contact
  const assignments = withSalutation(given)
  const changes = (some: readonly Assignment[]) =>
    changesBy(some, contact, contactField, at, country)
  const isPart = ({ field }: Assignment) => field.startsWith('name.')
  if (!name?.isGuessed || !assignments.some(isPart)) return changes(assignments)
  const lost = notInParts(name)
  if (lost !== '') throw new BadAssignment({ code: 'lost', lost, name: name.full })
  const stated: Record<string, Value> = {}
  for (const change of changes(assignments.filter(isPart)))
    stated[String(change.at.at(-1))] = change.op === 'set' ? change.value : undefined
  return [
    ...changes(assignments.filter(each => !isPart(each))),
    { op: 'set', at: [...at, 'name'], value: partsOf(name, stated) },
  ]
}

/** Assignments with one blank between the words of a name, and a salutation in front of it in its own field. */
function withSalutation(assignments: readonly Assignment[]): Assignment[] {
  const isStated = assignments.some(({ field }) => field === 'salutation')
  return assignments.flatMap(each => {
    if (each.field !== 'name' && !each.field.startsWith('name.')) return each
    const value = each.value.replace(/\s+/g, ' ')
    const found = each.field === 'name' && !isStated ? salutationIn(value) : undefined
    if (found === undefined || found.isTitle) return { ...each, value }
    return [
      { ...each, value: found.name },
      { field: 'salutation', operator: '=' as const, value: found.salutation },
    ]
  })
}

/** What a name in one piece says besides its parts: `née Le Bris`, or what is in brackets. */
function notInParts({ full, prefix, given, family, suffix }: Name): string {
  let rest = ` ${full} `
  for (const part of [prefix, given, family, suffix])
    for (const word of part?.split(' ') ?? []) rest = rest.replace(` ${word} `, '  ')
  return rest.replace(/\s+/g, ' ').replace(/^[\s,]+|[\s,]+$/g, '')
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

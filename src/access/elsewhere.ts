import { locate } from '../files/locate.ts'
import { positionIn } from '../files/position.ts'
import { scalarsOf } from '../files/scalars.ts'
import type { Directory } from '../model/directory.ts'
import { contactEntry } from '../model/entry.ts'
import { namerOf } from './mentions.ts'
import type { Held } from './purge.ts'
import type { Place } from './same-person.ts'

/** The ids of entries whose note, and of lists whose description, names a person: for a person to read before sending. */
export function notesNaming(
  { organisations, lists }: Directory,
  places: readonly Place[],
  values: ReadonlyMap<string, Held>,
): string[] {
  const own = new Set(places.map(({ entry }) => entry.id))
  const isNaming = namerOf(values)
  const notes = organisations.flatMap(organisation => [
    [organisation.id, organisation.note] as const,
    ...organisation.contacts.map(
      contact => [contactEntry(organisation, contact).id, contact.note] as const,
    ),
  ])
  const descriptions = lists.map(list => [list.id, list.description] as const)
  return [...notes, ...descriptions]
    .filter(([id, text = '']) => !own.has(id) && isNaming(text))
    .map(([id]) => id)
}

/** Where the file of a place holds more than could be read: `path:line` of a comment, or of a key or value that is not understood. */
export function unreadIn({ entry: { organisation, contact } }: Place): string[] {
  if (contact === undefined) return []
  const { file } = organisation
  const range = locate(file, contact.at, 'whole')
  const start = startWithComments(file.text, range.start)
  const lineEnd = file.text.indexOf('\n', Math.max(start, range.end - 1))
  const end = lineEnd === -1 ? file.text.length : lineEnd
  const isInside = (offset: number) => start <= offset && offset < end
  const values = scalarsOf(file)
  const comments = [...file.text.matchAll(/(?<=^|[ \t])#(?![ \t]*press-contacts-ignore)/gm)]
    .map(({ index }) => index)
    .filter(isInside)
    .filter(at => !values.some(value => value.range.start <= at && at < value.range.end))
  const problems = file.problems.map(problem => problem.range.start).filter(isInside)
  const lines = [...comments, ...problems].map(offset => positionIn(file, offset).line)
  return [...new Set(lines)].sort((a, b) => a - b).map(line => `${file.path}:${line}`)
}

/** The start of a record's first line, or of the comments that stand directly above it. */
function startWithComments(text: string, offset: number): number {
  let start = text.lastIndexOf('\n', offset - 1) + 1
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1
    if (!text.slice(above, start).trim().startsWith('#')) break
    start = above
  }
  return start
}

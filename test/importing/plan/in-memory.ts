import { stringify } from 'yaml'
import { assemble } from '../../../src/files/assemble.ts'
import { understand } from '../../../src/files/read.ts'
import type { FileChanges } from '../../../src/importing/carry-out.ts'
import type { ImportedContact } from '../../../src/importing/contact.ts'
import type { Change, Value } from '../../../src/importing/plan/plan-item.ts'
import type { Directory } from '../../../src/model/directory.ts'
import type { Path } from '../../../src/model/schema.ts'

/** What organisations' files say, by id. */
export type Files = Readonly<Record<string, Value>>

/** The directory of files, read as from disk. */
export function directoryOf(files: Files, objections?: Value): Directory {
  const identity = (kind: 'organisation' | 'settings' | 'objections', id: string) => ({
    kind,
    id,
    path: `${id}.yaml`,
    absolutePath: `/${id}.yaml`,
  })
  return assemble('/', [
    understand(identity('settings', 'press-contacts'), 'country: FR\n'),
    ...(objections
      ? [understand(identity('objections', 'objections'), stringify(objections))]
      : []),
    ...Object.entries(files).map(([id, value]) =>
      understand(identity('organisation', id), stringify(value)),
    ),
  ])
}

/** The files with changes carried out. */
export function carriedOut(files: Files, changes: readonly FileChanges[]): Files {
  const made: Record<string, Value> = { ...files }
  for (const change of changes) {
    const { id } = change.organisation
    made[id] =
      change.organisation.file === undefined
        ? applyChanges({ name: change.organisation.name }, change.changes)
        : applyChanges(made[id] as Value, change.changes)
  }
  return made
}

/** A contact as a reader gives it. */
export const imported = (said: Partial<ImportedContact>): ImportedContact => ({
  emails: [],
  phones: [],
  source: { title: 'Communiqué', date: '2026-01-15', at: [] },
  certain: true,
  reasons: [],
  line: 1,
  ...said,
})

/** The value with changes made, in order. @throws TypeError where one leads nowhere. */
export function applyChanges(value: Value, changes: readonly Change[]): Value {
  return changes.reduce((made, change) => changed(made, change.at, change), value)
}

function changed(value: Value | undefined, [key, ...rest]: Path, change: Change): Value {
  if (key === undefined) {
    if (change.op === 'set') return change.value
    if (change.op === 'insert' && (value === undefined || Array.isArray(value)))
      return [...((value as readonly Value[] | undefined) ?? []), ...change.items]
    throw new TypeError(`nothing to ${change.op}`)
  }
  const isRemoved = change.op === 'remove' && rest.length === 0
  if (typeof key === 'number') {
    if (!Array.isArray(value) || key > value.length) throw new TypeError(`no list at ${key}`)
    return isRemoved
      ? value.toSpliced(key, 1)
      : replaced(value, key, changed(value[key], rest, change))
  }
  const shorthand = ['type', 'extension', 'hours'].includes(key) ? 'number' : 'address'
  const record = (typeof value === 'string' ? { [shorthand]: value } : (value ?? {})) as Readonly<
    Record<string, Value>
  >
  if (!isRemoved) return { ...record, [key]: changed(record[key], rest, change) }
  const { [key]: _, ...others } = record
  return others
}

/** A list with another value in one place, or one more. */
function replaced(list: readonly Value[], index: number, value: Value): Value {
  return [...list.slice(0, index), value, ...list.slice(index + 1)]
}

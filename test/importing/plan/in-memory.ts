import { stringify } from 'yaml'
import { assemble } from '../../../src/directory/assemble.ts'
import { understand } from '../../../src/directory/read.ts'
import type { ImportedContact } from '../../../src/importing/contact.ts'
import { applyChanges, type Value } from '../../../src/importing/plan/change.ts'
import { type FileChanges, newOrganisation } from '../../../src/importing/plan/file-changes.ts'
import type { Directory } from '../../../src/model/directory.ts'

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
        ? newOrganisation(change)
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

import type { Directory } from '../model/directory.ts'
import { readReference } from '../model/reference.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Change } from './change.ts'

/** A list with a change. */
export interface ListChanges {
  readonly list: { readonly id: string; readonly file: SourceFile }
  readonly changes: readonly Change[]
}

/**
 * What becomes of what saved lists include and exclude.
 * @param become what is to be in the place of a reference, which may be an address: itself,
 * another one, or nothing.
 */
export function changeReferences(
  { lists }: Pick<Directory, 'lists'>,
  become: (reference: ReturnType<typeof readReference>, written: string) => string | undefined,
): ListChanges[] {
  return lists.flatMap(list => {
    const changes = (['include', 'exclude'] as const).flatMap((key): Change[] => {
      const before = list[key]
      const after = before.flatMap(written => become(readReference(written), written) ?? [])
      if (after.length === before.length && after.every((each, i) => each === before[i])) return []
      const at = [...list.at, key]
      return [after.length === 0 ? { op: 'remove', at } : { op: 'set', at, value: after }]
    })
    return changes.length > 0 ? [{ list, changes }] : []
  })
}

import { parseYaml } from '../directory/parse.ts'
import type { SourceFile } from '../directory/source-file.ts'
import type { Directory } from '../model/directory.ts'
import { listField } from '../model/organisation.ts'
import { readReference } from '../model/reference.ts'
import type { Change } from './change.ts'
import { textAfter } from './file-change.ts'
import { type Plain, plainAt, plainOf } from './plain.ts'

/** What became of those that saved lists name. */
export interface Moved {
  /** By the id that they had: the one that they have now, `undefined` for who is gone. */
  readonly ids: ReadonlyMap<string, string | undefined>
  /** Addresses that are gone, in lower case. */
  readonly addresses?: ReadonlySet<string>
}

/**
 * The texts of the saved lists that name somebody who moved or is gone, by what they are now.
 * @throws RefusedIn
 */
export function updatedLists(directory: Directory, moved: Moved): Map<SourceFile, string> {
  const texts = new Map<SourceFile, string>()
  for (const { file } of directory.lists) {
    const { tree } = parseYaml(file.text)
    if (tree === undefined) continue
    const plain = plainOf(tree, listField)
    const changes = (['include', 'exclude'] as const).flatMap(key => inList(plain, key, moved))
    if (changes.length > 0) texts.set(file, textAfter(file, changes))
  }
  return texts
}

/** The last one first, so that the places of the others stay. */
function inList(plain: Plain, key: 'include' | 'exclude', { ids, addresses }: Moved): Change[] {
  const items = plainAt(plain, [key])
  if (!Array.isArray(items)) return []
  const written = new Set(items)
  return items
    .flatMap((item, index): Change[] => {
      if (typeof item !== 'string') return []
      const at = [key, index]
      const reference = readReference(item)
      if ('address' in reference)
        return addresses?.has(reference.address.toLowerCase()) ? [{ op: 'remove', at }] : []
      if (!ids.has(reference.id)) return []
      const now = ids.get(reference.id)
      if (now === undefined || written.has(now)) return [{ op: 'remove', at }]
      return [{ op: 'set', at, value: now }]
    })
    .reverse()
}

import { fileId, freeId } from '../text/file-id.ts'

/** File names for ids, in their order, that every system can hold; no two the same. */
export function fileNames(ids: readonly string[], ending: string): string[] {
  const taken = new Set<string>()
  return ids.map(id => freeId(fileId(id, 'contact'), taken) + ending)
}

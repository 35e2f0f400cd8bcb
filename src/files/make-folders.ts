import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Creates a folder and the missing ones around it. Node's own `recursive` option never ends
 * where a folder exists but the system answers ENOENT to creating one in it (`/proc`).
 * @param mode the permissions of the folders that are created.
 * @returns the outermost folder that was created; undefined when all were there.
 * @throws the file system's error.
 */
export function makeFolders(path: string, mode = 0o777): string | undefined {
  if (isFolder(path)) return undefined
  const parent = dirname(path)
  const first = parent === path ? undefined : makeFolders(parent, mode)
  try {
    mkdirSync(path, { mode })
    return first ?? path
  } catch (error) {
    // Another process may have created it meanwhile.
    if (isFolder(path)) return first
    throw error
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

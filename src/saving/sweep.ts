import { type Dirent, readdirSync, realpathSync, rmSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { attempt } from './refusal.ts'
import { TEMPORARY } from './temporary.ts'

/**
 * Removes what killed runs have left beside the files of a directory, where links inside it
 * lead as well. Only its lock's holder may: all of it is nobody's then.
 */
export function sweep(root: string): void {
  const folders = new Set<string>()
  attempt(() => {
    const real = realpathSync(root)
    folders.add(real)
    for (const name of ['organisations', 'lists', 'press-contacts.yaml', 'objections.yaml'])
      gather(join(real, name), real, folders)
  })
  for (const folder of folders)
    for (const entry of entriesOf(folder))
      if (entry.isFile() && TEMPORARY.test(entry.name))
        attempt(() => rmSync(join(folder, entry.name), { force: true }))
}

/** Adds the real folders that a path, or what is below it, leads to. */
function gather(path: string, root: string, folders: Set<string>): void {
  let real: string
  try {
    real = realpathSync(path)
  } catch {
    return
  }
  if (!real.startsWith(root + sep)) return
  const entries = entriesOf(real)
  folders.add(entries.length > 0 ? real : dirname(real))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const below = join(real, entry.name)
    if (entry.isSymbolicLink() || (entry.isDirectory() && !folders.has(below)))
      gather(below, root, folders)
  }
}

/** What is in a folder; nothing when it is none. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export const SETTINGS_FILE = 'press-contacts.yaml'
export const OBJECTIONS_FILE = 'objections.yaml'
/** There while files are changed, and after a run that was killed while it changed some (transaction/). */
export const WRITING_FOLDER = '.press-contacts-writing'

/** How the directory was asked for, or not found. */
export type Located =
  | { readonly found: true; readonly root: string }
  | { readonly found: false; readonly asked?: string; readonly reason: 'missing' | 'not-a-folder' }

/**
 * Finds the directory: the folder asked for by option or variable, else the nearest one
 * upwards from `cwd` that holds the settings file or whose `data/` does.
 */
export function locateDirectory(cwd: string, asked: string | undefined): Located {
  if (asked !== undefined) {
    const root = resolve(cwd, asked)
    if (!existsSync(root)) return { found: false, asked, reason: 'missing' }
    if (!statSync(root).isDirectory()) return { found: false, asked, reason: 'not-a-folder' }
    return { found: true, root }
  }
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    for (const root of [folder, join(folder, 'data')])
      if (existsSync(join(root, SETTINGS_FILE))) return { found: true, root }
    if (dirname(folder) === folder) return { found: false, reason: 'missing' }
  }
}

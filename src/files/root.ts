import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Context } from '../context.ts'
import { UserError } from '../env.ts'

export const SETTINGS_FILE = 'press-contacts.yaml'
export const OBJECTIONS_FILE = 'objections.yaml'
/** There while files are changed, and after a run that was killed while it changed some (transaction/). */
export const WRITING_FOLDER = '.press-contacts-writing'

/** How the directory was asked for, or not found. */
export type Located =
  | { readonly found: true; readonly root: string }
  | { readonly found: false; readonly asked?: string; readonly reason: Unusable }

/** Why a folder that was asked for holds no directory. */
export type Unusable = 'missing' | 'not-a-folder' | 'no-settings'

/**
 * Finds the directory: the folder asked for by option or variable or its `data/`, else the
 * nearest one upwards from `cwd` that holds the settings file or whose `data/` does.
 */
export function locateDirectory(cwd: string, asked: string | undefined): Located {
  if (asked !== undefined) {
    const folder = resolve(cwd, asked)
    if (!existsSync(folder)) return { found: false, asked, reason: 'missing' }
    if (!statSync(folder).isDirectory()) return { found: false, asked, reason: 'not-a-folder' }
    const root = rootAt(folder)
    return root === undefined
      ? { found: false, asked, reason: 'no-settings' }
      : { found: true, root }
  }
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const root = rootAt(folder)
    if (root !== undefined) return { found: true, root }
    if (dirname(folder) === folder) return { found: false, reason: 'missing' }
  }
}

/** The folder itself or its `data/`, whichever holds the settings file. */
const rootAt = (folder: string): string | undefined =>
  [folder, join(folder, 'data')].find(root => existsSync(join(root, SETTINGS_FILE)))

/** The folder that holds the settings file: this one, or one that it is in. */
export function directoryAround(folder: string): string | undefined {
  for (let each = resolve(folder); ; each = dirname(each)) {
    if (existsSync(join(each, SETTINGS_FILE))) return each
    if (dirname(each) === each) return undefined
  }
}

/**
 * The folder of the directory: the one that was asked for, else the nearest from `folder` upwards.
 * @returns undefined when none was asked for and none is found.
 * @throws UserError when the one that was asked for is none.
 */
export function rootFrom(
  folder: string,
  { env, messages: { cli: m }, directory }: Context,
): string | undefined {
  const located = locateDirectory(directory === undefined ? folder : env.cwd, directory)
  if (located.found) return located.root
  if (located.asked === undefined) return undefined
  throw new UserError(m.unusableDirectory[located.reason](located.asked), m.noDirectoryHint)
}

import { basename, isAbsolute, join } from 'node:path'
import { checksum } from '../text/checksum.ts'

/** The folder of all indexes, by the XDG Base Directory Specification; undefined when there is no place for it. */
export function cacheFolder(
  variables: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { XDG_CACHE_HOME = '', HOME, USERPROFILE } = variables
  const home = HOME || USERPROFILE
  const base = isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : home && join(home, '.cache')
  return base ? join(base, 'press-contacts') : undefined
}

/**
 * The index's file of a directory; undefined when there is no place for it, or the variable PRESS_CONTACTS_CACHE switches it off.
 * @param root the directory's real path.
 */
export function indexPath(
  root: string,
  variables: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const folder = cacheFolder(variables)
  if (folder === undefined || /^(off|0|no|false)$/i.test(variables.PRESS_CONTACTS_CACHE ?? ''))
    return undefined
  const name = basename(root)
    .replace(/[^\w-]/g, '_')
    .slice(0, 40)
  return join(folder, `${name}-${checksum(Buffer.from(root)).toString(16)}.index`)
}

/** The file beside an index that holds what rules across files found. */
export const findingsPath = (path: string): string => `${path}-findings`

import { join, relative } from 'node:path'

/** A path as people are shown it: relative to the working folder unless that is far away. */
export function shownPath(path: string, cwd: string): string {
  const shown = relative(cwd, path)
  return (shown.startsWith(join('..', '..', '..')) ? path : shown).replaceAll('\\', '/')
}

import { join, relative } from 'node:path'

/** A path as people are shown it: relative to the working folder unless that is far away. */
export function shownPath(path: string, cwd: string): string {
  const shown = relative(cwd, path)
  return (shown.startsWith(join('..', '..', '..')) ? path : shown).replaceAll('\\', '/')
}

/** Paths below the root as shown to people. Cached prefix: resolving each path would take longer than a look-up. */
export function pathsShownFrom(root: string, cwd: string): (path: string) => string {
  const shownRoot = shownPath(root, cwd)
  const isBelow = shownRoot !== '' && !shownRoot.startsWith('..')
  return path =>
    isBelow ? `${shownRoot}${path.slice(root.length).replaceAll('\\', '/')}` : shownPath(path, cwd)
}

import { relative } from 'node:path'

/** A path relative to a folder, with `/` on every system: scripts get the same wherever they run. */
export const relativePath = (folder: string, path: string): string =>
  relative(folder, path).replaceAll('\\', '/')

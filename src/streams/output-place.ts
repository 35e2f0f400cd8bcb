import { lstatSync, readlinkSync, type Stats, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Where the text of an output goes. */
export type Place =
  /** A regular file, or none yet: replaced at once, beside itself. */
  | { readonly kind: 'file'; readonly path: string; readonly existing: Stats | undefined }
  /** A device, a pipe or a socket: written into. */
  | { readonly kind: 'stream'; readonly path: string }

/** As many links as Linux follows. */
const MAX_LINKS = 40

/**
 * Where a path leads to, through links; the file itself may not exist yet.
 * @throws the file system's error, ELOOP for links in a circle.
 */
export function placeOf(path: string): Place {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found && !found.isFile() && !found.isDirectory()) return { kind: 'stream', path }
  let file = path
  for (let links = 0; lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink(); links++) {
    if (links === MAX_LINKS) throw Object.assign(new Error('ELOOP'), { code: 'ELOOP' })
    file = resolve(dirname(file), readlinkSync(file))
  }
  return { kind: 'file', path: file, existing: found }
}

/** Whether a path means standard output: some systems cannot open it when it is a socket. */
export const isStdout = (output: string | undefined): boolean =>
  output === undefined || ['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'].includes(output)

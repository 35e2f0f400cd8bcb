import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { START } from './position.ts'
import type { Problem, UnreadableReason } from './source-file.ts'

/** A file of contacts has no reason to be larger. */
export const MAX_BYTES = 1024 * 1024

/** A file's text, or why there is none. */
export type ReadText =
  | { readonly text: string; readonly bom: boolean }
  | { readonly problem: Problem }

/** Reads a file as UTF-8 text, without its byte order mark. */
export function readText(path: string): ReadText {
  let bytes: Buffer
  try {
    const stat = statSync(path)
    if (stat.isFile() && stat.size > MAX_BYTES)
      return { problem: { code: 'file/too-large', range: START, bytes: stat.size } }
    if (!stat.isFile()) return unreadable(stat.isDirectory() ? 'folder' : 'other', '')
    bytes = readFileSync(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM') return unreadable('permission', code)
    return code === 'ENOENT' || code === 'ELOOP'
      ? unreadable('broken-link', code)
      : unreadable('other', code ?? message)
  }
  return decodeText(bytes)
}

/** Bytes as UTF-8 text, without a byte order mark, or what they are instead. */
export function decodeText(bytes: Buffer): ReadText {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { problem: { code: 'file/encoding', found: 'utf-16', range: START } }
  const nul = bytes.indexOf(0)
  // UTF-16 without a mark: every other byte of plain text is NUL.
  if (nul === 0 || nul === 1)
    return { problem: { code: 'file/encoding', found: 'utf-16', range: START } }
  if (nul !== -1) return { problem: { code: 'file/encoding', found: 'binary', range: START } }
  if (!isUtf8(bytes))
    return { problem: { code: 'file/encoding', found: 'not-utf-8', range: START } }
  const text = bytes.toString('utf8')
  const bom = text.startsWith('\uFEFF')
  return { text: bom ? text.slice(1) : text, bom }
}

function unreadable(reason: UnreadableReason, detail: string): ReadText {
  return { problem: { code: 'file/unreadable', range: START, reason, detail } }
}

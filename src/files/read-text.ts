import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import type { Problem, UnreadableReason } from '../model/source-file.ts'
import { START } from './position.ts'

/** A file of contacts has no reason to be larger. */
export const MAX_BYTES = 1024 * 1024

/** A file's text, or why there is none. */
export type ReadText =
  | { readonly text: string; readonly bom: boolean }
  | { readonly problem: Problem }

/**
 * Reads a file as UTF-8 text, without its byte order mark.
 * @param size its size in bytes, where a listing says so: then it is asked no more.
 */
export function readText(path: string, size = 0): ReadText {
  try {
    const listed = bytesOf(path, size)
    if (listed) return decodeText(listed)
    const stat = statSync(path)
    if (stat.isFile() && stat.size > MAX_BYTES)
      return { problem: { code: 'file/too-large', range: START, bytes: stat.size } }
    if (!stat.isFile()) return unreadable(stat.isDirectory() ? 'folder' : 'special', '')
    return decodeText(bytesOf(path, stat.size) ?? readFileSync(path))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM') return unreadable('permission', code)
    if (code === 'ENOENT' && hasUnreadableName(path)) return unreadable('name', code)
    return code === 'ENOENT' || code === 'ELOOP'
      ? unreadable('broken-link', code)
      : unreadable('other', code ?? message)
  }
}

/** Whether Node.js could not read a name as UTF-8, and put U+FFFD in the place of what it could not. */
export const hasUnreadableName = (path: string): boolean => path.includes('\uFFFD')

/** One for all files, since they are read one after the other; made when the first is read. */
let room: Buffer | undefined
const ROOM = 64 * 1024

/**
 * The bytes of a file of a known size, until the next one is read: without a buffer and a question to the file system of its own.
 * @returns undefined for one that is large, or of another size by now, or made up by a program (procfs has no sizes).
 */
function bytesOf(path: string, size: number): Buffer | undefined {
  if (!(size > 0 && size < ROOM)) return undefined
  room ??= Buffer.allocUnsafeSlow(ROOM)
  const file = openSync(path, 'r')
  try {
    const count = readSync(file, room, 0, size + 1, 0)
    return count === size ? room.subarray(0, count) : undefined
  } catch (error) {
    // The file system says whether this is a folder.
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return undefined
    throw error
  } finally {
    closeSync(file)
  }
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

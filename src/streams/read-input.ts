import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Context } from '../context.ts'
import { type Env, UserError } from '../env.ts'
import type { Messages } from '../messages/index.ts'
import { safe } from '../terminal/safe.ts'

/** Why an input is not read; `detail` is the system's error code, or the bound in MiB. */
export type InputFault = 'missing' | 'folder' | 'special' | 'tooLarge' | 'denied'

/** Thrown for an input that cannot be read; `inputReason` says why in words. */
export class UnreadableInput extends Error {
  readonly fault: InputFault
  readonly detail: string

  constructor(fault: InputFault, detail = '') {
    super(fault)
    this.fault = fault
    this.detail = detail
  }
}

/**
 * The bytes of a file that a user names, or of standard input for `-`. Reads regular files only:
 * a device or a named pipe may never end, or never begin.
 * @param maximum the largest size in bytes.
 * @throws UnreadableInput for anything else, and for what is larger.
 */
export async function readInput(
  path: string,
  maximum: number,
  env: Pick<Env, 'cwd' | 'readStdin'>,
): Promise<Buffer> {
  try {
    const bytes =
      path === '-' ? await env.readStdin(maximum) : readRegular(resolve(env.cwd, path), maximum)
    if (bytes.length > maximum) throw new UnreadableInput('tooLarge', `${maximum >> 20}`)
    return bytes
  } catch (error) {
    throw faultOf(error as NodeJS.ErrnoException)
  }
}

/** Why an input cannot be read, as the end of a sentence about the input. */
export function inputReason({ fault, detail }: UnreadableInput, { cli }: Messages): string {
  return cli.input[fault](detail)
}

/** Likewise, for commands that cannot do without the input. @throws UserError */
export async function requireInput(
  path: string,
  maximum: number,
  { env, messages }: Pick<Context, 'env' | 'messages'>,
): Promise<Buffer> {
  try {
    return await readInput(path, maximum, env)
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error
    const name = path === '-' ? messages.importing.stdin : safe(path)
    throw new UserError(messages.cli.unreadableInput(name, inputReason(error, messages)))
  }
}

function readRegular(path: string, maximum: number): Buffer {
  // Opening a device can already do something; a file may be replaced between the two checks.
  checkRegular(statSync(path))
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    checkRegular(fstatSync(file))
    const parts: Buffer[] = []
    // The stated size is not trusted: files in /proc have none, and a file can grow meanwhile.
    for (let size = 0; size <= maximum; ) {
      const part = Buffer.allocUnsafe(Math.min(1 << 20, maximum + 1 - size))
      const count = readSync(file, part)
      if (count === 0) break
      parts.push(part.subarray(0, count))
      size += count
    }
    return Buffer.concat(parts)
  } finally {
    closeSync(file)
  }
}

function checkRegular(stat: Stats): void {
  if (!stat.isFile()) throw new UnreadableInput(stat.isDirectory() ? 'folder' : 'special')
}

function faultOf(error: NodeJS.ErrnoException): Error {
  const { code, syscall } = error
  if (syscall === undefined || code === undefined) return error
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UnreadableInput('missing')
  if (code === 'EISDIR') return new UnreadableInput('folder')
  return new UnreadableInput('denied', code)
}

import {
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { checksumFor } from '../text/checksum.ts'
import { aligned, HEAD, type Header, type Identity, MAGIC } from './layout.ts'

/** A file to be kept in an index. */
export interface Indexed {
  /** Its path below the root. */
  readonly name: string
  readonly isBroken: boolean
  readonly haystack: Uint8Array
  /** JSON. */
  readonly record: Uint8Array
}

/**
 * Writes an index, whole or not at all; only its owner can read it.
 * @throws the file system's error.
 */
export async function writeIndex(
  path: string,
  identity: Identity & { readonly basis: string },
  stamps: Float64Array,
  files: readonly Indexed[],
): Promise<void> {
  const crc32 = await checksumFor(files.reduce((sum, { record }) => sum + record.length, 0))
  const count = files.length
  const places = new Float64Array(count + 1)
  const starts = new Uint32Array(count + 1)
  const checksums = new Uint32Array(count)
  const broken = new Uint8Array(count)
  files.forEach((file, index) => {
    places[index + 1] = (places[index] ?? 0) + file.record.length
    starts[index + 1] = (starts[index] ?? 0) + file.haystack.length
    checksums[index] = crc32(file.record)
    broken[index] = file.isBroken ? 1 : 0
  })
  const names = Buffer.from(files.map(({ name }) => name).join('\n'))
  const body = Buffer.concat([
    ...[stamps, places, starts, checksums, broken].map(bytesOf),
    names,
    ...files.map(({ haystack }) => haystack),
  ])
  const header: Header = {
    ...identity,
    count,
    names: names.length,
    haystacks: starts[count] ?? 0,
    records: places[count] ?? 0,
    checksum: crc32(body),
  }
  const text = Buffer.from(JSON.stringify(header))
  const head = Buffer.alloc(aligned(HEAD + text.length))
  MAGIC.copy(head)
  head.writeUInt32LE(text.length, MAGIC.length)
  head.writeUInt32LE(crc32(text), MAGIC.length + 4)
  text.copy(head, HEAD)
  put(path, [head, body, Buffer.concat(files.map(({ record }) => record))])
}

function put(path: string, parts: readonly Buffer[]): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  removeLeftovers(path)
  const temporary = `${path}.${Math.random().toString(36).slice(2)}.tmp`
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL
  const file = openSync(temporary, flags, 0o600)
  try {
    try {
      for (const part of parts) for (let at = 0; at < part.length; ) at += writeSync(file, part, at)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** A minute after its start no writer is still at work: it was killed. */
const LEFT_AFTER = 60_000

function removeLeftovers(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith('.tmp')) continue
    const leftover = join(dirname(path), name)
    const stat = statSync(leftover, { throwIfNoEntry: false })
    if (stat && stat.mtimeMs < Date.now() - LEFT_AFTER) rmSync(leftover, { force: true })
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: NodeJS.ArrayBufferView) =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength)

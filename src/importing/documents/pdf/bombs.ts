import { UnreadableSource } from '../../source.ts'

/** The most that streams of text, structure and fonts may unpack to, in MiB; most unpack to a few KiB. */
const LIMIT = 128

/** Filters may be stacked: zeros packed twice shrink to almost nothing. */
const DEEPEST = 4

/**
 * Looks what the streams of a PDF unpack to (ISO 32000-1, 7.3.8 and 7.4.4) before somebody
 * else unpacks them without end. Images are left alone, as they are not unpacked.
 *
 * @throws UnreadableSource when they exceed 128 MiB in all.
 */
export async function refuseBombs(bytes: Uint8Array): Promise<void> {
  const { inflateSync, constants } = await import('node:zlib')
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = LIMIT * 1024 * 1024
  let at = file.indexOf('stream')
  while (at >= 0) {
    const end = file.indexOf('endstream', at)
    const from = startOf(file, at + 6)
    const dictionary = file.toString('latin1', Math.max(0, at - 400), at)
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    let packed = file.subarray(from, end < 0 ? file.length : end)
    for (let depth = 0; depth < DEEPEST && isDeflated(packed) && !/\/Image\b/.test(own); depth++)
      packed = inflate(packed)
    at = end < 0 ? -1 : file.indexOf('stream', end + 9)
  }

  function inflate(packed: Uint8Array): Buffer {
    try {
      // A stream cut short is read as far as it goes.
      const options = { maxOutputLength: left, finishFlush: constants.Z_SYNC_FLUSH }
      const unpacked = inflateSync(packed, options)
      left -= unpacked.length
      return unpacked
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new UnreadableSource({ code: 'file/too-large', about: `${LIMIT} MiB` }, { cause })
      return Buffer.alloc(0)
    }
  }
}

/** Behind the line end that follows the word. */
function startOf(file: Buffer, at: number): number {
  const isCr = file[at] === 0x0d
  return at + (isCr ? (file[at + 1] === 0x0a ? 2 : 1) : file[at] === 0x0a ? 1 : 0)
}

/** A header of zlib (RFC 1950, 2.2). */
const isDeflated = (bytes: Uint8Array) =>
  ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0

import { bufferOf } from '../decode.ts'
import { UnreadableSource } from '../source.ts'

/** How a Compound File begins ([MS-CFB], 2.2): Office files before 2007, Outlook's messages, protected DOCX and XLSX. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Whether bytes are a Compound File. */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, i) => bytes[i] === byte)

/** Whether bytes are a Compound File with a stream of such a name. */
export const holdsStream = (bytes: Uint8Array, name: string): boolean =>
  isCompoundFile(bytes) && bufferOf(bytes).includes(Buffer.from(name, 'utf16le'))

/** Whether bytes are an Office file that a password makes a Compound File ([MS-OFFCRYPTO], 2.3.4). */
export const isProtected = (bytes: Uint8Array): boolean => holdsStream(bytes, 'EncryptedPackage')

/** A file in a ZIP archive, as its central directory lists it (APPNOTE.TXT, 4.3.12). */
export interface ArchiveEntry {
  /** What it is called in there; never a path to write to. */
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly packedSize: number
  /** As stated; infinite where nothing is stated. */
  readonly size: number
  /** Of its local header. */
  readonly offset: number
}

/** The most that is unpacked of an archive, in MiB: a release unpacks to a few. */
const LIMIT = 64

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8

/** More files are in no document. */
export const MOST_ENTRIES = 10_000

/** Lists a ZIP archive, up to where its list is damaged; no entries when these bytes are not one. */
export function listArchive(bytes: Uint8Array): {
  readonly entries: readonly ArchiveEntry[]
  /** How many entries the archive says it has. */
  readonly count: number
} {
  const view = viewOf(bytes)
  const isArchive = bytes.length >= 22 && view.getUint32(0, true) === LOCAL
  const end = isArchive ? findEnd(view) : undefined
  if (end === undefined) return { entries: [], count: 0 }
  const entries: ArchiveEntry[] = []
  let at = view.getUint32(end + 16, true)
  const count = view.getUint16(end + 10, true)
  const most = Math.min(count, MOST_ENTRIES)
  while (entries.length < most && at + 46 <= end && view.getUint32(at, true) === CENTRAL) {
    const nameLength = view.getUint16(at + 28, true)
    const packedSize = view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    // An empty file is two bytes packed; ZIP64 is for more than four gigabytes.
    const isUnstated = size === 0xffffffff || (size === 0 && packedSize > 2)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedSize,
      size: isUnstated ? Number.POSITIVE_INFINITY : size,
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return { entries, count }
}

/** Gives what is in an archive by name; undefined for what is not in it. */
export type Unpack = (name: string) => Uint8Array | undefined

/**
 * Opens a ZIP archive. Nothing is written anywhere, and sizes that it states are not believed.
 *
 * @throws UnreadableSource (so does what it gives) when the archive is damaged, protected by a
 *   password, or unpacks to more than 64 MiB in all.
 */
export async function openArchive(bytes: Uint8Array, kind: string): Promise<Unpack> {
  const { inflateRawSync } = await import('node:zlib')
  const entries = new Map(listArchive(bytes).entries.map(entry => [entry.name, entry]))
  const view = viewOf(bytes)
  let left = LIMIT * 1024 * 1024
  return name => {
    const entry = entries.get(name)
    if (entry === undefined) return undefined
    if (entry.encrypted) throw new UnreadableSource({ code: 'file/encrypted' })
    try {
      const packed = packedBytes(bytes, view, entry)
      if (packed === undefined) throw new RangeError('not where the list says')
      if (entry.method === STORED) return packed
      if (entry.method !== DEFLATED) throw new RangeError('packed by an unknown method')
      const unpacked = inflateRawSync(packed, { maxOutputLength: left })
      left -= unpacked.length
      return unpacked
    } catch (cause) {
      const tooLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      throw new UnreadableSource(
        tooLarge
          ? { code: 'file/too-large', about: `${LIMIT} MiB` }
          : { code: 'file/damaged', about: kind },
        { cause },
      )
    }
  }
}

function packedBytes(bytes: Uint8Array, view: DataView, { offset, packedSize }: ArchiveEntry) {
  if (view.getUint32(offset, true) !== LOCAL) return undefined
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return from + packedSize > bytes.length ? undefined : bytes.subarray(from, from + packedSize)
}

/** Where the record is that ends the list: before a comment of at most 64 KiB. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === END) return at
  return undefined
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

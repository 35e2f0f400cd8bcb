/** What a ZIP file's directory says of the files in it (APPNOTE 6.3, 4.3.12). */
export interface ZipSizes {
  readonly files: number
  /** Bytes once unpacked, all together; infinite where a file does not say. */
  readonly unpacked: number
}

const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50

/**
 * The size of what a ZIP file holds, by its directory, without unpacking anything: a reader
 * unpacks no more of a file than is said there, unless nothing is. Undefined where there is no
 * directory. ZIP64, which needs four gigabytes to be needed, counts as infinite.
 */
export function zipSizes(bytes: Uint8Array): ZipSizes | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return undefined
  const files = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  let unpacked = files === 0xffff || at === 0xffffffff ? Number.POSITIVE_INFINITY : 0
  for (let i = 0; i < files; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return undefined
    const packed = view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    // An empty file is two bytes packed.
    unpacked += size === 0xffffffff || (size === 0 && packed > 2) ? Number.POSITIVE_INFINITY : size
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true)
  }
  return { files, unpacked }
}

function endOfDirectory(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= least; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return undefined
}

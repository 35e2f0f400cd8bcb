import type { OwnFile } from '../cache/own-file.ts'
import { NO_SETTINGS } from '../files/assemble.ts'
import { distrustRecent, fileAt, type Listing, list } from '../files/list-files.ts'
import type { Reading } from '../files/read-whole.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import type { Settings } from '../model/organisation.ts'
import { restore, type Slim, slim } from '../model/slim.ts'
import { checksum } from '../text/checksum.ts'
import { IndexFile } from './index-file.ts'
import { COLUMN, FLAG, type Identity } from './layout.ts'
import type { FileRecord } from './record.ts'

/** How to open a directory through its index. */
export interface Opening extends Reading {
  /** The index's file (cache/location.ts). */
  readonly at: OwnFile
  readonly build: string
  readonly now: number // milliseconds since 1970, before the files are looked at
}

/** A listing compared with an index. */
export interface Compared {
  /** Absent where there is none, or it holds for other settings. */
  readonly file: IndexFile | undefined
  readonly listing: Listing
  readonly settings: Settings
  /** Where each file is in the index; -1 for one that changed. */
  readonly places: Int32Array
  /** How many files of the index are no longer there. */
  readonly gone: number
}

/** Compares a directory's files with its index. @throws Damaged, or the file system's error when the folder itself cannot be read. */
export async function compare(
  root: string,
  identity: Identity,
  opening: Opening,
): Promise<Compared> {
  const { at, now, checks, cwd } = opening
  const file = await IndexFile.open(at, identity)
  const listing = list(root)
  distrustRecent(listing.stamps, now)
  const places = placesIn(file, listing)
  const gone = (file?.header.count ?? 0) - places.filter(place => place !== -1).length
  for (const [i, place] of places.entries())
    if (place !== -1 && !file?.isSame(place, listing.stamps, i)) places[i] = -1
  const settings = await settingsIn(listing, cwd, i =>
    file && places[i] !== -1 ? JSON.parse(`${file.record(places[i] as number)}`) : undefined,
  )
  if (file?.header.settings !== settingsKey(settings)) {
    file?.close()
    return { file: undefined, listing, settings, places: places.fill(-1), gone: 0 }
  }
  if (checks)
    for (const [i, place] of places.entries()) {
      const flags = place === -1 ? 0 : file.number(place, COLUMN.flags)
      const isOther = flags & FLAG.reported && file.header.language !== checks.language
      if (!(flags & FLAG.checked) || isOther) places[i] = -1
    }
  return { file, listing, settings, places, gone }
}

/** Where each file of a listing is in an index; -1 for one that it does not know. */
function placesIn(file: IndexFile | undefined, { paths }: Listing): Int32Array {
  if (file === undefined) return new Int32Array(paths.length).fill(-1)
  const known = file.paths
  let byPath: Map<string, number> | undefined
  return Int32Array.from(paths, (path, i) => {
    // Mostly a directory holds what it held.
    if (known[i] === path) return i
    byPath ??= new Map(known.map((each, place) => [each, place]))
    return byPath.get(path) ?? -1
  })
}

/** What tells settings from others. */
export const settingsKey = (settings: Settings): string => {
  const json = JSON.stringify(slim(FILE_FIELDS.settings, settings as unknown as Slim))
  return `${json.length}-${checksum(Buffer.from(json))}`
}

/** @param recorded the record of the file at a place, where that still holds. */
async function settingsIn(
  listing: Listing,
  cwd: string,
  recorded: (i: number) => FileRecord | undefined,
): Promise<Settings> {
  const i = listing.kinds.indexOf('settings')
  if (i === -1) return NO_SETTINGS
  const record = recorded(i)
  const value = record
    ? record.value && restore(FILE_FIELDS.settings, record.value)
    : (await import('../files/read.ts')).readFile(fileAt(listing, i), cwd).value
  return (value as Settings | undefined) ?? NO_SETTINGS
}

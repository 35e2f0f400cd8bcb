import { realpathSync } from 'node:fs'
import { assemble, NO_SETTINGS, organisation, type ReadFile } from '../directory/assemble.ts'
import { fileIn, type Listing, list } from '../directory/list-files.ts'
import { shownPath } from '../directory/shown-path.ts'
import type { FileKind } from '../directory/source-file.ts'
import type { Threads } from '../env.ts'
import type { Directory, Organisation } from '../model/directory.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import { forgetPhones } from '../model/known-phones.ts'
import type { Settings } from '../model/organisation.ts'
import type { KeptFound } from './across-file.ts'
import { type Index, nowhere, openIndex } from './index-file.ts'
import { Damaged } from './layer.ts'
import type { Identity } from './layout.ts'
import type { FileChecks } from './make-records.ts'
import type { OwnFile } from './own-file.ts'
import { pack, unpack } from './pack.ts'
import type { KeptRecord, LazyFile } from './recall.ts'
import { Records, recordIn } from './records.ts'
import { distrustRecent } from './stamps.ts'
import { State } from './state.ts'
import { makeChanged } from './update.ts'
import { markWanted, type Wanted, wholeOf } from './wanted.ts'

/** How to read through an index. */
export interface Reading {
  /** The folder that shown paths are relative to. */
  readonly cwd: string
  /** The index's file (location.ts); undefined to do without. */
  readonly index: OwnFile | undefined
  /** The build of the program: an index of another one is made anew. */
  readonly program: string
  /** Milliseconds since 1970, before the files are looked at. */
  readonly now: number
  /** Whether the saved lists are asked for. */
  readonly withLists: boolean
  /** Which organisations are asked for, or what tells it of settings, lists and objections, and of all files; all unless given. */
  readonly wanted?: Wanted | ((known: Directory) => Wanted) | undefined
  /** Gives files their texts (directory/lazy-file.ts); nobody may ask for any without it. */
  readonly lazyFile?: LazyFile | undefined
  /** When given, told what each file by itself shows. */
  readonly checks?: FileChecks | undefined
  /** Whether nothing but what rules find matters. */
  readonly isOnlyChecked?: boolean | undefined
  readonly threads?: (() => Promise<Threads>) | undefined
  /** Told how many of how many changed files have been read. */
  progress(done: number, of: number): void
}

/** Of so many files, one or more. */
const MANY = 20

/**
 * Reads a directory, its unchanged files from an index, which is brought up to date. Files
 * that could not be read whole are always among those given.
 * @throws the file system's error when the folder itself cannot be read.
 */
export async function readCached(root: string, reading: Reading): Promise<Directory> {
  const identity = { root: realpathSync(root), program: reading.program }
  const index = reading.index && (await openIndex(reading.index, identity))
  try {
    return await readWith(index, identity, root, reading)
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    return await readWith(undefined, identity, root, reading)
  } finally {
    index?.close()
  }
}

async function readWith(
  index: Index | undefined,
  identity: Identity,
  root: string,
  reading: Reading,
): Promise<Directory> {
  const { cwd, index: at, wanted, checks } = reading
  const listing = list(root)
  distrustRecent(listing.stamps, reading.now)
  const places = index ? index.placesOf(listing) : nowhere(listing)
  const same = index?.unchanged(places.of, listing.stamps) ?? new Uint8Array(listing.count)
  const settings = await settingsIn(listing, cwd, i =>
    index && same[i] ? recordIn(index, places.of[i]) : undefined,
  )
  const basis = JSON.stringify(pack(FILE_FIELDS.settings, settings))
  const isUsable = index?.basis === basis
  const state = new State(listing, isUsable ? index : undefined, places.of)
  const isOnlyChecked = at === undefined && reading.isOnlyChecked === true
  const reread = isOnlyChecked ? (await import('./reread.ts')).reread : undefined
  const records = new Records(state, { ...reading, root, reread })
  const making = { ...reading, root, settings, isOnlyChecked }
  const changed = await makeChanged(state, records, isUsable ? same : same.fill(0), making)

  const marks = state.ofKind(kind => isFew(kind, reading))
  const read = new Map<number, ReadFile>()
  for (const file of state.marked(marks)) read.set(file[0], records.recall(...file))
  const whole = wholeOf(state)
  const asked =
    typeof wanted === 'function'
      ? wanted({ ...assemble(root, [...read.values()], settings), whole })
      : wanted
  // What is found names other files as they are shown; from elsewhere, each in its own way.
  const shown = shownPath(root, cwd)
  const by = asked?.suspects?.by && `${asked.suspects.by} ${shown.startsWith('..') ? cwd : shown}`
  const across = at && by ? await import('./across.ts') : undefined
  const holding = at && { ...identity, at, by: by ?? '' }
  const known = holding && (await across?.recallAcross(holding, state))
  markWanted(marks, state, asked, known?.affected.needed)
  if (asked?.near && at) (await import('./near-files.ts')).markNear(marks, state, asked.near)
  // Without an index nothing is kept that the names could be found in.
  else if (asked?.near) markWanted(marks, state)
  const decoded = state.marked(marks)
  // One long read is quicker than many.
  if (decoded.length * MANY > listing.count) state.old?.readAll()
  for (const file of decoded) if (!read.has(file[0])) read.set(file[0], records.recall(...file))
  for (const i of known?.found.keys() ?? []) marks[i] = 1
  const files = known ? state.marked(marks) : decoded
  const given = files.map(
    ([i, stretch]) => read.get(i) ?? records.outline(i, stretch, known?.found.get(i) as KeptFound),
  )
  const directory = assemble(root, given, settings)

  const days = checks?.days ?? state.old?.base.header.days ?? 0
  const isChanged = changed + places.gone + places.goneSince > 0
  const saved =
    at && isChanged
      ? await (await import('./save.ts')).save(
          at,
          { ...identity, basis, days },
          state,
          places,
          reading.now,
        )
      : undefined
  if (asked?.suspects === undefined) return directory
  const numbers = new Map(given.map(({ file }, n) => [file, files[n]?.[0] ?? -1]))
  return {
    ...directory,
    whole: {
      // With the numbers, what else there is to read is read: the index will be closed.
      ...whole,
      organisations: asked.isStreamed ? streamed(state, records, settings) : undefined,
      across: holding && across?.acrossOf(known, state, numbers, { ...holding, saved }),
    },
  }
}

/** What is read in any case: not organisations. */
const isFew = (kind: FileKind, { withLists }: Reading) =>
  kind === 'list' ? withLists : kind !== 'organisation'

/** @param recorded the record of a file by its place in the listing, where that still holds. */
async function settingsIn(
  listing: Listing,
  cwd: string,
  recorded: (i: number) => KeptRecord | undefined,
): Promise<Settings> {
  const stretch = listing.stretches.find(({ kind }) => kind === 'settings')
  if (stretch === undefined) return NO_SETTINGS
  const record = recorded(stretch.first)
  const value = record
    ? record.value && unpack(FILE_FIELDS.settings, record.value)
    : (await import('../directory/read.ts')).readFile(fileIn(listing, stretch, 0), cwd).value
  return (value as Settings | undefined) ?? NO_SETTINGS
}

/** Organisations that are made one by one, when the index will be closed: their records are read now. */
function streamed(
  state: State,
  records: Records,
  settings: Settings,
): () => Iterable<Organisation> {
  const marks = state.ofKind(kind => kind === 'organisation')
  const files = state.marked(marks.map((is, i) => (is && state.people(i) > 0 ? 1 : 0)))
  state.old?.readAll()
  return function* () {
    for (const file of files) {
      forgetPhones()
      yield organisation(records.recall(...file), settings)
    }
  }
}

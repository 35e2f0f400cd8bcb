import { realpathSync } from 'node:fs'
import { assemble, idOf, NO_SETTINGS, organisation, type ReadFile } from '../directory/assemble.ts'
import { type FoundFile, fileIn, list, type Stretch } from '../directory/list-files.ts'
import { shownPath } from '../directory/shown-path.ts'
import type { Threads } from '../env.ts'
import type { Directory, Organisation } from '../model/directory.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import { rememberPhones } from '../model/known-phones.ts'
import type { Settings } from '../model/organisation.ts'
import { type Index, nowhere, openIndex } from './index-file.ts'
import { Damaged } from './layer.ts'
import { FLAG, type Identity } from './layout.ts'
import type { FileChecks } from './make-records.ts'
import { pack } from './pack.ts'
import { type FileRecord, type LazyFile, recalled } from './recall.ts'
import { distrustRecent } from './stamps.ts'
import { State } from './state.ts'
import { type Wanted, wantedIn, wholeOf } from './wanted.ts'

/** How to read through an index. */
export interface Reading {
  /** The folder that shown paths are relative to. */
  readonly cwd: string
  /** The index's file (location.ts); undefined to do without. */
  readonly path: string | undefined
  /** The build of the program: an index of another one is made anew. */
  readonly program: string
  /** Milliseconds since 1970, before the files are looked at. */
  readonly now: number
  /** Whether the saved lists are asked for. */
  readonly withLists: boolean
  /** Which organisations are asked for, or what tells it of settings, lists and objections; all unless given. */
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
  const index = reading.path === undefined ? undefined : await openIndex(reading.path, identity)
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
  const { cwd, path, now, wanted, lazyFile, checks } = reading
  const listing = list(root)
  distrustRecent(listing.stamps, now)
  const found = index ? index.placesOf(listing) : nowhere(listing)
  const places = found.of
  const isUnchanged = (i: number) =>
    index !== undefined && places[i] !== -1 && index.isSame(places[i] ?? 0, listing.stamps, i)
  const shown = shower(cwd, root)
  const settings = await readSettings()
  const basis = JSON.stringify(pack(FILE_FIELDS.settings, settings))
  const state = new State(listing, index?.basis === basis ? index : undefined, places)
  const { old, made } = state
  const decoded = new Map<number, FileRecord>()
  const changed = state.filesWhere(i => !isKept(i))
  let reread: typeof import('./reread.ts').reread | undefined
  await makeChanged()

  const isFew = ({ kind }: Stretch) =>
    kind === 'list' ? reading.withLists : kind !== 'organisation'
  const few = new Map<number, ReadFile>()
  for (const [i, stretch] of state.filesWhere((_, each) => isFew(each)))
    few.set(i, recall(i, stretch))
  const asked =
    typeof wanted === 'function' ? wanted(assemble(root, [...few.values()], settings)) : wanted
  const isWanted = wantedIn(state, asked)
  const files = state.filesWhere(
    (i, { kind }) => few.has(i) || (kind === 'organisation' && isWanted(i)),
  )
  // One long read is quicker than many.
  if (files.length * MANY > listing.count) old?.readAll()
  const given = files.map(file => few.get(file[0]) ?? recall(...file))
  const directory = assemble(root, given, settings)
  const whole = asked?.suspects && {
    ...wholeOf(state),
    ...(asked.isStreamed && { organisations: streamed() }),
  }
  if (path !== undefined && (changed.length > 0 || found.gone + found.goneSince > 0)) {
    const { save } = await import('./save.ts')
    await save(
      path,
      { ...identity, basis, days: checks?.days ?? old?.base.header.days ?? 0 },
      state,
      found,
    )
  }
  return whole ? { ...directory, whole } : directory

  /** Organisations that are made one by one, when the index will be closed: their records are read now. */
  function streamed(): () => Iterable<Organisation> {
    const files = state.filesWhere((i, { kind }) => kind === 'organisation' && state.people(i) > 0)
    old?.readAll()
    return function* () {
      for (const file of files) yield organisation(recall(...file), settings)
    }
  }

  function isKept(i: number): boolean {
    if (old === undefined || !isUnchanged(i)) return false
    if (checks === undefined) return true
    const flags = old.flags(places[i] ?? 0)
    if (!(flags & FLAG.checked)) return false
    // What was found is told in the language that it was found in.
    return !(flags & FLAG.reported) || recordOf(i).checked?.by === checks.by
  }

  async function makeChanged(): Promise<void> {
    if (changed.length === 0) return
    for (const [i] of changed) if (old && places[i] !== -1) rememberNumbers(recordOf(i))
    const { makeAll } = await import('./make-all.ts')
    const needles = typeof wanted === 'function' || checks ? undefined : wanted?.needles
    const isKept = path !== undefined
    const isOnlyChecked = !isKept && reading.isOnlyChecked
    if (isOnlyChecked) ({ reread } = await import('./reread.ts'))
    const records = await makeAll(
      changed.map(([i, stretch]) => state.file(i, stretch)),
      { root, cwd, settings, checks, isKept, isOnlyChecked, needles },
      reading.threads,
      done => reading.progress(done, changed.length),
    )
    for (const [n, [i]] of changed.entries()) {
      made.set(i, records[n])
      decoded.delete(i)
    }
  }

  async function readSettings(): Promise<Settings> {
    const stretch = listing.stretches.find(({ kind }) => kind === 'settings')
    if (stretch === undefined) return NO_SETTINGS
    const { first } = stretch
    const { value } =
      index && isUnchanged(first)
        ? recalled(identityOf(fileIn(listing, stretch, 0)), recordIn(index, places[first]))
        : (await import('../directory/read.ts')).readFile(fileIn(listing, stretch, 0), cwd)
    return (value as Settings | undefined) ?? NO_SETTINGS
  }

  function recall(i: number, stretch: Stretch): ReadFile {
    const text = made.get(i)?.text
    if (text !== undefined && reread) {
      const read = reread(identityOf(state.file(i, stretch)), text)
      checks?.remember(read.file, undefined)
      return read
    }
    const record = recordOf(i)
    // It is used up.
    decoded.delete(i)
    const read = recalled(identityOf(state.file(i, stretch)), record, lazyFile)
    checks?.remember(read.file, record.checked?.found)
    return read
  }

  function recordOf(i: number): FileRecord {
    const before = decoded.get(i)
    if (before) return before
    const fresh = made.get(i)
    const record = fresh
      ? (JSON.parse(fresh.record) as FileRecord)
      : recordIn(old as Index, places[i])
    decoded.set(i, record)
    return record
  }

  function identityOf({ kind, absolutePath }: FoundFile) {
    return { kind, id: idOf(absolutePath), path: shown(absolutePath), absolutePath }
  }
}

const recordIn = (index: Index, place = -1) =>
  JSON.parse(index.record(place).toString()) as FileRecord

/** What a file's last record knows of numbers holds however the file changes. */
function rememberNumbers({ phones }: FileRecord): void {
  if (phones) rememberPhones(phones)
}

/** Paths below the root as people are shown them; resolving each anew would be the cost of a look-up. */
function shower(cwd: string, root: string): (path: string) => string {
  const shownRoot = shownPath(root, cwd)
  const isBelow = shownRoot !== '' && !shownRoot.startsWith('..')
  return path =>
    isBelow ? `${shownRoot}${path.slice(root.length).replaceAll('\\', '/')}` : shownPath(path, cwd)
}

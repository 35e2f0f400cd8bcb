import { realpathSync } from 'node:fs'
import { assemble, idOf, NO_SETTINGS, type ReadFile } from '../directory/assemble.ts'
import { type FoundFile, listFiles } from '../directory/list-files.ts'
import { shownPath } from '../directory/shown-path.ts'
import type { Threads } from '../env.ts'
import type { Directory } from '../model/directory.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import { rememberPhones } from '../model/known-phones.ts'
import type { Settings } from '../model/organisation.ts'
import { askedFor, type Comparison, save } from './comparison.ts'
import { type Identity, type Index, placesIn } from './layout.ts'
import type { FileChecks } from './make-records.ts'
import { Damaged, openIndex } from './open-index.ts'
import { pack } from './pack.ts'
import { type FileRecord, type LazyFile, recalled } from './recall.ts'
import type { Recorded } from './record.ts'
import { isSame, stampsOf } from './stamps.ts'

/** How to read through an index. */
export interface Reading {
  /** The folder that shown paths are relative to. */
  readonly cwd: string
  /** The index's file (location.ts); undefined to do without. */
  readonly path: string | undefined
  /** The program's version: an index of another one is made anew. */
  readonly program: string
  /** Milliseconds since 1970, before the files are looked at. */
  readonly now: number
  /** Whether the saved lists are asked for. */
  readonly withLists: boolean
  /** When given, only organisations whose haystack holds one of these are asked for (query/needles.ts). */
  readonly needles?: readonly string[] | undefined
  /** Gives files their texts (directory/lazy-file.ts); nobody may ask for any without it. */
  readonly lazyFile?: LazyFile | undefined
  /** When given, told what each file by itself shows. */
  readonly checks?: FileChecks | undefined
  readonly threads?: (() => Promise<Threads>) | undefined
  /** Told how many of how many changed files have been read. */
  progress(done: number, of: number): void
}

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
  const { cwd, path, now, withLists, needles, lazyFile, checks, threads, progress } = reading
  const found = listFiles(root)
  const stamps = stampsOf(found, now)
  const names = found.map(({ absolutePath }) => absolutePath.slice(root.length + 1))
  const before = index ? placesIn(index, names) : new Int32Array(names.length).fill(-1)
  const isUnchanged = (i: number) =>
    index !== undefined && isSame(stamps, i, index.stamps, before[i] ?? -1)

  const shown = shower(cwd, root)
  const settings = await readSettings()
  const basis = JSON.stringify(pack(FILE_FIELDS.settings, settings))
  const old = index?.basis === basis ? index : undefined
  if (needles === undefined || checks) old?.readAll()
  const decoded: (FileRecord | undefined)[] = []
  const isKept = (i: number): boolean => {
    if (old === undefined || !isUnchanged(i)) return false
    if (checks === undefined) return true
    decoded[i] = recordIn(old, before[i])
    return decoded[i]?.checked?.by === checks.by
  }
  const changed = found.flatMap((_, i) => (isKept(i) ? [] : [i]))
  for (const i of changed) if (old && (before[i] ?? -1) >= 0) rememberNumbers(old, before[i])
  const made = new Map<number, Recorded | undefined>()
  if (changed.length > 0) {
    const { makeAll } = await import('./make-all.ts')
    const records = await makeAll(
      changed.map(i => found[i] as FoundFile),
      { root, cwd, settings, checks, isKept: path !== undefined, needles },
      threads,
      done => progress(done, changed.length),
    )
    for (const [n, i] of changed.entries()) made.set(i, records[n])
  }

  const comparison: Comparison = { found, names, stamps, before, old, made }
  const isAsked = askedFor(comparison, { withLists, needles })
  const given = found.flatMap((_, i) => (isAsked(i) ? [recall(i)] : []))
  if (path !== undefined && (changed.length > 0 || old?.names.length !== names.length))
    await save(path, { ...identity, basis }, comparison)
  return assemble(root, given, settings)

  async function readSettings(): Promise<Settings> {
    const i = found.findIndex(({ kind }) => kind === 'settings')
    if (i === -1) return NO_SETTINGS
    const { value } =
      index && isUnchanged(i)
        ? recalled(identityOf(i), recordIn(index, before[i]))
        : (await import('../directory/read.ts')).readFile(found[i] as FoundFile, cwd)
    return (value as Settings | undefined) ?? NO_SETTINGS
  }

  function identityOf(i: number) {
    const { kind, absolutePath } = found[i] as FoundFile
    return { kind, id: idOf(absolutePath), path: shown(absolutePath), absolutePath }
  }

  function recall(i: number): ReadFile {
    const fresh = made.get(i)
    const record = fresh
      ? (JSON.parse(fresh.record) as FileRecord)
      : (decoded[i] ?? recordIn(old as Index, before[i]))
    const read = recalled(identityOf(i), record, lazyFile)
    checks?.remember(read.file, record.checked?.found)
    return read
  }
}

const recordIn = (index: Index, place = -1) =>
  JSON.parse(index.record(place).toString()) as FileRecord

/** What a file's last record knows of numbers holds however the file changes. */
function rememberNumbers(index: Index, place: number | undefined): void {
  const { phones } = recordIn(index, place)
  if (phones) rememberPhones(phones)
}

/** Paths below the root as people are shown them; resolving each anew would be the cost of a look-up. */
function shower(cwd: string, root: string): (path: string) => string {
  const shownRoot = shownPath(root, cwd)
  const isBelow = shownRoot !== '' && !shownRoot.startsWith('..')
  return path =>
    isBelow ? `${shownRoot}${path.slice(root.length).replaceAll('\\', '/')}` : shownPath(path, cwd)
}

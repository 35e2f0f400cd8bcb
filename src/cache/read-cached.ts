import { realpathSync } from 'node:fs'
import { assemble, idOf, type ReadFile } from '../directory/assemble.ts'
import { type FoundFile, listFiles } from '../directory/list-files.ts'
import { shownPath } from '../directory/shown-path.ts'
import type { Directory } from '../model/directory.ts'
import type { Settings } from '../model/organisation.ts'
import { Damaged, type Index, openIndex, writeIndex } from './layout.ts'
import { type FileRecord, type Recorded, recalled, recorded } from './record.ts'
import { isSame, stampsOf } from './stamps.ts'

/** How to read through an index. */
export interface Reading {
  /** The folder that shown paths are relative to. */
  readonly cwd: string
  /** The index's file (location.ts). */
  readonly path: string
  /** The program's version: an index of another one is made anew. */
  readonly program: string
  /** Milliseconds since 1970, before the files are looked at. */
  readonly now: number
  /** Whether the saved lists are asked for. */
  readonly withLists: boolean
  /** When given, only organisations whose haystack holds one of these are asked for (query/needles.ts). */
  readonly needles?: readonly string[] | undefined
}

/**
 * Reads a directory, its unchanged files from an index, which is brought up to date. The
 * files' texts are not kept. Files that could not be read whole are always among those given.
 * @throws the file system's error when the folder itself cannot be read.
 */
export async function readCached(root: string, reading: Reading): Promise<Directory> {
  const identity = { root: realpathSync(root), program: reading.program }
  const index = openIndex(reading.path, identity)
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
  identity: Parameters<typeof openIndex>[1],
  root: string,
  { cwd, path, now, withLists, needles }: Reading,
): Promise<Directory> {
  const found = listFiles(root)
  const stamps = stampsOf(found, now)
  const names = found.map(({ absolutePath }) => absolutePath.slice(root.length + 1))
  const before = index ? placesIn(index, names) : new Int32Array(names.length).fill(-1)
  const shown = shower(cwd, root)
  const isHit = (old: Index | undefined, i: number): old is Index =>
    old !== undefined && isSame(stamps, i, old.stamps, before[i] ?? -1)
  const recall = (i: number, record: FileRecord): ReadFile => {
    const { kind, absolutePath } = found[i] as FoundFile
    return recalled(
      { kind, id: idOf(absolutePath), path: shown(absolutePath), absolutePath },
      record,
    )
  }
  const read = async (i: number) =>
    (await import('../directory/read.ts')).readFile(found[i] as FoundFile, cwd)

  const settings = await readSettings()
  // Numbers without a country are of the one that the settings name.
  const basis = settings.country ?? ''
  const old = index?.basis === basis ? index : undefined
  const made = new Map<number, Recorded>()
  for (let i = 0; i < names.length; i++) {
    if (isHit(old, i)) continue
    const earlier =
      (before[i] ?? -1) < 0 || old === undefined ? undefined : recordIn(old, before[i])
    made.set(i, await recorded(await read(i), settings, earlier?.digits, numberingPlans))
  }

  const isAsked = asker()
  const isChanged = made.size > 0 || old === undefined || old.names.length !== names.length
  if (isChanged || needles === undefined) old?.readAll()
  const given = names.flatMap((_, i) => {
    if (!isAsked(i)) return []
    return [recall(i, made.get(i)?.record ?? recordIn(old as Index, before[i]))]
  })
  if (isChanged) save()
  return assemble(root, given)

  async function readSettings(): Promise<Settings> {
    const i = found.findIndex(({ kind }) => kind === 'settings')
    const value =
      i === -1
        ? undefined
        : isHit(index, i)
          ? recordIn(index, before[i]).value
          : (await read(i)).value
    return (value as Settings | undefined) ?? { at: [], types: [], tags: [] }
  }

  /** Whether a file is among those asked for. */
  function asker(): (i: number) => boolean {
    const matching = old && needles ? filesWith(old, needles) : undefined
    return i => {
      const fresh = made.get(i)
      const place = before[i] ?? -1
      const { kind } = found[i] as FoundFile
      if (kind === 'list') return withLists
      if (fresh ? fresh.record.problems.length > 0 : old?.broken[place] === 1) return true
      if (kind !== 'organisation' || needles === undefined) return true
      return fresh
        ? needles.some(each => fresh.haystack.includes(each))
        : matching?.has(place) === true
    }
  }

  /** Without a place to write to, the next run reads again what this one has read. */
  function save(): void {
    const encoder = new TextEncoder()
    const files = names.map((name, i) => {
      const fresh = made.get(i)
      const place = before[i] ?? -1
      return fresh
        ? {
            name,
            broken: fresh.record.problems.length > 0,
            haystack: encoder.encode(fresh.haystack),
            record: encoder.encode(JSON.stringify(fresh.record)),
          }
        : {
            name,
            broken: old?.broken[place] === 1,
            haystack: haystackIn(old as Index, place),
            record: (old as Index).record(place),
          }
    })
    try {
      writeIndex(path, { ...identity, basis }, stamps, files)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
    }
  }
}

const numberingPlans = async () => (await import('../model/phone.ts')).understandPhone

const recordIn = (index: Index, place = -1) =>
  JSON.parse(index.record(place).toString()) as FileRecord

const haystackIn = ({ haystacks, starts }: Index, place: number) =>
  haystacks.subarray(starts[place], starts[place + 1])

/** Where each name stands in an index; -1 for one that it does not know. */
function placesIn(index: Index, names: readonly string[]): Int32Array {
  const places = new Int32Array(names.length).fill(-1)
  let known: Map<string, number> | undefined
  let next = 0
  names.forEach((name, i) => {
    // Both are in order of path: mostly the one that follows.
    if (index.names[next] !== name) {
      known ??= new Map(index.names.map((each, place) => [each, place]))
      next = known.get(name) ?? -1
    }
    places[i] = next
    next++
  })
  return places
}

/** The files of which the haystack holds one of the needles. */
function filesWith({ haystacks, starts }: Index, needles: readonly string[]): Set<number> {
  const found = new Set<number>()
  for (const needle of needles) {
    const bytes = Buffer.from(needle)
    for (let at = haystacks.indexOf(bytes); at !== -1; ) {
      const place = placeOf(starts, at)
      found.add(place)
      at = haystacks.indexOf(bytes, starts[place + 1])
    }
  }
  return found
}

/** The file whose haystack an offset is in. */
function placeOf(starts: Uint32Array, offset: number): number {
  let low = 0
  let high = starts.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Paths below the root as people are shown them; resolving each anew would be the cost of a look-up. */
function shower(cwd: string, root: string): (path: string) => string {
  const shownRoot = shownPath(root, cwd)
  const isBelow = shownRoot !== '' && !shownRoot.startsWith('..')
  return path =>
    isBelow ? `${shownRoot}${path.slice(root.length).replaceAll('\\', '/')}` : shownPath(path, cwd)
}

import { rmSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { findingsPath } from '../cache/location.ts'
import { fileAt, STAMP } from '../files/list-files.ts'
import { BATCH } from '../files/read-whole.ts'
import { type Compared, type Opening, settingsKey } from './compare.ts'
import type { IndexFile } from './index-file.ts'
import { COLUMN, Damaged, type Identity } from './layout.ts'
import { makeIndexed } from './make.ts'
import { type IndexedFile, type IndexWriter, writeIndex } from './write-index.ts'

/**
 * Rewrites an index: unchanged files as the old one has them, the others as they are now.
 * @param changed how many those are.
 * @returns false when it cannot be kept.
 */
export async function rewriteIndex(
  compared: Compared,
  changed: number,
  identity: Identity,
  opening: Opening,
): Promise<boolean> {
  const { file, settings } = compared
  const { at, checks } = opening
  let writer: IndexWriter | undefined
  try {
    const language = checks?.language ?? file?.header.language
    writer = await writeIndex(at, { ...identity, settings: settingsKey(settings), language })
    if (writer === undefined) return false
    await addAll(writer, compared, changed, opening)
    if (!writer.finish()) return false
    rmSync(findingsPath(at.path), { force: true })
    return true
  } catch (error) {
    writer?.discard()
    if (error instanceof Damaged) rmSync(at.path, { force: true })
    else if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return false
  }
}

async function addAll(
  writer: IndexWriter,
  { file, listing, places, settings }: Compared,
  changed: number,
  { cwd, checks, progress }: Opening,
): Promise<void> {
  const { root, paths, stamps, count } = listing
  const rules = checks && { check: await checks.load(), language: checks.language }
  const making = { root, cwd, settings, rules }
  const unchanged = file && reader(file)
  let done = 0
  for (let start = 0; start < count; ) {
    const batch: number[] = []
    let end = start
    for (; end < count && batch.length < BATCH; end++) if (places[end] === -1) batch.push(end)
    const files = batch.map(i => fileAt(listing, i))
    const made = makeIndexed(files, making)
    for (let i = start; i < end; i++) {
      const each = places[i] === -1 ? made.shift() : unchanged?.(places[i] as number)
      writer.add(
        paths[i] as string,
        stamps.subarray(i * STAMP, (i + 1) * STAMP),
        each as IndexedFile,
      )
    }
    start = end
    done += batch.length
    progress(done, changed)
    await setImmediate() // Ctrl-C is heard in between.
  }
}

/** Reads what an index keeps of its files. @throws Damaged */
function reader(file: IndexFile): (place: number) => IndexedFile {
  const texts = file.section('searchTexts')
  const starts = file.searchStarts()
  const people = file.lines('people')
  const keys = file.lines('keys')
  file.readRecords()
  return place => ({
    flags: file.number(place, COLUMN.flags),
    contacts: file.number(place, COLUMN.contacts),
    searchText: texts.subarray(starts[place], starts[place + 1]),
    people: people(place),
    keys: keys(place),
    record: file.record(place),
  })
}

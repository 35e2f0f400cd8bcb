import { assemble } from '../directory/assemble.ts'
import type { KnownFile } from '../directory/known-file.ts'
import type { SourceFile } from '../directory/source-file.ts'
import { type FindingsOfFile, readFindings, writeFindings } from '../index/findings.ts'
import { Damaged, FLAG } from '../index/layout.ts'
import type { Index } from '../index/open.ts'
import type { OwnFile } from '../index/own-file.ts'
import type { Counts, FoundAcross, OpenDirectory } from './open-directory.ts'

/**
 * A directory that an index tells.
 * @param readWhole reads it without: for when a part of the index turns out to be damaged.
 */
export function openIndexed(
  index: Index,
  at: OwnFile,
  readWhole: () => Promise<OpenDirectory>,
): OpenDirectory {
  const { root, paths } = index.listing
  const few = (['settings', 'objections', 'list'] as const).flatMap(kind => index.ofKind(kind))
  const directoryOf = (places: readonly number[]) =>
    assemble(
      root,
      [...few, ...places].sort((a, b) => a - b).map(i => index.readFile(i)),
      index.settings,
    )
  const { settings, lists, objections } = directoryOf([])
  let whole: Promise<OpenDirectory> | undefined
  /** Answers from the index, or without it once it is found to be damaged. */
  async function either<T>(
    fromIndex: () => T | Promise<T>,
    without: (directory: OpenDirectory) => Promise<T>,
  ): Promise<T> {
    if (whole === undefined)
      try {
        return await fromIndex()
      } catch (error) {
        if (!(error instanceof Damaged)) throw error
        whole = readWhole()
      }
    return without(await whole)
  }
  const readMany = (places: readonly number[]) => {
    // One long read is quicker than many.
    if (places.length * 20 > paths.length) index.readRecords()
    return places
  }
  const keyOf = (key: string) => `${index.version} ${key}`
  return {
    ...{ root, settings, lists, objections },
    counts: countsOf(index),
    placeOf: file => index.placeOf(file),
    read: texts =>
      either(
        () => {
          // Without a search, files that hold nothing readable are among them.
          const places = texts ? index.matching(texts) : index.ofKind('organisation')
          return { ...directoryOf(readMany(places)), brokenCount: countsOf(index).broken }
        },
        directory => directory.read(texts),
      ),
    near: words =>
      either(
        () => directoryOf(index.near(words)).organisations,
        directory => directory.near(words),
      ),
    every: () =>
      either(
        () => {
          index.readRecords()
          return index.organisations(index.matching())
        },
        directory => directory.every(),
      ),
    people: () =>
      either(
        () => index.people(),
        directory => directory.people(),
      ),
    foundInFiles: wants =>
      either(
        () => {
          const flag = wants === 'all' ? FLAG.reported : FLAG.failing
          const places = [...paths.keys()].filter(i => index.flags(i) & flag)
          return readMany(places).map(i => [index.readFile(i).file, index.findings(i)] as const)
        },
        directory => directory.foundInFiles(wants),
      ),
    compared: () =>
      either(
        () => ({ organisations: index.keys(), files: paths.map((_, i) => index.outline(i)) }),
        directory => directory.compared(),
      ),
    recall: (key, wants) =>
      either(
        async () => {
          const kept =
            index.version === undefined ? undefined : await readFindings(at, keyOf(key), wants)
          const filesOf = (each: readonly FindingsOfFile[]) =>
            new Map(each.map(({ place, facts, found }) => [index.outline(place, facts), found]))
          return kept && { errors: filesOf(kept.errors), others: filesOf(kept.others) }
        },
        async () => undefined,
      ),
    remember: async (key, { errors, others }) => {
      if (index.version === undefined || whole !== undefined) return
      const rowsOf = (found: FoundAcross['errors']) =>
        [...found].map(([file, each]) => rowOf(index.placeOf(file), file, each))
      await writeFindings(at, keyOf(key), { errors: rowsOf(errors), others: rowsOf(others) })
    },
  }
}

function rowOf(place: number, file: SourceFile, found: readonly unknown[]): FindingsOfFile {
  const { checksum, bom, lineLengths } = (file as KnownFile).facts
  return { place, facts: { checksum, bom, lineLengths }, found }
}

function countsOf(index: Index): Counts {
  let [organisations, contacts, broken] = [0, 0, 0]
  const files = index.listing.count
  for (let i = 0; i < files; i++) {
    const own = index.contacts(i)
    if (own >= 0) organisations++
    contacts += Math.max(0, own)
    if (index.flags(i) & FLAG.broken) broken++
  }
  return { files, organisations, contacts, broken }
}

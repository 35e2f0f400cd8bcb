import type { OwnFile } from '../cache/own-file.ts'
import { assemble } from '../files/assemble.ts'
import type { KnownFile } from '../files/known-file.ts'
import { type FindingsOfFile, readFindings, writeFindings } from '../index/findings.ts'
import { Damaged, FLAG } from '../index/layout.ts'
import type { Index } from '../index/open.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Counts, FoundAcross, OpenDirectory, Reads } from './open-directory.ts'

/** Of so many records, one long read is quicker than a read each. */
const SHARE = 20

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
  const directoryOf = (places: readonly number[]) => {
    if (places.length * SHARE > paths.length) index.readRecords()
    const read = [...few, ...places].sort((a, b) => a - b).map(i => index.readFile(i))
    return assemble(root, read, index.settings)
  }
  const { settings, lists, objections } = directoryOf([])
  const counts = countsOf(index)
  const keyOf = (key: string) => `${index.version} ${key}`
  const reads: Reads = {
    async read(texts) {
      // Without a search, files that hold nothing readable are among them.
      const places = texts ? index.matching(texts) : index.ofKind('organisation')
      return { ...directoryOf(places), brokenCount: counts.broken }
    },
    near: async words => directoryOf(index.near(words)).organisations,
    every: async () => index.every(),
    people: async () => index.people(),
    async foundInFiles(wants) {
      const flag = wants === 'all' ? FLAG.reported : FLAG.failing
      const places = [...paths.keys()].filter(i => index.flags(i) & flag)
      if (places.length * SHARE > paths.length) index.readRecords()
      return places.map(i => [index.readFile(i).file, index.findings(i)])
    },
    compared: async () => ({
      organisations: index.keys(),
      files: paths.map((_, i) => index.outline(i)),
    }),
    async recall(key, wants) {
      if (index.version === undefined) return undefined
      const kept = await readFindings(at, keyOf(key), wants)
      const filesOf = (all: readonly FindingsOfFile[]) =>
        new Map(all.map(({ place, facts, found }) => [index.outline(place, facts), found]))
      return kept && { errors: filesOf(kept.errors), others: filesOf(kept.others) }
    },
    async remember(key, { errors, others }) {
      if (index.version === undefined) return
      const rowsOf = (found: FoundAcross['errors']) =>
        [...found].map(([file, each]) => rowOf(index.placeOf(file), file, each))
      await writeFindings(at, keyOf(key), { errors: rowsOf(errors), others: rowsOf(others) })
    },
  }
  const placeOf = (file: SourceFile) => index.placeOf(file)
  return { root, settings, lists, objections, counts, placeOf, ...orWhole(reads, readWhole) }
}

/** Answers from the index, and without it once a part of it is found to be damaged. */
function orWhole(reads: Reads, readWhole: () => Promise<OpenDirectory>): Reads {
  let whole: Promise<OpenDirectory> | undefined
  const names = Object.keys(reads) as (keyof Reads)[]
  const answering =
    (name: keyof Reads) =>
    async (...args: unknown[]) => {
      const ask = (of: Reads) => (of[name] as (...given: unknown[]) => unknown)(...args)
      try {
        if (whole === undefined) return await ask(reads)
      } catch (error) {
        if (!(error instanceof Damaged)) throw error
        whole = readWhole()
      }
      return ask(await whole)
    }
  return Object.fromEntries(names.map(name => [name, answering(name)])) as unknown as Reads
}

function rowOf(place: number, file: SourceFile, found: readonly unknown[]): FindingsOfFile {
  const { checksum, bom, lineLengths } = (file as KnownFile).facts
  return { place, facts: { checksum, bom, lineLengths }, found }
}

function countsOf(index: Index): Counts {
  const { count } = index.listing
  let [organisations, contacts, broken] = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    if (index.contacts(i) >= 0) organisations++
    contacts += Math.max(0, index.contacts(i))
    if (index.flags(i) & FLAG.broken) broken++
  }
  return { files: count, organisations, contacts, broken }
}

import fc from 'fast-check'
import { readDirectory } from '../../src/files/read.ts'
import { type Entry, entriesOf, hasLeft, isOptedOut } from '../../src/model/entry.ts'
import { anyEntry, manyFiles, nastyFiles } from '../nasty.ts'
import { folderWith, TODAY } from '../support.ts'

const entriesIn = (files: Record<string, string>) => {
  const root = folderWith(files)
  return entriesOf(readDirectory(root, root)).filter(
    entry => !hasLeft(entry, TODAY) && !isOptedOut(entry),
  )
}

/** Made once, since reading 10,000 files takes its time. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** What each reader is to read: the nasty directory, a national one, and any text at all. */
export const corpora: readonly (readonly [name: string, entries: () => readonly Entry[]])[] = [
  ['the nasty directory', once(() => entriesIn(nastyFiles()))],
  ['30,000 contacts', once(() => entriesIn(manyFiles(10_000, 1)))],
  ['any text', once(() => fc.sample(anyEntry, 2000))],
]

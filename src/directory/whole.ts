import type { FoundInFile } from '../files/read-whole.ts'
import type { Directory } from '../model/directory.ts'
import { entriesOf } from '../model/entry.ts'
import type { OpenDirectory } from './open-directory.ts'

/** A directory that was read completely. @param found what rules about single files found in each, where that is asked for. */
export function openWhole(directory: Directory, found: readonly FoundInFile[] = []): OpenDirectory {
  const { root, settings, lists, objections, files, organisations } = directory
  const order = new Map(files.map((file, index) => [file, index]))
  const counts = {
    files: files.length,
    organisations: organisations.length,
    contacts: organisations.flatMap(each => each.contacts).length,
    broken: files.filter(({ problems }) => problems.length > 0).length,
  }
  return {
    ...{ root, settings, lists, objections, counts },
    placeOf: file => order.get(file) ?? 0,
    read: async () => directory,
    near: async () => organisations,
    every: async () => organisations,
    people: async () => entriesOf(directory),
    foundInFiles: async () => found,
    compared: async () => ({ organisations, files }),
    recall: async () => undefined,
    remember: async () => {},
  }
}

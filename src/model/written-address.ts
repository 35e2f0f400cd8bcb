import type { Directory, SavedList } from './directory.ts'
import { type EntryOf, entriesOf } from './entry.ts'
import type { OrganisationKeys } from './keys.ts'
import { readReference } from './reference.ts'
import type { Path } from './schema.ts'
import type { SourceFile } from './source-file.ts'

/** An e-mail address that stands somewhere in a directory's files: in an entry, or in a list that names it itself. */
export type WrittenAddress<O extends OrganisationKeys = OrganisationKeys> = {
  readonly address: string
  readonly file: SourceFile
  readonly at: Path
} & (
  | { readonly entry: EntryOf<O> }
  | { readonly list: SavedList; readonly key: 'include' | 'exclude' }
)

/** Every e-mail address of a directory, where it is written. */
export function* writtenAddresses<O extends OrganisationKeys>(
  directory: Pick<Directory, 'lists'> & { readonly organisations: readonly O[] },
): Generator<WrittenAddress<O>> {
  for (const entry of entriesOf(directory)) {
    const { file } = entry.organisation
    for (const { address, at } of entry.email)
      if (address !== undefined) yield { address, file, at: [...at, 'address'], entry }
  }
  for (const list of directory.lists)
    for (const key of ['include', 'exclude'] as const)
      for (const [index, reference] of list[key].entries()) {
        const read = readReference(reference)
        if ('address' in read)
          yield { address: read.address, file: list.file, at: [...list.at, key, index], list, key }
      }
}

import { locate } from '../files/locate.ts'
import { scalarAt, type WrittenScalar } from '../files/scalars.ts'
import type { Contact, Organisation } from '../model/directory.ts'
import type { SourceFile } from '../model/source-file.ts'
import { weakCache } from '../model/weak-cache.ts'

/** No name is longer; patterns are tried on no more, since some take the square of its time. */
const MAX_LENGTH = 300

/** A contact's name, or a part of it, as it is written. */
export interface WrittenName {
  readonly organisation: Organisation
  readonly contact: Contact
  readonly file: SourceFile
  readonly scalar: WrittenScalar
}

/** The names of all contacts as they are written: in one piece (`key` is `name`), or the given and the family name each. */
export function* writtenNames(organisations: readonly Organisation[]): Generator<WrittenName> {
  for (const organisation of organisations) yield* namesOf(organisation)
}

/** Many rules ask. */
const namesOf = weakCache((organisation: Organisation): readonly WrittenName[] => {
  const names: WrittenName[] = []
  for (const contact of organisation.contacts) {
    const { file } = organisation
    const whole = scalarAt(file, locate(file, [...contact.at, 'name']))
    const scalars =
      whole?.key === 'name'
        ? [whole]
        : ['given', 'family']
            .map(part => scalarAt(file, locate(file, [...contact.at, 'name', part])))
            .filter(each => each !== undefined)
    for (const scalar of scalars)
      if (['name', 'given', 'family'].includes(scalar.key) && scalar.value.length <= MAX_LENGTH)
        names.push({ organisation, contact, file, scalar })
  }
  return names
})

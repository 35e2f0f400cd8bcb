import { locate } from '../../files/locate.ts'
import { nameKey } from '../../model/called.ts'
import type { OrganisationKeys } from '../../model/keys.ts'
import type { Path } from '../../model/schema.ts'
import { placeOf } from '../missing-rule.ts'
import type { DirectoryRule } from '../rule.ts'

export const organisationDuplicateName: DirectoryRule = {
  code: 'organisation/duplicate-name',
  severity: 'warning',
  scope: 'directory',
  samples: {
    bad: {
      'organisations/dole.yaml': 'name: Ville de Dole\n',
      'organisations/mairie-dole.yaml': 'name: Ville de Dôle\n',
    },
    good: {
      'organisations/dole.yaml': 'name: Ville de Dole\naliases: [Mairie de Dole]\n',
      'organisations/grand-dole.yaml': 'name: Grand Dole\n',
    },
  },
  *check({ organisations }, { rules }) {
    const m = rules['organisation/duplicate-name']
    const firsts = new Map<string, { organisation: OrganisationKeys; field: 'name' | number }>()
    for (const organisation of organisations) {
      const { file, name, hasName, aliases, at } = organisation
      if (!hasName) continue
      for (const [field, written] of [
        ['name', name],
        ...aliases.map((each, index) => [index, each] as const),
      ] as const) {
        const key = nameKey(written)
        const first = firsts.get(key)
        if (key === '' || first?.organisation === organisation) continue
        if (first?.field !== 'name' && (first === undefined || field === 'name'))
          firsts.set(key, { organisation, field })
        if (first === undefined) continue
        // Two organisations may well share a former name: one of the two must be a name of today.
        if (field === 'name' || first.field === 'name') {
          yield {
            file,
            range: locate(file, placeIn(at, field)),
            message: m.message(
              written,
              placeOf(first.organisation.file, placeIn(first.organisation.at, first.field)),
            ),
            hint: m.hint,
          }
          break
        }
      }
    }
  },
}

/** Where a name stands: of aliases, the one of an index. */
const placeIn = (at: Path, field: 'name' | number): Path =>
  field === 'name' ? [...at, 'name'] : [...at, 'aliases', field]

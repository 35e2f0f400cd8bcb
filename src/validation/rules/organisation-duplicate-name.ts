import { locate } from '../../directory/locate.ts'
import { nameKey } from '../../model/called.ts'
import type { Organisation } from '../../model/directory.ts'
import { placeOf } from '../place.ts'
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
  trace: {
    keys: ({ name, hasName, aliases }) =>
      // Of an organisation itself, several may be the same.
      new Set(hasName ? [name, ...aliases].map(nameKey) : []),
  },
  *check({ organisations }, { rules }) {
    const m = rules['organisation/duplicate-name']
    const firsts = new Map<string, Organisation>()
    for (const organisation of organisations) {
      const { file, name, hasName, aliases, at } = organisation
      if (!hasName) continue
      const key = nameKey(name)
      const first = firsts.get(key)
      if (first !== undefined && key !== '')
        yield {
          file,
          range: locate(file, [...at, 'name']),
          message: m.message(name, placeOf(first.file, [...first.at, 'name'])),
          hint: m.hint,
        }
      for (const each of [name, ...aliases]) {
        const known = nameKey(each)
        if (!firsts.has(known)) firsts.set(known, organisation)
      }
    }
  },
}

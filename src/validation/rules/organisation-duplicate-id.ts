import { START } from '../../files/position.ts'
import { referenceKey } from '../../model/identity.ts'
import type { SourceFile } from '../../model/source-file.ts'
import type { DirectoryRule } from '../rule.ts'

/** Ids are compared as file systems compare names: without regard to case or to how accents are coded. */
export const organisationDuplicateId: DirectoryRule = {
  code: 'organisation/duplicate-id',
  severity: 'error',
  scope: 'directory',
  samples: {
    bad: {
      'organisations/jura/dole.yaml': 'name: Ville de Dole\n',
      'organisations/villes/dole.yaml': 'name: Grand Dole\n',
    },
    good: {
      'organisations/villes/dole.yaml': 'name: Ville de Dole\n',
      'organisations/villes/grand-dole.yaml': 'name: Grand Dole\n',
    },
  },
  *check({ files }, { rules }) {
    const m = rules['organisation/duplicate-id']
    const seen = new Map<string, string>()
    for (const file of files) {
      const key = keyOf(file)
      const first = seen.get(key)
      if (first === undefined) seen.set(key, file.path)
      else yield { file, range: START, message: m.message(file.id, first), hint: m.hint }
    }
  },
}

const keyOf = ({ kind, id }: SourceFile) => `${kind}/${referenceKey(id)}`

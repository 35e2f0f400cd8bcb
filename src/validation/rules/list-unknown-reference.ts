import { locate } from '../../files/locate.ts'
import { emailFault } from '../../model/email.ts'
import { referenceKey } from '../../model/identity.ts'
import { nearestReference, readReference } from '../../model/reference.ts'
import type { DirectoryRule } from '../rule.ts'

export const listUnknownReference: DirectoryRule = {
  code: 'list/unknown-reference',
  severity: 'error',
  scope: 'directory',
  samples: {
    bad: {
      'organisations/dole.yaml': 'name: Ville de Dole\nemail: presse@dole.fr\n',
      'lists/jura.yaml': 'name: Jura\ninclude: [dôle, "Rédaction <redaction@>"]\n',
    },
    good: {
      'organisations/dole.yaml': 'name: Ville de Dole\nemail: presse@dole.fr\n',
      'lists/jura.yaml': 'name: Jura\ninclude: [dole, "Rédaction <redaction@leprogres.fr>"]\n',
    },
  },
  *check({ organisations, lists }, { rules }) {
    const m = rules['list/unknown-reference']
    if (lists.every(({ include, exclude }) => include.length + exclude.length === 0)) return
    const ids = organisations.flatMap(({ id, contacts }) => [
      id,
      ...contacts.map(each => `${id}/${each.id}`),
    ])
    const known = new Set(ids.map(referenceKey))
    for (const { file, include, exclude, at } of lists)
      for (const [key, references] of Object.entries({ include, exclude }))
        for (const [index, reference] of references.entries()) {
          const range = locate(file, [...at, key, index])
          const read = readReference(reference)
          if ('address' in read) {
            const fault = emailFault(read.address)
            if (fault === undefined) continue
            const { message, why, hint } = rules['email/syntax']
            yield { file, range, message: message(read.address, why[fault]), hint }
          } else if (!known.has(referenceKey(read.id))) {
            const near = nearestReference(read.id, ids)
            const hint = near ? rules.didYouMean(near) : m.hint
            yield { file, range, message: m.message(reference), hint }
          }
        }
  },
}

import { UserError } from '../../env.ts'
import { locate } from '../../files/locate.ts'
import type { Messages } from '../../messages/index.ts'
import { type Entry, entriesOf, hasLeft, isOptedOut } from '../../model/entry.ts'
import { withReference } from '../../model/identity.ts'
import { readPhone } from '../../model/phone.ts'
import { namedBy, readReference } from '../../model/reference.ts'
import { match } from '../../query/match.ts'
import { parseQuery } from '../../query/parse.ts'
import { matchingIn } from '../../query/select.ts'
import type { Comparison, DirectoryRule } from '../rule.ts'

export const listMatchesNobody: DirectoryRule = {
  code: 'list/matches-nobody',
  severity: 'warning',
  scope: 'directory',
  samples: {
    bad: {
      'organisations/dole.yaml':
        'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, phone: 03 81 61 61 08 }\n',
      'lists/jura.yaml': 'name: Jura\nquery: "tag:jura"\ninclude: dole/laure-hubidos\n',
    },
    good: {
      'organisations/dole.yaml':
        'name: Ville de Dole\ntags: jura\ncontacts:\n  - { name: Laure Hubidos, email: laure.hubidos@dole.fr }\n',
      'lists/jura.yaml': 'name: Jura\nquery: "tag:jura"\ninclude: dole/laure-hubidos\n',
    },
  },
  *check(directory, { rules, messages, today }) {
    const m = rules['list/matches-nobody']
    const entries = entriesOf({ organisations: directory.listed })
    for (const { file, query, include, at } of directory.lists) {
      if (query !== undefined && findsNobody(query, directory, { messages, today }))
        yield {
          file,
          range: locate(file, [...at, 'query']),
          message: m.query(query),
          hint: m.hint,
        }
      for (const [index, reference] of include.entries()) {
        const read = readReference(reference)
        if ('address' in read) continue
        const named = entries.filter(namedBy([read]))
        const reasons = named.map(entry => whyNot(entry, today))
        const isKnown = named.length > 0 || withReference(directory.listed, read.id).length > 0
        if (!isKnown || reasons.includes(undefined)) continue
        const message = m.reference(reference, m.why[reasons[0] ?? 'address'])
        yield { file, range: locate(file, [...at, 'include', index]), message, hint: m.hint }
      }
    }
  },
}

function findsNobody(
  query: string,
  directory: Comparison,
  { messages, today }: { messages: Messages; today: string },
): boolean {
  try {
    const parsed = parseQuery([query], messages)
    const matching = matchingIn(directory, today, readPhone)
    return !entriesOf({ organisations: directory.listed }).some(
      entry => match(parsed, entry, matching) !== undefined,
    )
  } catch (error) {
    // list/query reports it.
    if (error instanceof UserError) return false
    throw error
  }
}

function whyNot(entry: Entry, today: string): 'left' | 'opted-out' | 'address' | undefined {
  if (hasLeft(entry, today)) return 'left'
  if (isOptedOut(entry)) return 'opted-out'
  return entry.email.length === 0 ? 'address' : undefined
}

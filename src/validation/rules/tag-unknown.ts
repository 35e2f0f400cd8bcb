import { locate } from '../../files/locate.ts'
import { nearest } from '../../text/similar.ts'
import type { FileRule } from '../rule.ts'

export const tagUnknown: FileRule = {
  code: 'tag/unknown',
  severity: 'warning',
  samples: {
    bad: {
      'press-contacts.yaml': 'country: FR\ntags: [industrie, sport]\n',
      'organisations/dole.yaml': 'name: Ville de Dole\ntags: [industry]\n',
    },
    good: {
      'press-contacts.yaml': 'country: FR\ntags: [industrie, sport]\n',
      'organisations/dole.yaml': 'name: Ville de Dole\ntags: [industrie]\n',
    },
  },
  *check({ organisations, settings: { tags: known } }, { rules }) {
    const m = rules['tag/unknown']
    if (known === undefined || known.length === 0) return
    for (const { file, tags, at } of organisations)
      for (const [index, tag] of tags.entries()) {
        if (known.includes(tag)) continue
        const near = nearest(tag.toLowerCase(), known)
        const hint = near ? rules.didYouMean(near) : m.hint(known.join(', '))
        yield { file, range: locate(file, [...at, 'tags', index]), message: m.message(tag), hint }
      }
  },
}

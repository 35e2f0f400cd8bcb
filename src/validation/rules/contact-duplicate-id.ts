import { locate } from '../../files/locate.ts'
import { referenceKey } from '../../model/identity.ts'
import type { Path } from '../../model/schema.ts'
import type { Range, SourceFile } from '../../model/source-file.ts'
import type { FileRule } from '../rule.ts'

export const contactDuplicateId: FileRule = {
  code: 'contact/duplicate-id',
  severity: 'error',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - { name: Jean Martin, phone: 03 84 79 79 79 }\n  - { name: Jean Martin, phone: 06 71 50 65 88 }\n',
    good: 'name: Ville de Dole\ncontacts:\n  - { name: Jean Martin, phone: 03 84 79 79 79 }\n  - { name: Jean Martin, id: jean-martin-2, phone: 06 71 50 65 88 }\n',
  },
  *check({ organisations }, { rules }) {
    const m = rules['contact/duplicate-id']
    for (const { file, contacts } of organisations) {
      const lines = new Map<string, number>()
      for (const { id, at, line } of contacts) {
        const key = referenceKey(id)
        const first = lines.get(key)
        if (first === undefined) lines.set(key, line)
        else yield { file, range: idRange(file, at), message: m.message(id, first), hint: m.hint }
      }
    }
  },
}

/** Of the id where it is written, else of the name that it comes from. */
function idRange(file: SourceFile, at: Path): Range {
  const written = locate(file, [...at, 'id'])
  return written.start === locate(file, at).start ? locate(file, [...at, 'name']) : written
}

import { scalarsOf } from '../../files/scalars.ts'
import type { FileRule } from '../rule.ts'

/** Tabs that indent are errors of the syntax; tabs inside values are text/spacing. */
export const yamlTab: FileRule = {
  code: 'yaml/tab',
  severity: 'warning',
  fixable: true,
  samples: { bad: 'name:\tVille de Dole\n', good: 'name: Ville de Dole\n' },
  *check({ files }, { rules }) {
    const m = rules['yaml/tab']
    for (const file of files) {
      if (!file.text.includes('\t')) continue
      for (const { range } of scalarsOf(file)) {
        const line = file.text.slice(file.text.lastIndexOf('\n', range.start - 1) + 1, range.start)
        const space = /[:-]([ \t]*\t[ \t]*)$/.exec(line)?.[1]
        if (space === undefined) continue
        const place = { start: range.start - space.length, end: range.start }
        yield { file, range: place, ...m, fix: [{ ...place, text: ' ' }] }
      }
    }
  },
}

import { scalarsOf } from '../../files/scalars.ts'
import type { FileRule } from '../rule.ts'

/** Values in which a # may well have been meant. */
const KEYS = new Set(
  'name given family short_name aliases title tags topics agency street city label'.split(' '),
)

export const yamlComment: FileRule = {
  code: 'yaml/comment',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\ntags: [sport]\nshort_name: Dole #1\n',
    good: 'name: Ville de Dole # siège\ntags: [sport]\nshort_name: "Dole #1"\n',
  },
  *check({ files }, { rules }) {
    const m = rules['yaml/comment']
    for (const file of files) {
      if (!/[ \t]#/.test(file.text)) continue
      for (const { key, range, style } of scalarsOf(file)) {
        const isPhone = key === 'phone' || key === 'number'
        if (style !== 'plain' || !(KEYS.has(key) || isPhone)) continue
        const after = file.text.slice(range.end, range.end + 300)
        const found = (isPhone ? /^[ \t]+(#\d[^\r\n]*)/ : /^[ \t]+(#[^\s#][^\r\n]*)/).exec(after)
        const comment = found?.[1]
        if (comment === undefined || comment.startsWith('#press-contacts-ignore')) continue
        const start = range.end + after.indexOf('#')
        const end = start + comment.trimEnd().length
        yield { file, range: { start, end }, message: m.message(comment.trimEnd()), hint: m.hint }
      }
    }
  },
}

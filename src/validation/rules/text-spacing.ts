import { scalarsOf } from '../../files/scalars.ts'
import type { FileRule } from '../rule.ts'

/** Free text, in which spaces are nobody's business. */
const FREE = new Set(['note', 'query'])

/** A tab, two spaces that do not indent, a space behind an opening quote or before a closing one. */
const SUSPECT = /\t|[^ \r\n] {2}|["'] | ["'] *(?:[\r\n,:#\]}]|$)/

export const textSpacing: FileRule = {
  code: 'text/spacing',
  severity: 'warning',
  fixable: true,
  samples: {
    bad: 'name: "Ville  de Dole "\n',
    good: 'name: "Ville de Dole"\n',
  },
  *check({ files }, { rules }) {
    const m = rules['text/spacing']
    for (const file of files) {
      if (!SUSPECT.test(file.text)) continue
      for (const { key, keys, raw, range, style } of scalarsOf(file)) {
        // A plain value neither starts nor ends with a space.
        if (style === 'plain' && !raw.includes('  ') && !raw.includes('\t')) continue
        if (style === 'block' || FREE.has(key) || /[\r\n]/.test(raw)) continue
        const quote = style === 'quoted' ? raw.slice(0, 1) : ''
        const inner = raw.slice(quote.length, raw.length - quote.length)
        const trimmed = inner
          .replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '')
          .replace(/[ \t]{2,}|\t/g, ' ')
        if (trimmed === inner || trimmed === '') continue
        const fix = [{ ...range, text: quote + trimmed + quote }]
        const isAddress = keys.includes('email')
        yield { file, range, ...m, fix, ...(isAddress && { severity: 'error' as const }) }
      }
    }
  },
}

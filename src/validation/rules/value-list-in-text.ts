import { scalarsOf } from '../../files/scalars.ts'
import type { FileRule } from '../rule.ts'

const KEYS = new Set(['tags', 'topics', 'languages'])

/** Whether a text holds several values where each should be an item of a list; the comma of `1,5 °C` parts nothing. */
export const isListInText = (value: string): boolean =>
  /[,;]/.test(value) && /\S\s*[,;]\s*\S/.test(value.replace(/(\d),(?=\d)/g, '$1'))

export const valueListInText: FileRule = {
  code: 'value/list-in-text',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\ntags: industrie, transports\n',
    good: 'name: Ville de Dole\ntags: [industrie, transports]\n',
  },
  *check({ files }, { rules }) {
    const m = rules['value/list-in-text']
    for (const file of files)
      for (const { key, value, range } of scalarsOf(file))
        if (KEYS.has(key) && isListInText(value)) {
          const items = value
            .split(/[,;]/)
            .map(item => item.trim())
            .filter(Boolean)
          yield { file, range, message: m.message(value), hint: m.hint(items.join(', ')) }
        }
  },
}

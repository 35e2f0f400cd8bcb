import type { FileRule } from '../rule.ts'

export const fileLineEnds: FileRule = {
  code: 'file/line-ends',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\r\nemail: presse@dole.fr\r\nphone: 03 84 79 79 79\n',
    good: 'name: Ville de Dole\r\nemail: presse@dole.fr\r\nphone: 03 84 79 79 79\r\n',
  },
  *check({ files }, { rules }) {
    const m = rules['file/line-ends']
    for (const file of files) {
      if (!file.text.includes('\r')) continue
      const counts = new Map<string, { count: number; first: number }>()
      for (const { 0: end, index } of file.text.matchAll(/\r\n|\n|\r/g)) {
        const { count = 0, first = index } = counts.get(end) ?? {}
        counts.set(end, { count: count + 1, first })
      }
      if (counts.size < 2 && !counts.has('\r')) continue
      const kinds = [...counts].sort(([, a], [, b]) => a.count - b.count || b.first - a.first)
      const [[end, { first: start }] = ['', { first: 0 }]] = kinds
      yield { file, range: { start, end: start + end.length }, ...m }
    }
  },
}

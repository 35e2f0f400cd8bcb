import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RULES, splitName } from '../../../src/model/name/split.ts'
import { ROOT } from '../../support.ts'

/** The rows of a page's tables, without their headings. */
function rowsOf(page: string): string[][] {
  const lines = readFileSync(join(ROOT, page), 'utf8').split('\n')
  return lines
    .filter((line, i) => line.startsWith('| ') && !lines[i + 1]?.startsWith('| ---'))
    .filter(line => !line.startsWith('| ---'))
    .map(line =>
      line
        .slice(1, -1)
        .split('|')
        .map(cell => cell.trim()),
    )
}

describe.each(['docs/en/names.md', 'docs/fr/noms.md'])('%s', page => {
  const rows = rowsOf(page)

  test('gives the parts that names have', () => {
    const stated = rows.map(row => (/^\d$/.test(row[0] ?? '') ? row.slice(1) : row))
    const read = stated.map(([full = '', ...parts]) => {
      const { given = '', family = '', prefix = '', suffix = '' } = splitName(full)
      return [full, given, family, prefix, suffix].slice(0, parts.length + 1)
    })
    expect(read).toEqual(stated)
  })

  test('numbers the rules in their order', () => {
    const numbers = [
      ...new Set(rows.map(([first = '']) => first).filter(each => /^\d$/.test(each))),
    ]
    expect(numbers).toEqual(RULES.map((_, index) => `${index + 1}`))
  })
})

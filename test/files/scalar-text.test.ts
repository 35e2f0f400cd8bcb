import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { isPlain, literalBlock, scalarText } from '../../src/files/scalar-text.ts'
import { runs } from '../runs.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...' \n:#-,[]{}"\'ab\\|>&*!%?~\t=<0123456789._+eExXoOTZ') }),
  fc.constantFrom(
    'y',
    'No',
    'OFF',
    'NULL',
    '1_000',
    '0o17',
    '017',
    '.inf',
    '-.INF',
    '.NaN',
    '1:30',
    '<<',
    '=',
    '2024-05-15',
    '2024-5-1 10:00',
    '...',
    '---',
    '--- a',
    '\u0085',
    '\ufeff',
    '\ud800',
    '\u2028',
  ),
)

test.each(['1.1', '1.2'] as const)('readers of YAML %s read every text as it is', version => {
  fc.assert(
    fc.property(text, fc.constantFrom('"', "'"), (value, quote) => {
      const block = scalarText(value, { flow: false, date: false, quote })
      const flow = scalarText(value, { flow: true, date: false, quote })
      const options = { version, logLevel: 'silent' } as const
      expect(parse(`a:\n  - b: ${block} # c\n`, options), block).toEqual({ a: [{ b: value }] })
      expect(parse(`a: { b: ${flow}, c: [${flow}, ${flow}] }\n`, options), flow).toEqual({
        a: { b: value, c: [value, value] },
      })
    }),
    runs(3000),
  )
})

test('a block holds the lines of a text as they are', () => {
  const lines = fc.array(text, { minLength: 1, maxLength: 4 }).map(each => each.join('\n'))
  fc.assert(
    fc.property(lines, value => {
      const block = literalBlock(value)
      if (block === undefined) return
      const body = block.lines.map(line => (line === '' ? '' : `    ${line}`)).join('\n')
      expect(parse(`a:\n  b: ${block.header}\n${body}\n  c: d\n`)).toEqual({
        a: { b: value, c: 'd' },
      })
    }),
    runs(2000),
  )
  expect(literalBlock('one\n\ntwo\n')).toEqual({ header: '|', lines: ['one', '', 'two'] })
})

test.each(['03 81 61 61 08', '03.81.61.61.08', 'Attachée de presse', "l'Est", 'a:b', 'C#', '2024'])(
  'what needs no quotes has none, numbers aside: %s',
  value => {
    expect(isPlain(value, { flow: false, date: false })).toBe(value !== '2024')
  },
)

test('a date has no quotes where a date is due, and some elsewhere', () => {
  expect(isPlain('2024-05-15', { flow: true, date: true })).toBe(true)
  expect(isPlain('2024-05-15', { flow: true, date: false })).toBe(false)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { applyEdits } from '../../src/files/edit.ts'
import { understand } from '../../src/files/read.ts'
import { rewritten, scalarsOf } from '../../src/files/scalars.ts'
import { codePoint } from '../code-point.ts'
import { runs } from '../runs.ts'

const at = { kind: 'organisation', id: 'x', path: 'x.yaml', absolutePath: '/x.yaml' } as const

test('every plain value is found where it stands, with the keys that lead to it', () => {
  const text =
    'name: A # x\ntags: [a, &b "b"]\nphone: { number: 1, label: \'c\' }\nnote: |\n  d\nform: *b\n'
  const { file } = understand(at, text)
  expect(
    scalarsOf(file).map(({ keys, value, raw, style }) => [keys.join('/'), value, raw, style]),
  ).toEqual([
    ['name', 'A', 'A', 'plain'],
    ['tags', 'a', 'a', 'plain'],
    ['tags', 'b', '"b"', 'quoted'],
    ['phone/number', '1', '1', 'plain'],
    ['phone/label', 'c', "'c'", 'quoted'],
    ['note', 'd\n', '|\n  d\n', 'block'],
  ])
})

test('a rewritten value is read as what it was given, in the quotes that it had', () => {
  const line = fc.string({ unit: codePoint, minLength: 1, maxLength: 30 }).filter(
    // A value of one line, as all fixes are: no line ends, no lone surrogates, no control characters.
    value =>
      !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(value) && value.trim() === value && value !== '',
  )
  const quote = fc.constantFrom('', '"', "'")
  fc.assert(
    fc.property(line, quote, (value, q) => {
      const text = `name: A\nemail: ${q}x${q} # kept\ntags: []\n`
      const { file } = understand(at, text)
      const scalar = scalarsOf(file).find(({ key }) => key === 'email')
      if (!scalar) throw new Error('no e-mail')
      const made = applyEdits(text, [rewritten(scalar, value)])
      const document = parseDocument(made, { schema: 'failsafe' })
      expect(document.errors).toEqual([])
      expect(document.getIn(['email'])).toBe(value)
      expect(made).toContain(' # kept\ntags: []\n')
    }),
    runs(2000),
  )
})

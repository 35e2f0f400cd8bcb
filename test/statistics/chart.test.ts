import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bar, percent, segments } from '../../src/statistics/chart.ts'
import { runs } from '../runs.ts'

test('draws a bar an eighth of a column fine', () => {
  expect(bar(1, 2, 4)).toBe('██')
  expect(bar(3, 8, 1)).toBe('▍')
  expect(bar(2, 2, 3)).toBe('███')
  expect(bar(0, 2, 3)).toBe('')
})

test('draws somebody as more than nobody, and nothing of nothing as nothing', () => {
  expect(bar(1, 10_000, 4)).toBe('▏')
  expect(bar(0, 0, 4)).toBe('')
  expect(percent(0, 0)).toBe(0)
})

test('says 0 and 100 per cent of none and of all alone', () => {
  expect([percent(1, 1000), percent(999, 1000), percent(0, 9), percent(9, 9)]).toEqual([
    1, 99, 0, 100,
  ])
})

test('shares the whole width among the parts, at least a column each', () => {
  expect(segments([1, 1, 998], 10)).toEqual([1, 1, 8])
  expect(segments([0, 0, 0], 10)).toEqual([0, 0, 0])
  const parts = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999))
  fc.assert(
    fc.property(parts, fc.integer({ min: 4, max: 100 }), (each, width) => {
      const widths = segments(each, width)
      const whole = each[0] + each[1] + each[2]
      expect(widths.reduce((a, b) => a + b, 0)).toBe(whole === 0 ? 0 : width)
      for (const [index, part] of each.entries()) expect((widths[index] ?? 0) > 0).toBe(part > 0)
    }),
    runs(100),
  )
})

import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import { describe, expect, test } from 'vitest'
import { codeFrame } from '../../src/validation/code-frame.ts'
import { codePoint } from '../code-point.ts'
import { runs } from '../runs.ts'

/** The two lines that are shown of a text; the range stands between ⟦ and ⟧. */
function shown(marked: string, columns = 80): string {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  const frame = codeFrame({ text: marked.replace(/[⟦⟧]/g, '') }, { start, end }, columns)
  return frame ? `${frame.margin}${frame.line}\n${frame.blank}${frame.caret}` : ''
}

const lines = (...each: string[]) => each.join('\n')

describe('a code frame', () => {
  test('shows the line of a range, underlined', () => {
    expect(shown('name: A\nemail: ⟦bad⟧ # x\ntype: b\n')).toBe(
      lines('  2 | email: bad # x', '    |        ^^^'),
    )
  })

  test('makes room for the number of a line', () => {
    expect(shown(`${'\n'.repeat(11)}⟦nam⟧: A`)).toBe(lines('  12 | nam: A', '     | ^^^'))
  })

  test('shows a tab as one space', () => {
    expect(shown('\tname:\t⟦A\tB⟧')).toBe(lines('  1 |  name: A B', '    |        ^^^'))
  })

  test('counts a wide character as two columns', () => {
    expect(shown('name: 東京 ⟦ab⟧')).toBe(lines('  1 | name: 東京 ab', '    |            ^^'))
    expect(shown('name: ⟦東京⟧, b')).toBe(lines('  1 | name: 東京, b', '    |       ^^^^'))
  })

  test('counts an emoji once, however many parts it has', () => {
    expect(shown('a: 👩‍👩‍👧 ⟦x⟧')).toBe(lines('  1 | a: 👩‍👩‍👧 x', '    |       ^'))
    expect(shown('a: ⟦👍🏽🇫🇷⟧ x')).toBe(lines('  1 | a: 👍🏽🇫🇷 x', '    |    ^^^^'))
  })

  test('counts a combining mark with its letter', () => {
    expect(shown('a: e\u0301te\u0301 ⟦x⟧')).toBe(
      lines('  1 | a: e\u0301te\u0301 x', '    |        ^'),
    )
    expect(shown('a: e⟦\u0301⟧te')).toBe(lines('  1 | a: e\u0301te', '    |    ^'))
  })

  test('underlines the whole character when a range starts inside it', () => {
    expect(shown('a: 👩‍⟦👩‍👧⟧ x')).toBe(lines('  1 | a: 👩‍👩‍👧 x', '    |    ^^'))
    expect(shown('a: \ud83d⟦\udc69⟧ x')).toBe(lines('  1 | a: 👩 x', '    |    ^^'))
    expect(shown('a: 👩⟦⟧\u200d👧 x')).toBe(lines('  1 | a: 👩\u200d👧 x', '    |    ^^'))
  })

  test('makes control characters visible', () => {
    expect(shown('a: \x1b[31m\0\x7f⟦\r\v⟧\x85x')).toBe(
      lines('  1 | a: ␛[31m␀␡␍␋\ufffdx', '    |           ^^'),
    )
  })

  test('makes characters visible that hide or reorder others', () => {
    expect(shown('a: \u202e\u200b\ufeff⟦x⟧\u2028\u00ad')).toBe(
      lines('  1 | a: \ufffd\ufffd\ufffdx\ufffd\ufffd', '    |       ^'),
    )
  })

  test('leaves the line break out, whichever it is', () => {
    expect(shown('a: b\r\nc: ⟦d⟧\r\ne: f\r\n')).toBe(lines('  2 | c: d', '    |    ^'))
    expect(shown('a: ⟦b\r\n⟧c: d\r\n')).toBe(lines('  1 | a: b', '    |    ^'))
    expect(shown('a: ⟦b\r\r\n⟧c: d\r\n')).toBe(lines('  1 | a: b␍', '    |    ^^'))
  })

  test('points after the line at its end', () => {
    expect(shown('name: A⟦⟧\ntype: b')).toBe(lines('  1 | name: A', '    |        ^'))
    expect(shown('name: A⟦\r\n⟧type: b')).toBe(lines('  1 | name: A', '    |        ^'))
    expect(shown('name: A\n⟦⟧')).toBe(lines('  2 | ', '    | ^'))
    expect(shown('name: A⟦⟧')).toBe(lines('  1 | name: A', '    |        ^'))
  })

  test('underlines a range of several lines to the end of the first', () => {
    expect(shown('note: ⟦>\n  one\n  two⟧\ntype: b')).toBe(lines('  1 | note: >', '    |       ^'))
    expect(shown('a:\n  ⟦b: 1\n  c: 2⟧\n')).toBe(lines('  2 |   b: 1', '    |   ^^^^'))
  })

  test('shows nothing of an empty file', () => {
    expect(shown('⟦⟧')).toBe('')
  })

  test('leaves a line whole that fits', () => {
    const long = 'x'.repeat(60)
    expect(shown(`a: ${long} ⟦bad⟧`)).toBe(
      lines(`  1 | a: ${long} bad`, `    | ${' '.repeat(64)}^^^`),
    )
  })

  test('cuts a long line around the range', () => {
    expect(shown(`a: ${'x'.repeat(100)} ⟦bad⟧ ${'y'.repeat(100)}`, 60)).toBe(
      lines(`  1 | …${'x'.repeat(19)} bad ${'y'.repeat(27)}…`, `    | ${' '.repeat(21)}^^^`),
    )
    expect(shown(`a: ⟦${'東'.repeat(100)}⟧ x`, 60)).toBe(
      lines(`  1 | a: ${'東'.repeat(24)}…`, `    |    ${'^'.repeat(48)}`),
    )
    expect(shown(`${'é'.repeat(2000)}⟦⟧`, 60)).toBe(
      lines(`  1 | …${'é'.repeat(20)}`, `    | ${' '.repeat(21)}^`),
    )
  })

  test('cuts between characters', () => {
    expect(shown(`${'e\u0301'.repeat(100)}⟦x⟧`, 60)).toBe(
      lines(`  1 | …${'e\u0301'.repeat(20)}x`, `    | ${' '.repeat(21)}^`),
    )
    expect(shown(`⟦x⟧${'👩‍👩‍👧'.repeat(100)}`, 60)).toBe(
      lines(`  1 | x${'👩‍👩‍👧'.repeat(25)}…`, '    | ^'),
    )
  })

  /** Characters, and how many columns a terminal gives them. */
  const characters: readonly (readonly [text: string, columns: number])[] = [
    ['a', 1],
    [' ', 1],
    ['\t', 1],
    ['é', 1],
    ['e\u0301\u0323', 1],
    ['ｶ', 1],
    ['東', 2],
    ['한', 2],
    ['Ａ', 2],
    ['😀', 2],
    ['✈️', 2],
    ['👍🏽', 2],
    ['👩‍👩‍👧', 2],
    ['🇫🇷', 2],
    ['\x1b', 1],
    ['\x9b', 1],
    ['\u200b', 1],
    ['\u202e', 1],
  ]
  const run = fc.array(fc.constantFrom(...characters), { maxLength: 40 })
  const textOf = (each: readonly (readonly [string, number])[]) => each.map(([a]) => a).join('')
  const columnsOf = (each: readonly (readonly [string, number])[]) =>
    each.reduce((sum, [, columns]) => sum + columns, 0)

  test('has its caret under the range whatever stands before', () => {
    fc.assert(
      fc.property(
        run,
        run,
        run,
        fc.constantFrom('', '\n', '\r\n'),
        (before, marked, after, end) => {
          const text = `# x\n${textOf(before)}${textOf(marked)}${textOf(after)}${end}x`
          const start = 4 + textOf(before).length
          const frame = codeFrame({ text }, { start, end: start + textOf(marked).length }, 1000)
          const under = Math.max(1, columnsOf(marked))
          expect(frame?.caret).toBe(' '.repeat(columnsOf(before)) + '^'.repeat(under))
        },
      ),
      runs(100),
    )
  })

  test('fits into the terminal, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: codePoint, maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('\u0301', '\u200d', '👩', 'a'), maxLength: 900 }),
    )
    fc.assert(
      fc.property(
        text,
        fc.nat(900),
        fc.nat(900),
        fc.integer({ min: 50, max: 120 }),
        (all, a, b, columns) => {
          const start = Math.min(a, b, all.length)
          const end = Math.min(Math.max(a, b), all.length)
          const frame = codeFrame({ text: all }, { start, end }, columns)
          expect(frame === undefined).toBe(all === '')
          if (frame === undefined) return
          expect(stringWidth(frame.margin + frame.line)).toBeLessThanOrEqual(columns)
          expect(stringWidth(frame.blank + frame.caret)).toBeLessThanOrEqual(columns)
          expect(frame.line).not.toMatch(/[\0-\x1f\x7f-\x9f\u2028-\u202e]/)
          expect(frame.caret).toMatch(/^ *\^+$/)
        },
      ),
      runs(100),
    )
  })
})

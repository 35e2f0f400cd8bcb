import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMap, isPair, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml'
import { readPlainYaml } from '../../src/files/plain-yaml.ts'
import { organisations } from '../bench/generate.mjs'
import { runs, size, some } from '../runs.ts'

/** All that is looked at of a tree: values, styles, ranges. */
function outline(node: unknown): unknown {
  const { range, flow = false } = node as { range: Node['range']; flow?: boolean }
  if (isScalar(node)) return [node.value, node.source, node.type, ...(range ?? [])]
  if (isSeq(node)) return { flow, range: [...(range ?? [])], items: node.items.map(outline) }
  if (!isMap(node)) throw new Error('neither scalar nor collection')
  const items = node.items.map(pair => {
    if (!isPair(pair)) throw new Error('no pair')
    return [outline(pair.key), outline(pair.value)]
  })
  return { flow, range: [...(range ?? [])], items }
}

/** Fails unless a text is declined, or read as `yaml` reads it. @returns whether it was read. */
function compare(text: string): boolean {
  const plain = readPlainYaml(text)
  if (plain === undefined) return false
  const [document, ...more] = parseAllDocuments(text, {
    schema: 'failsafe',
    merge: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  expect([more, document?.errors, document?.warnings]).toEqual([[], [], []])
  expect(outline(plain), JSON.stringify(text)).toEqual(outline(document?.contents))
  return true
}

const corpus = join(import.meta.dirname, '../corpus')
const texts = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.yaml'))
  .map(name => readFileSync(join(corpus, name), 'utf8'))
const made = [...organisations(size(30, 300))].map(([, text]) => text)

test('files of every kind are read as yaml reads them, nearly all without it', () => {
  const tried = some(texts, 200)
  const read = tried.filter(compare)
  expect(read.length / tried.length).toBeGreaterThan(0.85)
  expect(made.every(compare)).toBe(true)
})

/** What means something in YAML, and what looks as if it did. */
const BITS = [
  ...' \n:-#,[]{}"\'\\!|>?%@`~=&*\t\r\0\u00a0\u2028\u0085\ufeffé😀x',
  ...[': ', '- ', '  ', ' #', '\n\n', '\r\n', '\n  ', '\n    ', '\n---\n', '\n...\n', '<<: *a'],
  ...["''", '&a ', '# c\n', '\n# c\n', '\n  # c\n', '\n      # c\n', '- a: b', '\n- a', 'a: b\n'],
  ...['[]', '{}', '[a, b]', '{ a: b }', '"a": b', '? a\n: b', '\n  - a', '|\n  a\n', 'a\n  b'],
]
const LINES = ['', '# c', '#', 'k: v', 'k:', '- i', '-', '- k: v', 'w', '[a]', '"q"']
const SMALL = [
  '# h\n\na: 1 # c\n\n  # deep\n # d\nb:\n  c:\n    d: 1\n    # in\n   # mid\n  # out\n\n  e: [a, { b: c }]\n',
  'a:\n- b\n- c: d\n  e:\n  # x\n- f\nb: 2\n',
  "k: 'it''s'\nl: \"x\"\r\nm:\r\n  - 1\r\n  - {a: b}\r\n",
]

/** A change to a text: where (of 1), of how many characters, and what comes there. */
const change = fc.oneof(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    gone: fc.nat(2),
    bit: fc.constantFrom(...BITS),
  }),
  fc.record({
    line: fc.double({ min: 0, max: 1, noNaN: true }),
    gone: fc.nat(1),
    bit: fc.tuple(fc.nat(7), fc.constantFrom(...LINES)).map(([n, text]) => ' '.repeat(n) + text),
  }),
  fc.record({
    line: fc.double({ min: 0, max: 1, noNaN: true }),
    indent: fc.integer({ min: -4, max: 4 }),
  }),
)
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never

function changed(text: string, how: Change): string {
  if ('at' in how) {
    const at = Math.floor(how.at * text.length)
    return text.slice(0, at) + how.bit + text.slice(at + how.gone)
  }
  const lines = text.split('\n')
  const at = Math.floor(how.line * (lines.length - 1))
  const line = lines[at] ?? ''
  if ('bit' in how) lines.splice(at, how.gone, how.bit)
  else if (how.indent > 0) lines[at] = ' '.repeat(how.indent) + line
  else lines[at] = line.replace(new RegExp(`^ {1,${1 - how.indent}}`), '')
  return lines.join('\n')
}

test('a text that anything was done to is read as yaml reads it, or left to it', () => {
  const short = [...texts, ...made.slice(0, 3), ...SMALL, ...SMALL].filter(
    ({ length }) => length < 3000,
  )
  const changes = fc.array(change, { minLength: 1, maxLength: 4 })
  let read = 0
  fc.assert(
    fc.property(fc.constantFrom(...short), changes, (text, all) => {
      if (compare(all.reduce(changed, text))) read++
    }),
    runs(4000),
  )
  expect(read).toBeGreaterThan(size(10, 400))
})

test('a text of nothing but what means something is read as yaml reads it, or left to it', () => {
  const bits = fc.array(fc.constantFrom(...BITS, ...LINES, 'a: ', '- '), { maxLength: 12 })
  fc.assert(
    fc.property(bits, all => void compare(`a: ${all.join('')}`)),
    runs(3000),
  )
})

test('what is nested too deep, or has a key too long, is left to yaml', () => {
  expect(readPlainYaml(`a: ${'['.repeat(30)}${']'.repeat(30)}\n`)).toBeDefined()
  expect(readPlainYaml(`a: ${'['.repeat(50)}${']'.repeat(50)}\n`)).toBeUndefined()
  expect(readPlainYaml(`${'k'.repeat(900)}: a\n`)).toBeDefined()
  expect(readPlainYaml(`${'k'.repeat(1025)}: a\n`)).toBeUndefined()
})

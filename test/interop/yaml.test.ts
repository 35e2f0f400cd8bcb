import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { VALUES } from '../files/scalar-values.ts'
import { type Written, writtenByAll } from '../files/yaml-positions.ts'
import { ROOT } from '../support.ts'
import { hasProgram, hasTool, TOOLS } from './tools.ts'

/** Debian's Python, which has Debian's packages. */
const PYTHON = '/usr/bin/python3'
const hasPyYaml = hasProgram(
  'python3-yaml',
  spawnSync(PYTHON, ['-c', 'import yaml; yaml.CSafeLoader']).status === 0,
)

test('the values are many and distinct', () => {
  expect(new Set(VALUES).size).toBeGreaterThan(300)
})

const ALL: readonly Written[] = VALUES.flatMap(writtenByAll)

/** Compares without regard to the order of keys. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, each]) => [key, sorted(each)]),
        )
      : value

function expectAll(reader: string, read: (each: Written, index: number) => unknown): void {
  const wrong = ALL.flatMap((each, index) => {
    const found = read(each, index)
    const isRight = JSON.stringify(sorted(found)) === JSON.stringify(sorted(each.expected))
    return isRight ? [] : [`${each.writer} of ${JSON.stringify(each.value)}: ${each.text}`]
  })
  expect(wrong, `${reader} reads ${wrong.length} of ${ALL.length} differently`).toEqual([])
}

describe('what fmt, set, add and import write is the same to', () => {
  test.each(['1.1', '1.2'] as const)('the package "yaml", version %s of YAML', version => {
    expectAll(version, ({ text }) => parse(text, { version, logLevel: 'silent' }))
  })

  test.skipIf(!hasTool('js-yaml3') || !hasTool('js-yaml4'))('js-yaml 3 and 4', () => {
    const load = createRequire(import.meta.url)
    const { safeLoad } = load(join(TOOLS, 'js-yaml3'))
    const js4 = load(join(TOOLS, 'js-yaml4'))
    for (const [reader, read] of [
      ['js-yaml 3', safeLoad],
      ['js-yaml 4', js4.load],
    ] as const)
      expectAll(reader, ({ text }) => {
        try {
          return read(text)
        } catch (error) {
          return `${error}`
        }
      })
  })

  test.skipIf(!hasPyYaml)('PyYAML, SafeLoader and CSafeLoader', () => {
    const { stdout, stderr } = spawnSync(PYTHON, [join(ROOT, 'test/interop/read-yaml.py')], {
      input: JSON.stringify(ALL.map(({ text }) => text)),
      encoding: 'utf8',
      maxBuffer: 1e9,
    })
    expect(stderr).toBe('')
    const read = JSON.parse(stdout) as [unknown, unknown][]
    for (const loader of [0, 1] as const)
      expectAll(
        ['SafeLoader', 'CSafeLoader'][loader] as string,
        (_, index) => read[index]?.[loader],
      )
  })
})

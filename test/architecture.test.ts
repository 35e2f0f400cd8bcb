import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './support.ts'

const SRC = join(ROOT, 'src')
const TEST = join(ROOT, 'test')

/** The folders of src/, and files beside them, so that each imports earlier ones alone: data flows one way. */
const ORDER = [
  ...['version', 'text', 'messages', 'env', 'model', 'query', 'terminal', 'context'],
  ...['files', 'editing', 'saving', 'cache', 'index', 'directory', 'streams', 'vcard'],
  ...['validation', 'usage', 'importing', 'mailing', 'access', 'resolve', 'objections', 'release'],
  ...['views', 'statistics', 'changes', 'commands', 'cli', 'worker', 'main'],
]

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name =>
  name.endsWith('.ts'),
)

/** What a source imports, types included, as paths below src/. */
const importsOf = (name: string): string[] =>
  [...readFileSync(join(SRC, name), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+\.ts)'/g)].map(
    ([, path = '']) => join(name, '..', path),
  )

const partOf = (name: string) => name.split('/')[0]?.replace(/\.ts$/, '') ?? ''

test('imports point one way', () => {
  for (const name of sources)
    for (const target of importsOf(name)) {
      const [from, to] = [ORDER.indexOf(partOf(name)), ORDER.indexOf(partOf(target))]
      expect.soft(from, `${partOf(name)} has a place in the order`).not.toBe(-1)
      expect.soft(to, `${name} imports ${target}`).toBeLessThanOrEqual(from)
    }
})

test('no files import one another in a circle', () => {
  const finished = new Set<string>()
  const visit = (name: string, way: readonly string[]): void => {
    expect(way, 'the way back to a file').not.toContain(name)
    if (finished.has(name)) return
    for (const target of importsOf(name)) visit(target, [...way, name])
    finished.add(name)
  }
  for (const name of sources) visit(name, [])
})

test('commands are only commands: none imports another', () => {
  const shared = ['commands/command.ts', 'commands/index.ts']
  for (const name of sources.filter(each => partOf(each) === 'commands'))
    for (const target of importsOf(name))
      if (partOf(target) === 'commands' && name !== 'commands/index.ts')
        expect.soft(shared, `${name} imports ${target}`).toContain(target)
})

test('only main.ts touches the process', () => {
  for (const name of sources)
    if (name !== 'main.ts')
      expect
        .soft(readFileSync(join(SRC, name), 'utf8'), name)
        .not.toMatch(/\b(process|console)\.\w/)
})

test('tests replace no modules: one process runs many test files', () => {
  for (const name of readdirSync(TEST, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.ts'))
      expect.soft(readFileSync(join(TEST, name), 'utf8'), name).not.toMatch(/\bvi\.(do)?mock\(/i)
})

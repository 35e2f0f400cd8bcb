import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './support.ts'

const SRC = join(ROOT, 'src')

/** What each part may import besides itself; data flows one way. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  text: [],
  model: ['text', 'directory/source-file'],
  directory: ['model', 'text'],
  editing: ['directory', 'model', 'messages', 'text'],
  messages: [],
  terminal: ['text', 'env', 'messages'],
  transaction: ['directory', 'env'],
  index: ['directory', 'model', 'query', 'text'],
  opening: [
    'directory',
    'index',
    'model',
    'query',
    'messages',
    'terminal',
    'text',
    'env',
    'version',
    'validation/file-checks',
    'commands/command',
    'commands/settle',
  ],
  query: ['model', 'text', 'messages', 'env'],
  validation: [
    'model',
    'directory',
    'opening/open-directory',
    'query',
    'text',
    'messages',
    'terminal',
    'env',
  ],
  views: ['model', 'text', 'messages', 'terminal'],
  vcard: ['model', 'text'],
  release: ['model', 'messages', 'text', 'terminal'],
  statistics: ['model', 'messages', 'terminal', 'views'],
  access: ['model', 'directory', 'mailing', 'text', 'messages', 'terminal', 'env'],
  importing: [
    'model',
    'text',
    'messages',
    'terminal',
    'directory/source-file',
    'vcard/uid',
    'vcard/opt-out',
  ],
  mailing: ['model', 'query', 'text', 'messages', 'terminal'],
}

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name =>
  name.endsWith('.ts'),
)

test('imports point one way', () => {
  for (const name of sources) {
    const part = name.split('/')[0] ?? ''
    const may = MAY[part]
    if (!name.includes('/') || may === undefined) continue
    for (const [, path = ''] of readFileSync(join(SRC, name), 'utf8').matchAll(
      /from '(\.[^']+)'/g,
    )) {
      const target = join(name, '..', path)
      const allowed = [part, ...may].some(
        each =>
          target === `${each}.ts` || target.startsWith(`${each}/`) || target.startsWith(`${each}.`),
      )
      expect.soft(allowed, `${name} imports ${target}`).toBe(true)
    }
  }
})

test('only main.ts touches the process', () => {
  for (const name of sources)
    if (name !== 'main.ts')
      expect
        .soft(readFileSync(join(SRC, name), 'utf8'), name)
        .not.toMatch(/\b(process|console)\.\w/)
})

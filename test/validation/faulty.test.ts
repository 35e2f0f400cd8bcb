import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { positionIn } from '../../src/files/position.ts'
import { readDirectory } from '../../src/files/read.ts'
import { ADJUSTABLE_CODES, ESSENTIAL_CODES } from '../../src/model/rule-code.ts'
import { validate } from '../../src/validation/validate.ts'
import { folderWith, ROOT, selecting } from '../support.ts'

const CORPUS = join(ROOT, 'test/corpus/faulty')

/** What a single file is read with: what is missing of everybody would only be in the way. */
const SETTINGS =
  'country: FR\nrules: {source/missing: off, verified/missing: off, informed/missing: off}\n'

/** A file with its `.expected`, or a folder with the file `expected` in it. */
const cases = readdirSync(CORPUS).filter(name => !name.endsWith('.expected'))

/** The lines of what is expected; in a folder each starts with its file. */
function expectedOf(name: string): string[] {
  const path = join(CORPUS, name)
  const file = statSync(path).isDirectory()
    ? join(path, 'expected')
    : path.replace(/\.yaml$/, '.expected')
  return readFileSync(file, 'utf8').split('\n').filter(Boolean)
}

function filesOf(name: string): Record<string, string | Buffer> {
  const path = join(CORPUS, name)
  if (!statSync(path).isDirectory())
    return { 'press-contacts.yaml': SETTINGS, [`organisations/${name}`]: readFileSync(path) }
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map(each => each.replaceAll('\\', '/'))
    .filter(each => each.endsWith('.yaml'))
  return {
    'press-contacts.yaml': SETTINGS,
    ...Object.fromEntries(names.map(each => [each, readFileSync(join(path, each))])),
  }
}

/** What is found, written as what is expected is. */
function found(name: string): string[] {
  const root = folderWith(filesOf(name))
  const isFolder = statSync(join(CORPUS, name)).isDirectory()
  return validate(readDirectory(root, root), selecting).map(({ file, range, severity, code }) => {
    const [start, end] = [range.start, range.end].map(offset => positionIn(file, offset))
    const place = `${start?.line}:${start?.column}-${end?.line}:${end?.column}`
    return `${isFolder ? `${file.path} ` : ''}${place} ${severity} ${code}`
  })
}

describe('the faulty corpus', () => {
  test.each(cases)('%s', name => {
    expect(found(name).sort()).toEqual(expectedOf(name).sort())
  })

  test('has at least 150 cases, and one for each rule', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150)
    const codes = new Set(cases.flatMap(expectedOf).map(line => line.split(' ').at(-1)))
    // One needs a link to nowhere, the others a megabyte (test/directory/bad-input.test.ts).
    const elsewhere = ['file/unreadable', 'file/too-large', 'yaml/alias-expansion']
    const missing = [...ESSENTIAL_CODES, ...ADJUSTABLE_CODES].filter(code => !codes.has(code))
    expect(missing.sort()).toEqual(elsewhere.sort())
  })
})

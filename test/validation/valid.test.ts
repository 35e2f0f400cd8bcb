import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { getCountries, getExampleNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { describe, expect, test } from 'vitest'
import { positionIn } from '../../src/files/position.ts'
import { readDirectory } from '../../src/files/read.ts'
import { validate } from '../../src/validation/validate.ts'
import { some } from '../runs.ts'
import { folderWith, messages, ROOT, TODAY } from '../support.ts'

const CORPUS = join(ROOT, 'test/corpus/valid')

/** What a single file is read with: it says how one reaches people, and leaves the rest unsaid. */
const SETTINGS =
  'country: FR\nrules: {source/missing: off, verified/missing: off, informed/missing: off}\n'

type Files = Record<string, string | Buffer>

/** The files of a case: a single organisation's, or a folder's. */
function filesOf(name: string): Files {
  const path = join(CORPUS, name)
  if (!statSync(path).isDirectory())
    return { 'press-contacts.yaml': SETTINGS, [`organisations/${name}`]: readFileSync(path) }
  const below = readdirSync(path, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    below
      .filter(each => each.isFile())
      .map(each => join(each.parentPath, each.name))
      .map(file => [file.slice(path.length + 1).replaceAll('\\', '/'), readFileSync(file)]),
  )
}

/** What the validator says of files: `file: code line:column message`, so that a failure reads well. */
function findings(files: Files): string[] {
  const root = folderWith(files)
  const directory = readDirectory(root, root)
  return validate(directory, { messages, today: TODAY }).map(
    ({ file, code, severity, range, message }) => {
      const { line, column } = positionIn(file, range.start)
      return `${file.path}: ${severity} ${code} ${line}:${column} ${message}`
    },
  )
}

describe('says nothing of what is odd but right', () => {
  const cases = readdirSync(CORPUS).filter(name => !name.startsWith('.'))

  test.each(cases)('%s', name => {
    expect(findings(filesOf(name))).toEqual([])
  })

  test('in at least 150 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150)
  })
})

describe("knows every country's numbers", () => {
  test.each(some(getCountries(), 60))('%s, in national and international notation', country => {
    const number = getExampleNumber(country, examples)
    if (number === undefined) throw new Error(`no example for ${country}`)
    const written = [number.formatInternational(), number.formatNational()]
    // Each in a directory of its own: the same mobile of two people is worth a word.
    const found = written.flatMap(each =>
      findings({
        'numbers.yaml': `name: Numbers
country: ${country}
contacts: [{name: Ada Abroad, phone: {number: "${each}", type: mobile}}]
`,
      }),
    )
    expect(found.filter(each => / phone\//.test(each))).toEqual([])
  })
})

test('the seed directory has neither errors nor warnings', () => {
  const root = join(ROOT, 'data')
  const directory = readDirectory(root, root)
  const serious = validate(directory, { messages, today: TODAY }).filter(
    ({ severity }) => severity !== 'info',
  )
  expect(serious.map(({ code, file }) => `${file.path} ${code}`)).toEqual([])
})

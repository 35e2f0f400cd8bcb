import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from '../../src/directory/decode.ts'
import { parseYaml } from '../../src/directory/parse.ts'
import type { FileKind } from '../../src/directory/source-file.ts'
import type { Change } from '../../src/editing/change.ts'
import { editText } from '../../src/editing/edit-text.ts'
import { FILE_FIELDS } from '../../src/model/file-fields.ts'
import { ROOT } from '../support.ts'
import { type Choice, changeOf, choice } from './changes.ts'
import { lostLines } from './concerned.ts'
import { modelAfter } from './model-after.ts'

const CORPUS = join(ROOT, 'test/corpus')
const files = ['valid', 'faulty'].flatMap(folder =>
  readdirSync(join(CORPUS, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml'))
    .map(name => join(folder, name)),
)

const kindOf = (name: string): FileKind =>
  name.includes('/lists/')
    ? 'list'
    : name.endsWith('press-contacts.yaml')
      ? 'settings'
      : name.endsWith('objections.yaml')
        ? 'objections'
        : 'organisation'

/** What the program's own reader says of a text, without where it stands. */
function modelOf(kind: FileKind, text: string): unknown {
  const { tree } = parseYaml(text)
  return tree && withoutPlaces(decode(tree, FILE_FIELDS[kind]).value)
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      name === 'at' ? [] : [[name, withoutPlaces(each)]],
    ),
  )
}

const refusals = new Map<string, number>()

/** Makes changes one after the other, and looks at each. */
function check(kind: FileKind, text: string, choices: readonly Choice[]): void {
  let current = text
  for (const each of choices) {
    const model = modelOf(kind, current)
    if (model === undefined) return
    const change = changeOf(kind, model, each)
    const result = editText({ kind, text: current }, [change])
    if ('refused' in result) {
      refusals.set(result.refused.code, (refusals.get(result.refused.code) ?? 0) + 1)
      allowed(kind, current, change, result.refused.code)
      continue
    }
    expect(modelOf(kind, result.text), shown(current, change, result.text)).toEqual(
      modelAfter(kind, model, change),
    )
    expect(lostLines(current, result.text, change), shown(current, change, result.text)).toEqual([])
    current = result.text
  }
}

const shown = (before: string, change: Change, after: string) =>
  `${JSON.stringify(change)}\n${before}\n=>\n${after}\n`

function allowed(kind: FileKind, text: string, change: Change, code: string): void {
  const { tree, problems } = parseYaml(text)
  const all = [...problems, ...(tree ? decode(tree, FILE_FIELDS[kind]).problems : [])].map(
    each => each.code,
  )
  const why = {
    broken: problems.length > 0,
    shared: text.includes('*'),
    twice: all.includes('key/duplicate'),
    shape: change.at.length === 1 || all.includes('value/type'),
  }[code]
  expect(why, `${code} ${shown(text, change, '')} ${all}`).toBe(true)
}

test.each(files)('says what was asked and loses no other line: %s', name => {
  const text = readFileSync(join(CORPUS, name), 'utf8').replace(/^\ufeff/, '')
  const kind = kindOf(name)
  fc.assert(
    fc.property(fc.array(choice, { minLength: 1, maxLength: 5 }), choices =>
      check(kind, text, choices),
    ),
    { numRuns: 30 },
  )
})
test('x', () => console.log(refusals))

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../../src/editing/change.ts'
import { editText } from '../../src/editing/edit-text.ts'
import { decode } from '../../src/files/decode.ts'
import { parseYaml } from '../../src/files/parse.ts'
import { FILE_FIELDS } from '../../src/model/file-fields.ts'
import type { FileKind } from '../../src/model/source-file.ts'
import { runs, size } from '../runs.ts'
import { ROOT } from '../support.ts'
import { type Choice, changeOf, choice } from './changes.ts'
import { lostLines } from './concerned.ts'
import { modelAfter } from './model-after.ts'
import { oddYaml } from './odd-yaml.ts'

/** A folder of more files to edit, which stay where they are. */
const MORE = process.env.PRESS_CONTACTS_EDITING_CORPUS

const yamlIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.ya?ml$/.test(name))
    .map(name => join(folder, name))

const kindOf = (path: string): FileKind =>
  path.includes('/lists/')
    ? 'list'
    : path.endsWith('press-contacts.yaml')
      ? 'settings'
      : path.endsWith('objections.yaml')
        ? 'objections'
        : 'organisation'

/** What the program's own reader says of a text; undefined when it cannot be read. */
function decoded(kind: FileKind, text: string) {
  const { tree, problems } = parseYaml(text)
  const read = tree && decode(tree, FILE_FIELDS[kind])
  return (
    read && { model: read.value, codes: [...problems, ...read.problems].map(each => each.code) }
  )
}

const withoutPlaces = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, each) => (key === 'at' ? undefined : each)))

/** Makes changes one after the other, and looks at what each has done. */
function check(kind: FileKind, text: string, choices: readonly Choice[]): void {
  let current = text
  const made: Change[] = []
  for (const each of choices) {
    const before = decoded(kind, current)
    if (before?.model === undefined) return
    const change = changeOf(kind, before.model, each)
    const result = editText({ kind, text: current }, [change])
    if ('refused' in result) {
      expect(mayRefuse(current, change, before.codes), shown(current, change, '')).toContain(
        result.refused.code,
      )
      continue
    }
    const expected = modelAfter(kind, withoutPlaces(before.model), change)
    const after = withoutPlaces(decoded(kind, result.text)?.model)
    expect(after, shown(current, change, result.text)).toEqual(withoutPlaces(expected))
    expect(lostLines(current, result.text, change), shown(current, change, result.text)).toEqual([])
    current = result.text
    made.push(change)
  }
  if (made.length === 0) return
  const together = editText({ kind, text }, made)
  if ('refused' in together) expect(text).toContain('*')
  else expect(decodedAs(kind, together.text)).toEqual(decodedAs(kind, current))
}

const decodedAs = (kind: FileKind, text: string) => withoutPlaces(decoded(kind, text)?.model)

/** The reasons that a file gives to refuse a change. */
function mayRefuse(text: string, { at }: Change, codes: readonly string[]): string[] {
  return [
    ...(codes.some(code => /^(yaml|file)\//.test(code)) ? ['broken'] : []),
    ...(text.includes('*') ? ['shared'] : []),
    ...(codes.includes('key/duplicate') ? ['twice'] : []),
    // The only key of a whole file, with the only item of its list; and what the model does not know.
    ...(at.length === 1 || (at.length === 2 && at[1] === 0) || codes.includes('value/type')
      ? ['shape']
      : []),
  ]
}

const shown = (before: string, change: Change, after: string) =>
  `${JSON.stringify(change)}\n${before}\n=>\n${after}\n`

const changes = fc.array(choice, { minLength: 1, maxLength: 4 })

function assertEdits(path: string, numRuns: number): void {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  const edits = fc.property(changes, choices => check(kindOf(path), text, choices))
  fc.assert(edits, { ...runs(numRuns), endOnFailure: true })
}

describe('any sequence of edits says what was asked, and loses no line that it does not concern', () => {
  for (const folder of ['valid', 'faulty']) {
    const corpus = join(ROOT, 'test/corpus', folder)
    const files = yamlIn(corpus).filter((_, i) => i % size(8, 1) === 0)
    test.each(files.map(path => path.slice(corpus.length + 1)))(`${folder}/%s`, name => {
      assertEdits(join(corpus, name), 3)
    })
  }

  test('in files of odd styles', () => {
    const edits = fc.property(oddYaml, changes, (text, choices) => {
      expect(parseYaml(text).problems, text).toEqual([])
      check('organisation', text, choices)
    })
    fc.assert(edits, { ...runs(60), endOnFailure: true })
  }, 120_000)

  // Set PRESS_CONTACTS_EDITING_CORPUS to a folder to have its files edited too.
  test.runIf(MORE !== undefined && existsSync(MORE))(
    'in the files of another folder',
    () => {
      for (const path of yamlIn(MORE ?? '')) assertEdits(path, 3)
    },
    300_000,
  )
})

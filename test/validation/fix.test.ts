import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Document, isMap, parse } from 'yaml'
import { positionIn } from '../../src/files/position.ts'
import { readDirectory, withTexts } from '../../src/files/read.ts'
import type { Directory } from '../../src/model/directory.ts'
import { fix } from '../../src/validation/fix.ts'
import { validate } from '../../src/validation/validate.ts'
import { runs, some } from '../runs.ts'
import { directoryWith, folderWith, ROOT, selecting } from '../support.ts'

/** Every case of a corpus as a directory. */
function cases(corpus: string): string[] {
  const folder = join(ROOT, 'test/corpus', corpus)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => !name.startsWith('.') && !name.endsWith('.expected'))
    .map(name => join(folder, name))
}

function read(path: string): Directory {
  if (statSync(path).isDirectory()) return readDirectory(path, path)
  const root = folderWith({ 'x.yaml': readFileSync(path) })
  return readDirectory(root, root)
}

const fixable = (directory: Directory) => validate(directory, selecting).filter(each => each.fix)

/** All that fixing text may change: white space, what nobody sees, and how accents are coded. */
const essence = (value: string) =>
  value.normalize('NFC').replace(/[\s\u00a0\u200b\u202f\u00ad]/g, '')

test('fixing text changes nothing that can be read', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'é',
      'e\u0301',
      '\u00a0',
      '\u200b',
      '\u202f',
      '\u00ad',
      ' ',
      '#',
      ': ',
      ':',
      '- ',
      '"',
      "'",
    ],
    ...[
      ',',
      '[',
      ']',
      '{',
      '}',
      '&',
      '*',
      '!',
      '|',
      '>',
      '@',
      '%',
      '?',
      '~',
      '\\',
      'null',
      'true',
      '1',
    ],
  )
  const value = fc.array(piece, { minLength: 1, maxLength: 8 }).map(pieces => pieces.join(''))
  const style = fc.constantFrom('PLAIN' as const, 'QUOTE_SINGLE' as const, 'QUOTE_DOUBLE' as const)
  const record = fc.record({
    name: value,
    title: value,
    id: value,
    salutation: value,
    topics: fc.array(value),
  })
  fc.assert(
    fc.property(record, style, fc.boolean(), (contact, defaultStringType, flow) => {
      const document = new Document({ name: 'Org', contacts: [contact] })
      const node = document.getIn(['contacts', 0])
      if (isMap(node)) node.flow = flow
      const text = document.toString({ defaultStringType, lineWidth: 0 })
      const root = folderWith({ 'x.yaml': text })
      const fixed = fix(readDirectory(root, root), selecting, () => true)
      for (const after of fixed.texts.values()) {
        const read = parse(after, { schema: 'failsafe' }).contacts[0]
        for (const [key, written] of Object.entries(contact))
          expect([key, [read[key]].flat().map(essence)]).toEqual([
            key,
            [written].flat().map(essence),
          ])
      }
    }),
    runs(1500),
  )
})

describe.each(['faulty', 'valid'].filter(corpus => cases(corpus).length > 0))(
  'fixing the %s corpus',
  corpus => {
    test.each(some(cases(corpus), 40))('%s: mends all it can, once, and nothing else', path => {
      const directory = read(path)
      const named = new Set(
        fixable(directory).map(
          ({ file, range }) => `${file.path}:${positionIn(file, range.start).line}`,
        ),
      )
      const fixed = fix(directory, selecting, () => true)
      for (const [file, text] of fixed.texts) {
        const before = file.text.split('\n')
        const after = text.split('\n')
        expect(after.length).toBe(before.length)
        for (const [index, line] of after.entries())
          if (line !== before[index]) expect([...named]).toContain(`${file.path}:${index + 1}`)
      }
      const again = withTexts(directory, fixed.texts)
      const left = fixable(again)
      const sound = left.filter(({ file }) =>
        file.problems.every(({ code }) => !code.startsWith('yaml/')),
      )
      expect(sound.map(({ code, message }) => `${code} ${message}`)).toEqual([])
      expect(fix(again, selecting, () => true).texts.size).toBe(0)
    })
  },
)

test('an address in a block of lines becomes a line of its own', () => {
  const text =
    'name: Dole\ncontacts:\n  - name: Laure Hubidos\n    email: |\n      laure@dole.fr\n    phone: 03 84 79 79 79\n'
  const fixed = fix(directoryWith({ 'dole.yaml': text }), selecting, () => true)
  expect([...fixed.texts.values()]).toEqual([
    'name: Dole\ncontacts:\n  - name: Laure Hubidos\n    email: laure@dole.fr\n    phone: 03 84 79 79 79\n',
  ])
})

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { positionIn } from '../../src/directory/position.ts'
import { readDirectory, withTexts } from '../../src/directory/read.ts'
import type { Directory } from '../../src/model/directory.ts'
import { fix } from '../../src/validation/fix.ts'
import { validate } from '../../src/validation/validate.ts'
import { folderWith, ROOT, selecting } from '../support.ts'

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

describe.each(['faulty', 'valid'].filter(corpus => cases(corpus).length > 0))(
  'fixing the %s corpus',
  corpus => {
    test.each(cases(corpus))('%s: mends all it can, once, and nothing else', path => {
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

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDirectory } from '../../src/files/read.ts'
import type { Directory } from '../../src/model/directory.ts'
import type { FileRule, Rule } from '../../src/validation/rule.ts'
import { rules } from '../../src/validation/rules/index.ts'
import { nastyFiles } from '../nasty.ts'
import { directoryWith, folderWith, messages, ROOT } from '../support.ts'

const CORPUS = join(ROOT, 'test/corpus/faulty')
const singles = readdirSync(CORPUS).filter(
  name => name.endsWith('.yaml') && statSync(join(CORPUS, name)).isFile(),
)
const files = Object.fromEntries(singles.map(name => [name, readFileSync(join(CORPUS, name))]))

const fileRules = Object.values<Rule>(rules).filter(
  (each): each is FileRule => each.scope === undefined,
)

/** Read by the first test: their folders go with it, what was read stays. */
let directories: readonly Directory[] | undefined

test.each(fileRules.map(rule => [rule.code, rule] as const))(
  '%s finds in a file by itself what it finds among others',
  (_, rule) => {
    directories ??= [directoryWith(files), directoryWith(nastyFiles())]
    for (const directory of directories) {
      const checking = { messages, rules: messages.rules }
      const together = [...rule.check(directory, checking)]
      const alone = directory.files.flatMap(file => {
        const isIts = (each: { file: unknown }) => each.file === file
        const only = {
          ...directory,
          files: [file],
          organisations: directory.organisations.filter(isIts),
          lists: directory.lists.filter(isIts),
          objections: directory.objections.file === file ? directory.objections : { entries: [] },
        }
        return [...rule.check(only, checking)]
      })
      const place = (found: (typeof alone)[number]) =>
        JSON.stringify([found.file.path, found.range, found.message, found.hint, found.severity])
      expect(alone.map(place).sort()).toEqual(together.map(place).sort())
    }
  },
)

test('a file rule knows no day', () => {
  const directory = readDirectory(folderWith(files), '/')
  const checking = new Proxy(
    { messages, rules: messages.rules },
    {
      get(target, name) {
        expect(['messages', 'rules']).toContain(name)
        return target[name as 'messages']
      },
    },
  )
  for (const { check } of fileRules) [...check(directory, checking)]
})

import { expect, test } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import { cli } from '../support.ts'

const NAMES = ['', ...Object.keys(commands)]

/** Words that commander writes by itself, names of our placeholders, and words of every English sentence. */
const ENGLISH =
  /\b(?:choices|default|env|preset|global|commands|display|file|folder|address|value|query|words|day|when|what|language|the|and|with|of|to)\b/giu

/** Without lines to type, options, and values that are the same in each language. */
const proseOf = (help: string) =>
  help
    .replace(/^ {2}press-contacts .*$/gm, '')
    .replace(/--[\w-]+/g, '')
    .replace(/(?:par défaut :|au choix :) [^ )]+(?:, [^ )]+)*/g, '')

test.each(NAMES)('the help of %j is in French', async name => {
  const args = name === '' ? ['--help'] : [name, '--help']
  const { code, stdout } = await cli([...args, '--lang', 'fr'], { columns: 400 })
  expect(code).toBe(0)
  expect(proseOf(stdout).match(ENGLISH) ?? []).toEqual([])
  // A colon between words has its space; `champ:valeur` and lines to type are one word.
  expect(proseOf(stdout).match(/[\p{L})»][:;] /gu) ?? []).toEqual([])
})

test('the choices and the default of an argument are told as those of an option are', async () => {
  const { stdout } = await cli(['schema', '--help', '--lang', 'fr'], { columns: 400 })
  expect(stdout).toMatch(/\(au choix : .*organisation.* ; par défaut : organisation\)/)
  const { stdout: options } = await cli(['import', '--help', '--lang', 'fr'], { columns: 400 })
  expect(options).toContain('(au choix : file, import ; par défaut : file)')
})

test.each(NAMES)('the help of %j fits a terminal of 44 columns', async name => {
  const args = name === '' ? ['--help'] : [name, '--help']
  for (const language of ['en', 'fr']) {
    const { stdout } = await cli([...args, '--lang', language], { columns: 44 })
    // Lines to type, and what is said of them, are whole: the terminal breaks them.
    const lines = stdout.split('\n').filter(line => !/^ {2}(press-contacts|#) /.test(line))
    const [, ...rest] = lines.filter(line => !/^\S+ ?:/.test(line))
    expect(rest.filter(line => [...line].length > 44)).toEqual([])
  }
})

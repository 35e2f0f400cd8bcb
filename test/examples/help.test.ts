import { describe, expect, test } from 'vitest'
import { type CommandName, commands } from '../../src/commands/index.ts'
import type { Messages } from '../../src/messages/index.ts'
import { isThorough, some } from '../runs.ts'
import { catalogues, cli, ENTER, type Typed } from '../support.ts'
import { openSandbox } from './sandbox.ts'

/** Examples whose point is that something is to do: they end with 1 on the sample directory. */
const ENDS_WITH_1 = ['fmt --dry-run', 'fmt --check']

/** Where examples are run that need a folder without a directory. */
const FOLDERS: Readonly<Record<string, string>> = { init: '~' }

/** What is typed where an example asks. */
function typedFor(line: string, { editing: { add: m } }: Messages): readonly Typed[] | undefined {
  if (line !== 'add') return undefined
  return [
    [m.ask.organisation, `region-bourgogne-franche-comte${ENTER}`],
    [m.ask.name, `Ada Roux${ENTER}`],
    [m.ask.title, ENTER],
    [m.ask.email, `ada.roux@example.org${ENTER}`],
    [m.ask.phone, ENTER],
  ]
}

describe.each(['en', 'fr'] as const)('help in %s', language => {
  describe.each(Object.keys(commands) as CommandName[])('%s', name => {
    test.runIf(isThorough || language === 'en')(
      'shows examples that run on the sample directory',
      { timeout: 120_000 },
      async () => {
        const { examples } = await commands[name].load()
        for (const [line] of some(examples(catalogues[language]), 1)) {
          const typed = typedFor(line, catalogues[language])
          const sandbox = openSandbox(language)
          await sandbox.run(`cd ${FOLDERS[name] ?? '.'}`)
          const { code, stderr } = await sandbox.run(`press-contacts ${line}`, typed)
          expect.soft(code, `${line}\n${stderr}`).toBe(ENDS_WITH_1.includes(line) ? 1 : 0)
        }
      },
    )

    test('names arguments and values in its language', async () => {
      const { stdout } = await cli([name, '--help', '--lang', language])
      const usage = stdout.slice(0, stdout.indexOf(catalogues[language].cli.headings.examples))
      const names = [...usage.matchAll(/<([^>.]+)|\[([a-z][^\].]*)/g)].map(
        found => found[1] ?? found[2],
      )
      const known = Object.values(catalogues.fr.cli.placeholders)
      if (language === 'fr') expect(names.filter(each => !known.includes(each ?? ''))).toEqual([])
    })
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/messages/index.ts'
import { cli, folderWith, ROOT } from '../support.ts'
import { drawTerminal, THEMES } from './draw-terminal.ts'

/** A file with three faults, one of which `--fix` corrects. */
const FAULTY = `name: Ville de Dole
email: <presse@dole.fr>
contacts:
  - name: Max Bel
    phone: 03 84 79 79 7
    verified: 2026-02-30
`

/** The pictures of README.md and LISEZMOI.md, `docs/pictures/NAME.LANGUAGE.THEME.svg`. */
const pictures = {
  find: { args: ['find', 'bourgogne'], folder: () => join(ROOT, 'data') },
  validate: { args: ['validate'], folder: () => folderWith({ 'dole.yaml': FAULTY }) },
}

const languages: readonly (readonly [Language, string])[] = [
  ['en', 'README.md'],
  ['fr', 'LISEZMOI.md'],
]

describe.each(languages)('the pictures in %s', (language, page) => {
  test.each(Object.entries(pictures))('%s shows what the command prints', async (name, picture) => {
    const { args, folder } = picture
    const { stdout, stderr } = await cli([...args, '--color', 'always'], {
      cwd: folder(),
      columns: 120,
      variables: { LANG: language === 'fr' ? 'fr_FR.UTF-8' : 'en_GB.UTF-8' },
    })
    const title = `npx press-contacts ${args.join(' ')}`
    for (const theme of THEMES) {
      const svg = drawTerminal(title, `$ ${title}\n${stdout}${stderr}`, theme)
      new SaxesParser().write(svg).close()
      const path = `docs/pictures/${name}.${language}.${theme}.svg`
      await expect(svg).toMatchFileSnapshot(join(ROOT, path))
      expect(readFileSync(join(ROOT, page), 'utf8')).toContain(`"${path}"`)
    }
  })
})

describe('drawing a terminal', () => {
  test('escapes text, and counts a wide character as two columns', () => {
    expect(drawTerminal('<b>', '東 <a>  &', 'light')).toMatch(
      /<title>&lt;b&gt;<\/title>[\s\S]*x="16.0" y="30" textLength="46.8"[^>]*>東 &lt;a&gt;<\/text>\n<text x="78.4"[^>]*>&amp;</,
    )
  })

  test('refuses an escape code that it does not know', () => {
    expect(() => drawTerminal('', '\u001b[95mpink\u001b[39m', 'dark')).toThrow('code 95')
  })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Language } from '../src/messages/index.ts'
import { openSandbox, type Sandbox } from './examples/sandbox.ts'
import { cli, folderWith, ROOT } from './support.ts'

/** Pages whose examples are run, one after the other, each page in a copy of its own. */
const pages = ['README.md', 'LISEZMOI.md', ...pagesIn('docs/en'), ...pagesIn('docs/fr')]

describe.each(pages)('%s', page => {
  const text = readFileSync(join(ROOT, page), 'utf8')

  test('shows what its examples print', { timeout: 120_000 }, async () => {
    const language = /^(docs\/fr\/|LISEZMOI)/.test(page) ? 'fr' : 'en'
    await expect(await pageWithOutput(text, language)).toMatchFileSnapshot(join(ROOT, page))
  })

  test('is short', () => {
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(page.startsWith('docs/') ? 150 : 200)
  })
})

test('the README has examples', () =>
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8').match(/^\$ npx/gm)?.length).toBeGreaterThan(
    7,
  ))

test.each(['README.md', 'LISEZMOI.md'])('the files that %s shows are valid', async page => {
  const text = readFileSync(join(ROOT, page), 'utf8')
  const [organisation = '', list = ''] = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
    ([, block = '']) => block,
  )
  expect(organisation).toMatch(/^contacts:/m)
  expect(list).toMatch(/^query:/m)
  const cwd = folderWith({
    'ville-de-dole.yaml': organisation,
    'region-bourgogne-franche-comte.yaml':
      'name: Région Bourgogne-Franche-Comté\nemail: presse@bourgognefranchecomte.fr\ntags: [industrie]\n',
    'lists/industrie.yaml': list,
  })
  const { code, stdout } = await cli(['validate', '--format', 'short'], { cwd })
  expect(code, stdout).toBe(0)
})

function pagesIn(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return []
  const names = readdirSync(join(ROOT, folder)).filter(name => name.endsWith('.md'))
  return names.sort().map(name => `${folder}/${name}`)
}

/**
 * The page with the output of each example put in anew. `$` lines of ```console blocks run one
 * after the other in one copy of the sample directory; `npx press-contacts` lines of each
 * ```sh block in a copy of their own.
 */
async function pageWithOutput(text: string, language: Language): Promise<string> {
  const sandbox = openSandbox(language)
  const written: string[] = []
  for (const part of text.split(/^(```(?:console|sh)\n[\s\S]*?^```$)/m))
    if (part.startsWith('```console\n')) written.push(await consoleBlock(part, sandbox))
    else {
      if (part.startsWith('```sh\n')) await runLines(part, openSandbox(language))
      written.push(part)
    }
  return written.join('')
}

async function consoleBlock(block: string, sandbox: Sandbox): Promise<string> {
  const outputs: string[] = []
  for (const [, line = ''] of block.matchAll(/^\$ (.*)$/gm)) {
    const { stdout, stderr } = await sandbox.run(line)
    outputs.push(`$ ${line}\n${(stdout + stderr).replaceAll('\r\n', '\n')}`)
  }
  return `\`\`\`console\n${outputs.join('')}\`\`\``
}

async function runLines(block: string, sandbox: Sandbox): Promise<void> {
  for (const line of block.match(/^(npx press-contacts|cd) .*$/gm) ?? []) {
    const { code, stderr } = await sandbox.run(line)
    expect.soft(code, `${line}\n${stderr}`).toBe(0)
  }
}

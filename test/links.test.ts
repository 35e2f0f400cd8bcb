import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from './support.ts'
import { pages, withoutFences } from './texts.ts'

describe.each([...pages('en'), ...pages('fr')])('%s', page => {
  const text = withoutFences(readFileSync(join(ROOT, page), 'utf8'))

  test('links to files and headings that exist', () => {
    expect(brokenLinks(text, page)).toEqual([])
  })

  test('mentions paths that exist', () => {
    expect(missingPaths(text)).toEqual([])
  })
})

test('finds a broken link, a missing heading, a missing picture and a missing path', () => {
  const text =
    '# A title\n[a](#a-title) [b](#b) [c](CONTRIBUTING.md#tests) [d](none.md) <img src="x.svg"> `src/cli.ts` `src/none.ts` `docs/CODE.md` `npx vitest run test/none.test.ts -u`'
  expect(brokenLinks(text, 'README.md')).toEqual(['#b', 'none.md', 'x.svg'])
  expect(missingPaths(text)).toEqual(['src/none.ts', 'test/none.test.ts'])
})

/** The targets of links and pictures that are not on the web, in the repository, or a heading. */
function brokenLinks(text: string, page: string): string[] {
  const markdown = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
  const html = [...text.matchAll(/<[^>]*\b(?:src|srcset|href)="([^"\s]+)/g)]
  const targets = [...markdown, ...html].map(([, target = '']) => target)
  return targets.filter(target => !isThere(target, page, text))
}

function isThere(target: string, page: string, text: string): boolean {
  if (/^(https?|mailto):/.test(target)) return true
  const [path = '', heading] = target.split('#')
  const file = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), path)
  if (!existsSync(file)) return false
  if (heading === undefined) return true
  return anchors(path === '' ? text : readFileSync(file, 'utf8')).includes(heading)
}

/** The anchors that GitHub and GitLab make of headings. */
const anchors = (text: string) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** The paths in code spans that are not in the repository; capitals and `*` are placeholders. */
function missingPaths(text: string): string[] {
  const spans = [...text.matchAll(/`([^`\n]+)`/g)]
  return spans
    .flatMap(([, code = '']) => code.split(/\s+/))
    .filter(path => /^(?:src|test|docs|bin|data|licences|\.ci)\/[^A-Z*<{…]*$/.test(path))
    .filter(path => !existsSync(join(ROOT, path)))
}

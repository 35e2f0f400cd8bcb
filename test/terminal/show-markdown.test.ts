import { expect, test } from 'vitest'
import { showMarkdown } from '../../src/terminal/show-markdown.ts'
import { cli, plainTerminal } from '../support.ts'

test('takes the marks of headings and code off, and breaks lines between words', () => {
  const page = '# `mail -f x`: one\n\n- Load it: `add LIST` and then more\n\n`< > * $`\n'
  expect(showMarkdown(page, { style: plainTerminal.style, columns: 20 })).toBe(
    'mail -f x: one\n\n- Load it: add LIST\n  and then more\n\n< > * $\n',
  )
})

test('a page of a format has no Markdown on a terminal, and stays Markdown in a pipe', async () => {
  for (const language of ['en', 'fr']) {
    const { stdout } = await cli(['formats', 'sympa', '--lang', language, '--color', 'never'], {
      columns: 60,
    })
    expect(stdout).not.toMatch(/`(?!\s)\w|^#/m)
    expect(stdout.split('\n').every(line => line.length <= 60)).toBe(true)
  }
  expect((await cli(['formats', 'sympa'])).stdout).toMatch(/^# `mail --format sympa`/)
})

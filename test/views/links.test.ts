import { expect, test } from 'vitest'
import { link, openTerminal } from '../../src/terminal/terminal.ts'
import { mailtoUri, telUri } from '../../src/views/links.ts'

test('addresses and numbers become URIs, encoded once', async () => {
  expect(mailtoUri('a+b@x.fr')).toBe('mailto:a%2Bb@x.fr')
  expect(mailtoUri('\ud800?@x.fr')).toBe('mailto:%EF%BF%BD%3F@x.fr')
  expect(telUri('+33 (0)6 71 50 65 88')).toBe('tel:+33671506588')
  expect(telUri('06.71.50.65.88')).toBe('tel:0671506588')
  const terminal = await openTerminal({ isTTY: true, write() {} }, { VTE_VERSION: '7000' }, 'auto')
  expect(link(terminal, 'a', mailtoUri('a+b@x.fr'))).toBe(
    '\u001b]8;;mailto:a%2Bb@x.fr\u001b\\a\u001b]8;;\u001b\\',
  )
  expect(link(terminal, 'a', 'x:\u001b\\y\n')).toBe('\u001b]8;;x:\\y\u001b\\a\u001b]8;;\u001b\\')
})

test.each([
  [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.4' }, true],
  [{ TERM_PROGRAM: 'WezTerm' }, true],
  [{ WT_SESSION: '1' }, true],
  [{ TERM: 'xterm' }, false],
  [{ CI: '1', TERM: 'xterm-kitty' }, false],
  [{ FORCE_HYPERLINK: '1' }, true],
  [{ FORCE_HYPERLINK: '0', TERM: 'xterm-kitty' }, false],
])('knows whether a terminal has links: %j', async (variables, links) => {
  expect((await openTerminal({ isTTY: true, write() {} }, variables, 'auto')).links).toBe(links)
})

test.each([
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, 'x'],
  [{ FORCE_COLOR: '1' }, false, '\u001b[1mx\u001b[22m'],
  [{ FORCE_COLOR: '0' }, true, 'x'],
  [{ TERM: 'dumb' }, true, 'x'],
  [{}, true, '\u001b[1mx\u001b[22m'],
  [{}, false, 'x'],
])('colours by %j', async (variables, isTTY, shown) => {
  const terminal = await openTerminal({ isTTY, write() {} }, variables, 'auto')
  expect(terminal.style.bold('x')).toBe(shown)
})

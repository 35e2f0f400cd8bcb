import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { defaultEditor } from '../../src/terminal/default-editor.ts'
import { cli, folderWith } from '../support.ts'

function programs(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'press-contacts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of names) {
    writeFileSync(join(folder, name), '')
    chmodSync(join(folder, name), 0o755)
  }
  return folder
}

test('takes nano before vi, wherever they are', () => {
  expect(defaultEditor([programs('vi'), programs('nano')].join(delimiter))).toBe('nano')
  expect(defaultEditor(programs('vi'))).toBe('vi')
})

test('takes neither folders nor files that nobody can run', () => {
  const folder = programs('vi')
  chmodSync(join(folder, 'vi'), 0o644)
  mkdirSync(join(folder, 'nano'))
  expect(defaultEditor(folder)).toBeUndefined()
  expect(defaultEditor(undefined)).toBeUndefined()
})

test('edit opens the default editor at the line, or says what to type', async () => {
  const cwd = folderWith({
    'dole.yaml': 'name: Dole\ncontacts:\n  - { name: Jo Bel, email: j@d.fr }\n',
  })
  const calls: unknown[] = []
  const runProgram = async (program: string, args: readonly string[]) => {
    calls.push([program, args[0]])
    return undefined
  }
  const edit = (PATH: string) =>
    cli(['edit', 'jo'], { cwd, columns: 80, variables: { PATH }, runProgram })
  expect((await edit(programs('vi'))).code).toBe(0)
  expect(calls).toEqual([['vi', '+3']])
  const { code, stderr } = await edit('')
  expect([code, stderr]).toEqual([
    2,
    'press-contacts: no text editor found\nhint: set one first: export EDITOR=nano\n',
  ])
})

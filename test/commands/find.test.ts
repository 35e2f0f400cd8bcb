import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogues, cli, folderWith } from '../support.ts'

describe('find --template', () => {
  test('writes each as the template says, one a line', async () => {
    const template = '{name}\\t{email}{?phone: — {phone}}'
    expect(await cli(['find', 'bourgogne', '--template', template])).toEqual({
      code: 0,
      stdout:
        'Laure Hubidos\tlaure.hubidos@bourgognefranchecomte.fr — +33 3 81 61 61 08\nMarie Souverbie\tmarie.souverbie@bourgognefranchecomte.fr — +33 3 80 44 34 66\n',
      stderr: '',
    })
  })

  test('keeps each record on its line, whatever a value holds; a program may ask for values as they are', async () => {
    const cwd = folderWith({
      'x.yaml':
        'name: X\ncontacts: [{name: Zoé, note: "A\\e]0;x\\aB\\r\\nC\\td", email: a@x.fr}]\n',
    })
    const args = ['find', '--template', 'a\\t{note}\\nb']
    const kept = 'a\tA\ufffd]0;x\ufffdB C d\nb\n'
    expect((await cli(args, { cwd })).stdout).toBe(kept)
    expect((await cli(args, { cwd, columns: 80 })).stdout).toBe(kept)
    expect((await cli([...args, '--raw'], { cwd })).stdout).toBe(
      'a\tA\u001b]0;x\u0007B\r\nC\td\nb\n',
    )
    expect((await cli([...args, '--raw'], { cwd, columns: 80 })).stdout).toBe(kept)
  })

  test('refuses --raw without a template', async () => {
    expect(await cli(['find', '--raw'])).toMatchObject({ code: 2, stdout: '' })
  })

  test.each([
    [['--template', '{nam}'], 'the template, character 1: unknown field "nam"', 'mean name?'],
    [['--template', 'a}'], 'character 2: unmatched closing brace', '--template help'],
    [['--template', ''], 'the template is empty', '--template help'],
    [['--template', '{name}', '-f', 'json'], 'cannot be combined', ''],
  ])('refuses %j', async (args, message, hint) => {
    const { code, stdout, stderr } = await cli(['find', ...args])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).toContain(hint)
  })

  test.each(['en', 'fr'] as const)('explains itself in %s', async lang => {
    const { code, stdout } = await cli(['find', '--template', 'help', '--lang', lang])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\{\?phone:\w+\} {2}/m)
    expect(stdout).toMatch(/^phone_e164 {2,}\S/m)
    expect(stdout).not.toContain(catalogues.en.views.template.empty)
  })
})

test('JSON names files from the root of the directory, wherever it runs', async () => {
  const root = folderWith({ 'dole.yaml': 'name: Dole\nemail: presse@dole.example\n' })
  for (const cwd of [root, join(root, 'organisations')])
    for (const format of ['json', 'ndjson']) {
      const { stdout } = await cli(['find', 'dole', '-f', format], { cwd })
      expect([JSON.parse(stdout)].flat()[0]).toMatchObject({ file: 'organisations/dole.yaml' })
    }
})

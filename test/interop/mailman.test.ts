import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'
import { hasProgram } from './tools.ts'

const LIST = 'presse@example.org'

/** A Mailman of its own in a folder, with an empty list. */
function openMailman(folder: string): (...args: string[]) => string {
  mkdirSync(join(folder, 'mailman'))
  const config = join(folder, 'mailman.cfg')
  writeFileSync(
    config,
    `[mailman]\nlayout: here\n[paths.here]\nvar_dir: ${folder}/mailman\n` +
      `[database]\nurl: sqlite:///${folder}/mailman/mailman.db\n`,
  )
  const mailman = (...args: string[]) => {
    const { stdout, stderr } = spawnSync('mailman', ['-C', config, '--run-as-root', ...args], {
      encoding: 'utf8',
    })
    return stdout + stderr
  }
  mailman('create', LIST)
  return mailman
}

/** Mailman starts in three seconds. */
const timeout = 60_000

test.runIf(hasProgram('mailman'))(
  'Mailman adds everybody that is exported',
  { timeout },
  async () => {
    const root = folderWith({
      'radio.yaml': [
        'name: Radio Hiver',
        'contacts:',
        '  - { name: Ève Noël, email: eve@radio-noël.example }',
        `  - { name: "O'Neil, Ada \\"Bé\\"", email: ada@Bücher.example }`,
        '  - { name: Zoé Blanc, email: zoé.blanc@radioval.example }',
        '  - { name: Ann Petit, email: ann+presse@radioval.example }\n',
      ].join('\n'),
    })
    const mailman = openMailman(root)
    const members = join(root, 'members.txt')
    const exported = await cli([
      '-C',
      root,
      'mail',
      '--skip-invalid',
      '-f',
      'mailman',
      '-o',
      members,
    ])
    expect(exported.stderr).toContain('skipped: zoé.blanc@radioval.example')
    expect(mailman('addmembers', '-W', members, LIST)).toBe('')
    const known = mailman('members', LIST).trim().split('\n')
    expect(known.sort()).toEqual([
      'Ann Petit <ann+presse@radioval.example>',
      `O'Neil, Ada "Bé" <ada@xn--bcher-kva.example>`,
      'Ève Noël <eve@xn--radio-nol-24a.example>',
    ])
  },
)

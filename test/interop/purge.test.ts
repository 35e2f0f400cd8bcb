import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'
import { hasProgram } from './tools.ts'

const NFD = 'Éloïse Kermoal-Grandjean'.normalize('NFD')

/** A person in many spellings, with others who share a line or a name with her. */
const FIRST = {
  'quotidien.yaml': `name: Le Quotidien
country: FR
type: media
contacts:
  - { name: Éloïse Kermoal-Grandjean, email: Eloise.Kermoal@radio-été.example, phone: 06.12.34.56.45, until: 2024-12-31, title: Cheffe }
  - { name: Ana Kermoal, email: ana@quotidien.example, phone: 01 40 20 50 51 }
`,
  'radio.yaml': `name: Radio Été
country: FR
contacts:
  - name: ${NFD}
    email: [eloise.kermoal@xn--radio-t-gyab.example, ancienne.boite@fai.example]
    phone: [+33 (0)6 12 34 56 45, { number: 01 40 20 50 50, label: Rédaction }]
    uid: urn:uuid:7c5a2f0e-0b3d-4b57-9f0c-5d1a5b1f6a44
  - { name: Paul Roy, email: paul@radio.example, phone: 01 40 20 50 50 }
`,
  'lists/presse.yaml': 'name: Presse\ninclude: [radio/eloise-kermoal-grandjean, radio/paul-roy]\n',
}

/** What her details were changed to. */
const THEN = {
  'radio.yaml': `name: Radio Été
country: FR
contacts:
  - name: { given: Éloïse, family: Kermoal-Grandjean }
    email: ELOISE.KERMOAL@Radio-Été.example
    phone: 0033 6 12 34 56 45
  - { name: Paul Roy, email: paul@radio.example, phone: 01 40 20 50 50 }
`,
}

describe.runIf(
  hasProgram('git-filter-repo', spawnSync('git', ['filter-repo', '--version']).status === 0),
)('git-filter-repo', () => {
  test('removes every spelling of what is to be forgotten, and nothing of others', async () => {
    const root = folderWith(FIRST)
    const git = (...args: string[]) => {
      const who = ['-c', 'user.name=A', '-c', 'user.email=a@b.example']
      const { status, stdout, stderr } = spawnSync('git', ['-C', root, ...who, ...args], {
        encoding: 'utf8',
      })
      expect([args[0], status, status === 0 ? '' : stderr]).toEqual([args[0], 0, ''])
      return stdout
    }
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'Ajouter Éloïse KERMOAL-GRANDJEAN')
    writeFileSync(join(root, 'organisations/radio.yaml'), THEN['radio.yaml'])
    git('commit', '-qam', 'Corriger KERMOAL-GRANDJEAN, Éloïse')
    const variables = { PATH: process.env.PATH ?? '' }
    const forget = (...more: string[]) =>
      cli(['forget', 'radio/eloise-kermoal-grandjean', ...more], { cwd: root, variables })
    const lines = (text: string) => text.match(/^ {4}(?:regex|literal):.*$/gm)?.map(s => s.trim())
    const dry = await forget('--dry-run')
    const { code, stdout } = await forget()
    expect(code).toBe(0)
    expect(stdout).toContain('in 2 commits')
    expect(stdout).toContain('another contact or press desk shares it: 01 40 20 50 50')
    expect(lines(stdout)).toEqual(lines(dry.stdout))
    git('add', '.')
    git('commit', '-qm', 'Effacer une personne')
    expect(stdout).toContain('title and note of quotidien/eloise-kermoal-grandjean')
    const list = join(folderWith({}), 'erase.txt')
    writeFileSync(list, `${lines(stdout)?.join('\n')}\n`)
    git('filter-repo', '--force', '--replace-text', list, '--replace-message', list)
    const log = git('log', '-p', '--all').normalize('NFC')
    expect(log).not.toMatch(/grandjean|[eé]lo[iï]se|ancienne\.boite|7c5a2f0e/i)
    expect(log.replace(/\D/g, '')).not.toContain('612345645')
    for (const kept of ['Ana Kermoal', 'Paul Roy', '01 40 20 50 50', 'ana@quotidien.example'])
      expect(log).toContain(kept)
  })
})

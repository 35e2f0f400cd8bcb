import { describe, expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

/** A person whom files of others name in many ways; lines that name her hold the word NAMED. */
const FILES = {
  'le-havre.yaml': `name: Ville du Havre
# NAMED Noëlle Quéméner-Prat part en juin
contacts:
  - name: Noëlle Quéméner-Prat
    id: redac-chef
    email: n.qp@lehavre.example
    phone: [06 39 98 21 47, 02 35 10 20 30]
    # secretary of the mayor
    note: herself
  - name: Yann Roy
    title: NAMED remplace QUEMENER-PRAT Noelle
    email: yann@lehavre.example
    phone: 02 35 10 20 30 # the line of all
`,
  'caux.yaml': `name: Caux
note: "NAMED No\\u00EBlle Qu\\u00E9m\\u00E9ner-Prat est partie"
contacts:
  - name: Ida Brun
    email: ida@caux.example
    note: |
      rien ici
      NAMED demander à {given: Noëlle,
        family: Quéméner-Prat}
    # NAMED +33 (0)6.39.98.21.47
    source: { title: NAMED N.QP@LEHAVRE.EXAMPLE }
  - { name: Noelle Quemener, email: nq@caux.example } # another
  # Noëlle Quéméner-Pratt is somebody else
`,
  'lists/seine.yaml': `name: Seine
description: NAMED sans Noëlle Quéméner-Prat
query: "org:caux -prat -quemener -noelle" # NAMED
include:
  - le-havre/redac-chef
  - n.qp@lehavre.example
  - ancienne/redac-chef # NAMED
  - "Quéméner-Prat Noëlle <nqp@perso.example>" # NAMED
exclude: [caux/ida-brun]
`,
  'lists/noelle-quemener-prat.yaml': 'name: Perso\ninclude: [caux]\n',
  'broken.yaml': 'name: [\n# NAMED Noëlle Quéméner-Prat\n',
}

const root = () => folderWith(FILES)
const forget = (cwd: string, ...more: string[]) =>
  cli(['forget', 'le-havre/redac-chef', ...more], { cwd })

/** The `file:line` and files without a line that lines of output begin with. */
const placesIn = (text: string, end: RegExp) =>
  text
    .split('\n')
    .filter(line => end.test(line))
    .map(line => /^(\S+?)\s?: /.exec(line)?.[1])

/** Where files have NAMED once she is gone, and a file that is called after her. */
const PLACES = [
  'organisations/broken.yaml:2',
  ...[2, 8, 10, 11].map(line => `organisations/caux.yaml:${line}`),
  ...[2, 5].map(line => `organisations/le-havre.yaml:${line}`),
  'lists/noelle-quemener-prat.yaml',
  ...[2, 3, 5, 6].map(line => `lists/seine.yaml:${line}`),
]

describe('forget', () => {
  test('names every line and file that still names the person', async () => {
    const { code, stdout } = await forget(root())
    expect(code).toBe(0)
    expect(placesIn(stdout, /still mentions the person|the path contains/)).toEqual([...PLACES])
  })

  test('names the same with --dry-run, in French too', async () => {
    const cwd = root()
    const dry = await forget(cwd, '--dry-run', '--lang', 'fr')
    const { stdout } = await forget(cwd, '--lang', 'fr')
    const french = /mentionne encore la personne|le chemin contient/
    expect(placesIn(dry.stdout, french)).toHaveLength(12)
    expect(placesIn(stdout, french)).toEqual(placesIn(dry.stdout, french))
  })

  test('names nothing where nobody else is named', async () => {
    const cwd = folderWith({
      'eu.yaml':
        'name: Eu\nemail: presse@eu.example\ncontacts:\n  - { name: Li Na, email: presse@eu.example }\n  - { name: Lina Bo, email: lina@eu.example, note: "presse@eu.example, Lina" }\n',
    })
    const { stdout } = await cli(['forget', 'eu/li-na'], { cwd })
    expect(stdout).not.toContain('still mentions')
  })

  test('leaves out the own lines of namesakes, which are named as entries', async () => {
    const cwd = folderWith({
      'eu.yaml': 'name: Eu\ncontacts:\n  - { name: Ana Lo, email: ana@eu.example }\n',
      'ault.yaml':
        'name: Ault\ncontacts:\n  - name: Ana Lo\n    email: ana.lo@ault.example\n    note: not Ana Lo of Eu\n',
    })
    const { stdout } = await cli(['forget', 'eu/ana-lo'], { cwd })
    expect(stdout).toContain('organisations/ault.yaml:3: ault/ana-lo may be the same person')
    expect(placesIn(stdout, /still mentions/)).toEqual(['organisations/ault.yaml:5'])
  })

  test('says that files could not be read whole', async () => {
    expect((await forget(root())).stderr).toContain('1 file')
  })
})

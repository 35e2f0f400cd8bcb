import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { accessSchema } from '../../src/model/output-schema.ts'
import { cli, folderWith } from '../support.ts'

const FILES = {
  'region.yaml': `name: Région Exemple
short_name: RE
type: region
tags: [industrie]
address: { street: 4 square Castan, postal_code: "25000", city: Besançon, country: FR }
contacts:
  - name: Marie Dupont
    id: marie
    salutation: Madame
    title: Attachée de presse
    email:
      - marie.dupont@region.fr
      - { address: presse@region.fr, type: work, label: Équipe, public: false }
    phone:
      - 03 81 61 61 08
      - { number: 06 71 50 65 88, label: Astreinte, hours: la nuit, extension: 12 }
    topics: [industrie, transports]
    languages: [fr, en]
    agency: Agence Martin
    public: false
    informed: 2024-06-01
    opt_out: 2025-01-02
    until: 2026-10-31
    verified: 2025-05-15
    source:
      - { title: Un communiqué, url: "https://example.fr/a", date: 2024-05-15 }
      - Carte de visite
    note: |
      Préfère le matin.
      Ne pas appeler le lundi.
  - name: Paul Martin
    email: presse@region.fr
`,
  'ville.yaml': `name: Ville
contacts:
  - { name: Dupont Marie, email: Marie.Dupont@region.fr }
  - { name: Marie Dupont, id: homonyme, email: autre@ville.fr, note: secret of a namesake }
`,
  'lists/industrie.yaml': 'name: Industrie\ndescription: Pour le salon\nquery: tag:industrie\n',
  'lists/adresses.yaml':
    'name: Adresses\ninclude: ["Marie <marie.dupont@region.fr>", ville]\nexclude: [region/marie]\n',
}

const accessIn = (files: Readonly<Record<string, string>>, ...args: string[]) =>
  cli(['access', '-C', folderWith(files), ...args])

describe('access', () => {
  test('writes all that is held on a person as a letter', async () => {
    const { code, stdout, stderr } = await accessIn(FILES, 'region/marie')
    expect(code).toBe(0)
    expect(stdout).toContain(`Date of this extract     24 November 2026
About                    Marie Dupont

This is all that our directory holds about you. It is in 2 places.

1. Région Exemple
-----------------

  Reference                 region/marie
  Name                      Marie Dupont
  Title                     Attachée de presse
  E-mail                    marie.dupont@region.fr
                            presse@region.fr (work, Équipe, not to be
                            published)
  Phone                     03 81 61 61 08
                            06 71 50 65 88 ext. 12 (Astreinte, la nuit)
  Topics                    industrie, transports
  Languages                 fr, en
  Salutation                Madame
  Department                not recorded
  Agency                    Agence Martin
  May be published          no
  You were informed         1 June 2024
  Your objection            since 2 January 2025: no mailing is sent to you
  In this post until        31 October 2026
  Last checked              15 May 2025
  Where it comes from       Un communiqué (https://example.fr/a, 15 May
                            2024)
                            Carte de visite
  Note                      Préfère le matin.
                            Ne pas appeler le lundi.
  Organisation: name        Région Exemple
  Organisation: short name  RE
  Organisation: type        region
  Organisation: country     FR
  Organisation: address     4 square Castan
                            25000 Besançon
                            FR
  Organisation: tags        industrie
  Held since                at the latest since 15 May 2024
  Kept until                31 October 2029, 3 years after the last date
                            above

2. Ville
--------

  Reference                 ville/dupont-marie
  Name                      Dupont Marie
  Title                     not recorded
`)
    expect(stdout).toContain(`Mailing lists
-------------

  - Adresses (it excludes you)
  - Adresses (it includes your organisation)
  - Adresses (it names your address)
  - Industrie, Pour le salon (everyone who matches "tag:industrie")
`)
    expect(stdout).toContain('CNIL')
    expect(stdout).not.toContain('.yaml')
    expect(stderr).toBe(
      'also in the extract: ville/dupont-marie (the same e-mail)\nperhaps the same person: ville/homonyme (the same name): if so, add --with ville/homonyme\n',
    )
  })

  test('writes it in French', async () => {
    const { stdout, stderr } = await accessIn(FILES, 'region/marie', '--lang', 'fr')
    expect(stdout).toContain('Information donnée')
    expect(stdout).toContain('1er juin 2024')
    expect(stdout).toContain('depuis le 2 janvier 2025 : aucun envoi')
    expect(stdout).toContain('aucune information')
    expect(stdout).toContain('Responsable du traitement')
    expect(stderr).toContain('peut-être la même personne : ville/homonyme (même nom)')
  })

  test('never gives a namesake’s or a colleague’s data unless asked for', async () => {
    for (const format of ['text', 'json']) {
      const { stdout } = await accessIn(FILES, 'region/marie', '--format', format)
      expect(stdout).not.toMatch(/secret|homonyme|autre@ville|Paul Martin/)
    }
    const { code, stdout } = await accessIn(FILES, 'region/marie', '--with', 'ville/homonyme')
    expect(code).toBe(0)
    expect(stdout).toContain('It is in 3 places.')
    expect(stdout).toContain('secret of a namesake')
    const wrong = await accessIn(FILES, 'region/marie', '--with', 'ville/personne')
    expect([wrong.code, wrong.stdout]).toEqual([2, ''])
    expect(wrong.stderr).toContain('unknown contact for --with: "ville/personne"')
  })

  test('takes an address, or words that one person alone matches', async () => {
    const places = async (...args: string[]) => {
      const { code, stdout } = await accessIn(FILES, ...args, '-f', 'json')
      return [code, ...JSON.parse(stdout).places.map((each: { id: string }) => each.id)]
    }
    expect(await places('MARIE.DUPONT@region.fr')).toEqual([
      0,
      'region/marie',
      'ville/dupont-marie',
    ])
    expect(await places('paul')).toEqual([0, 'region/paul-martin'])
    expect(await places('title:attachee')).toEqual([0, 'region/marie', 'ville/dupont-marie'])
  })

  test('lists the people that a reference can mean', async () => {
    const homonyms = await accessIn(FILES, 'marie', 'dupont')
    expect([homonyms.code, homonyms.stdout]).toEqual([2, ''])
    expect(homonyms.stderr).toContain('  ville/homonyme')
    const shared = await accessIn(FILES, 'presse@region.fr')
    expect([shared.code, shared.stdout]).toEqual([2, ''])
    expect(shared.stderr).toContain('  region/marie\n  region/paul-martin')
  })

  test('refuses an organisation, and names its people', async () => {
    for (const reference of ['desk', 'is:desk']) {
      const files = { 'desk.yaml': 'name: Office\nemail: a@x.fr\ncontacts: [{ name: Ada Un }]\n' }
      const { code, stdout, stderr } = await accessIn(files, reference)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('is an organisation')
    }
    const { stderr } = await accessIn(FILES, 'ville', '--lang', 'fr')
    expect(stderr).toContain('« ville » est une organisation')
    expect(stderr).toContain('  ville/dupont-marie\n  ville/homonyme')
  })

  test('says when nobody is meant, and exits 1', async () => {
    const words = await accessIn(FILES, 'xyzzy')
    expect([words.code, words.stdout]).toEqual([1, ''])
    expect(words.stderr).toContain('nobody matches "xyzzy"')
    const address = await accessIn(FILES, 'dupont@region.fr')
    expect(address).toEqual({
      code: 1,
      stdout: '',
      stderr: 'nobody has the address "dupont@region.fr"\n',
    })
  })

  test('finds an address that stands in a list or as a desk’s alone', async () => {
    const files = {
      'x.yaml': 'name: Le X\nemail: ada@x.fr\n',
      'lists/l.yaml': 'name: Liste\ninclude: ["Ada <Ada@x.fr>"]\n',
    }
    const { code, stdout, stderr } = await accessIn(files, 'ada@x.fr')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('has no entry for you as a person')
    expect(stdout).toContain('  - Le X: ada@x.fr\n')
    expect(stdout).toContain('  - Liste (it names your address)\n')
  })

  test('gives those who left, who are held all the same', async () => {
    const files = { 'x.yaml': 'name: X\ncontacts: [{ name: Ada Un, until: 2024-01-01 }]\n' }
    const { code, stdout } = await accessIn(files, 'ada')
    expect(code).toBe(0)
    expect(stdout).toContain('You are on none of our saved mailing lists.')
    expect(stdout).toMatch(/Held since +not recorded/)
    expect(stdout).toMatch(/Kept until +1 January 2027/)
  })

  test('prints JSON of its schema, with the place in the files', async () => {
    const root = folderWith(FILES)
    const { stdout } = await cli(['access', 'region/marie', '-f', 'json', '-C', root])
    const json = JSON.parse(stdout)
    const validate = new Ajv2020().compile(accessSchema)
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true)
    expect(json.places[0]).toMatchObject({
      id: 'region/marie',
      because: 'reference',
      emails: [{ address: 'marie.dupont@region.fr' }, { public: false, label: 'Équipe' }],
      phones: [{ e164: '+33381616108' }, { number: '06 71 50 65 88', extension: '12' }],
      opt_out: '2025-01-02',
      since: '2024-05-15',
      kept_until: '2029-10-31',
      note: 'Préfère le matin.\nNe pas appeler le lundi.\n',
      line: 7,
    })
    expect(json.places[0].file).toMatch(/organisations\/region\.yaml$/)
    expect(json.lists.map((each: { reason: string }) => each.reason)).toEqual([
      'excluded',
      'organisation',
      'address',
      'query',
    ])
  })

  test('keeps by the retention of the settings', async () => {
    const files = {
      ...FILES,
      'press-contacts.yaml': 'country: FR\nretention: 6 mois\n',
    }
    const { stdout } = await accessIn(files, 'region/marie')
    expect(stdout).toMatch(/30 April 2027, 6 months after the last date\s+above/)
  })

  test('writes to a file, and replaces none without --force', async () => {
    const root = folderWith(FILES)
    const out = join(root, 'letter.txt')
    const args = ['access', 'region/paul-martin', '-C', root, '-o', out]
    expect(await cli(args)).toEqual({ code: 0, stdout: '', stderr: `wrote ${out}\n` })
    expect(readFileSync(out, 'utf8')).toContain('About                    Paul Martin\n')
    expect((await cli(args)).code).toBe(2)
    expect((await cli([...args, '--force'])).code).toBe(0)
  })

  test('tells the sender of texts, comments and keys that are not in the extract', async () => {
    const files = {
      'x.yaml': `name: X
note: Voir Ada Un pour le reste
contacts:
  # pas commode
  - name: Ada Un
    rating: 5
    note: "le numéro # 2"
  - name: Bea Deux # autre
    note: écrire à ada@x.fr
`,
      'lists/l.yaml': 'name: Liste\nquery: "nope:x"\n',
    }
    const { code, stdout, stderr } = await accessIn(files, 'x/ada-un')
    expect(code).toBe(0)
    expect(stdout).not.toMatch(/commode|rating/)
    expect(stderr).toContain('named in a text of x, which is not in the extract\n')
    expect(stderr.match(/x\.yaml:\d+/g)).toEqual(['x.yaml:4', 'x.yaml:6'])
    expect(stderr).toContain('the addresses of list "l" cannot be counted')
    expect(stderr).toContain('1 file could not be read completely')
  })

  test('lets no control character of a file through', async () => {
    const hostile = '"a\\e[31m\\u202e\\r\\n\\x07b"'
    const files = {
      'x.yaml': `name: ${hostile}
short_name: ${hostile}
type: ${hostile}
tags: [${hostile}]
email: a@x.fr
address: { street: ${hostile}, city: ${hostile} }
contacts:
  - name: ${hostile}
    id: a
    title: ${hostile}
    salutation: ${hostile}
    email: [{ address: a@x.fr, label: ${hostile} }, { address: ${hostile} }]
    phone: { number: ${hostile}, label: ${hostile}, hours: ${hostile}, extension: ${hostile} }
    topics: ${hostile}
    languages: ${hostile}
    agency: ${hostile}
    informed: ${hostile}
    verified: ${hostile}
    until: ${hostile}
    opt_out: ${hostile}
    source: { title: ${hostile}, url: ${hostile}, date: ${hostile} }
    note: ${hostile}
`,
      'lists/l.yaml': `name: ${hostile}\ndescription: ${hostile}\nquery: ${hostile}\ninclude: [a@x.fr]\n`,
    }
    for (const format of ['text', 'json'])
      for (const lang of ['en', 'fr']) {
        const { code, stdout, stderr } = await accessIn(files, 'x/a', '-f', format, '--lang', lang)
        expect(code).toBe(0)
        expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
      }
  })

  test('has help with three examples in both languages', async () => {
    expect((await cli(['access', '--help'])).stdout).toContain('by their address, into a file')
    const french = await cli(['access', '--help', '--lang', 'fr'])
    expect(french.stdout).toContain('par son adresse, dans un fichier')
    expect((await cli(['access'])).code).toBe(2)
  })
})

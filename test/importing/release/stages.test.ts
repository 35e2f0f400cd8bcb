import { expect, test } from 'vitest'
import { extractRelease } from '../../../src/importing/release/extract.ts'
import { headingOf } from '../../../src/importing/release/headings.ts'
import { nameLikeness, organisationLikeness } from '../../../src/importing/release/likeness.ts'
import { linesOf } from '../../../src/importing/release/lines.ts'
import { importedName, nameLikelihood } from '../../../src/importing/release/names.ts'
import {
  organisationInRole,
  organisationLikelihood,
} from '../../../src/importing/release/organisations.ts'
import { dayIn } from '../../../src/importing/release/origin.ts'
import { phonesIn } from '../../../src/importing/release/phones.ts'

const shown = (text: string, kind: 'text' | 'markdown' | 'html' = 'text') =>
  linesOf({ kind, text }).lines.map(line => line.text)

test.each([
  ['luce (at) example (dot) fr', 'luce@example.fr'],
  ['luce [at] example [point] fr', 'luce@example.fr'],
  ['Luce.Amiel&#64;example.fr', 'Luce.Amiel@example.fr'],
  ['lu\u00adce@\u200bexample.fr', 'luce@example.fr'],
  ['E-mail : luce @ example.fr', 'E-mail : luce@example.fr'],
  ['[luce@example.fr](mailto:luce@example.fr)', 'luce@example.fr'],
  ['[Luce Amiel](mailto:luce@example.fr)', 'Luce Amiel luce@example.fr'],
  ['luce[@example.fr](mailto:other@example.fr)', 'luce@example.fr'],
  ['- **Luce** AMIEL', 'Luce AMIEL'],
  ['\\+33 1 99 00 12 13', '+33 1 99 00 12 13'],
])('shows %j as %j', (source, expected) => {
  expect(shown(source)).toEqual([expected])
})

test.each([
  ['<p>Luce<br>Amiel</p>', ['Luce', 'Amiel']],
  ['<a href="mailto:luce@example.fr?subject=x">Écrire</a>', ['Écrire luce@example.fr']],
  [
    '<p><span class="__cf_email__" data-cfemail="422e37212702273a232f322e276c2430">[email&#160;protected]</span></p>',
    ['luce@example.fr'],
  ],
  ['<p>a<span style="display: none">x</span>b</p>', ['ab']],
  ['<table><tr><td>Luce</td><td>01</td></tr></table>', ['Luce | 01']],
  ['<dl><dt>Nom</dt><dd>Luce</dd></dl>', ['Nom : Luce']],
  [
    '<p>x</p><script>document.write("luce" + "@" + "example.fr")</script>',
    ['x', 'luce@example.fr'],
  ],
  [
    `<p><a href="javascript:linkTo_UnCryptMailto('nbjmup+mvdfAfybnqmf/gs');">Luce</a></p>`,
    ['Luce luce@example.fr'],
  ],
])('shows the page %j as %j', (source, expected) => {
  expect(
    shown(source, 'html').map(line => line.replace(/document\.write\(|\)/g, '').trim()),
  ).toEqual(expected)
})

test('keeps where a line stands in the source', () => {
  const { lines } = linesOf({ kind: 'html', text: '<p>a\n\n</p>\n<p>b<br>\nc</p>' })
  expect(lines.map(({ line }) => line)).toEqual([1, 4, 5])
})

test.each([
  ['Contacts presse', { kind: 'press' }],
  ['SERVICE DE PRESSE', { kind: 'press' }],
  ['Pressekontakt', { kind: 'press' }],
  ['Ansprechpartnerin für die Medien', { kind: 'press' }],
  ['Media enquiries', { kind: 'press' }],
  ['Service de presse de la Ville de Dole', { kind: 'press', organisation: 'Ville de Dole' }],
  ['Larkspur Media Contact', { kind: 'press', organisation: 'Larkspur' }],
  ['Kontakt', { kind: 'contact' }],
  ['Investor Relations', { kind: 'other' }],
  ['À propos de l’Institut Delmas', { kind: 'about', organisation: 'Institut Delmas' }],
  ['Über die Nordlicht AG', { kind: 'about', organisation: 'Nordlicht AG' }],
  ['Le service de presse a reçu des lettres', undefined],
  ['Luce Amiel', undefined],
] as const)('takes %j for %j', (text, expected) => {
  expect(headingOf(text)).toEqual(expected)
})

test.each([
  ['Jérémie LOTZ', { full: 'Jérémie Lotz', given: 'Jérémie', family: 'Lotz' }],
  ['D’ARGENT Émile', { full: 'Émile D’Argent', given: 'Émile', family: 'D’Argent' }],
  ['ÉLODIE GARNIER', { full: 'Élodie Garnier' }],
  [
    'Anne-Sophie DUPRÉ-LAMY',
    { full: 'Anne-Sophie Dupré-Lamy', given: 'Anne-Sophie', family: 'Dupré-Lamy' },
  ],
  ['Dr. Tim Loppe', { full: 'Tim Loppe', prefix: 'Dr.' }],
  ['Mirja Halis, M.A.', { full: 'Mirja Halis', suffix: 'M.A.' }],
  ['Dan Dolan*', { full: 'Dan Dolan' }],
])('writes the name %j as %j', (text, expected) => {
  expect(importedName(text).name).toEqual(expected)
})

test('tells people from organisations by their form', () => {
  for (const name of ['Marie-Jo Kopp', 'Yves N’Guessan', 'Anne de La Tour', 'Rémi Tran'])
    expect.soft(nameLikelihood(name), name).toBeGreaterThan(0.5)
  for (const other of [
    'Ville de Paris',
    'TCG World',
    'Service presse',
    'Moorland GmbH',
    '75011 Paris',
    'info',
  ])
    expect.soft(nameLikelihood(other), other).toBeLessThan(0.5)
  for (const name of [
    'Ville de Paris',
    'Moorland GmbH',
    'Fondation Horizon',
    'Association Suivez la flèche',
    'Polizeipräsidium Waldstadt',
  ])
    expect.soft(organisationLikelihood(name), name).toBeGreaterThan(0.8)
  for (const other of [
    'Service presse',
    '12, rue des Lilas',
    'Twitter',
    'With a network of terminals in Hamburg',
    'Suivez-nous sur X',
    'Suivez-nous sur LinkedIn et X',
    'Retrouvez-nous sur Instagram',
    'Suivez toute l’actualité du Groupe sur Facebook',
    'Abonnez-vous à notre chaîne YouTube',
    'Rejoignez-nous sur Bluesky',
    'Follow us on LinkedIn',
    'Join the conversation on X',
    'Connect with Moorland GmbH',
    'Folgen Sie uns auf Mastodon',
    'Nos réseaux sociaux',
  ])
    expect.soft(organisationLikelihood(other), other).toBe(0)
})

test.each([
  ['président de l’AFUL', 'AFUL'],
  ['Pressesprecher naturstrom AG', 'naturstrom AG'],
  ['Head of PR at the Riverside Gallery', 'Riverside Gallery'],
  ['Pressesprecherin der Stadt Ulmenau', 'Stadt Ulmenau'],
  ['Head of Marketing and PR', undefined],
  ['directrice de la communication', undefined],
])('finds in the role %j the organisation %j', (role, expected) => {
  expect(organisationInRole(role)?.organisation).toBe(expected)
})

test('knows whose mailbox it is by its spelling', () => {
  expect(nameLikeness('Bruno Sanogo', 'ssanogo@example.org')).toBeGreaterThan(0.8)
  expect(nameLikeness('Eve Kemler', 'evek@example.org')).toBe(1)
  expect(nameLikeness('Jürgen Müller', 'mueller@example.org')).toBe(0.9)
  expect(nameLikeness('Jos Poortvliet', 'pr@example.org')).toBe(0)
  expect(organisationLikeness('Page One Public Relations', 'x@pageonepr.com')).toBeGreaterThan(0.8)
  expect(organisationLikeness('Deutsche Lebens-Rettungs-Gesellschaft', 'x@dlrg.de')).toBe(1)
  expect(organisationLikeness('Ville de Dole', 'x@orange.fr')).toBe(0)
})

test.each([
  ['Port. : 06 12 34 56 78', 'FR', [{ e164: '+33612345678', type: 'mobile' }]],
  ['LD 01 99 00 12 13', 'FR', [{ e164: '+33199001213', type: 'work' }]],
  [
    'Std : 01 99 00 12 13 poste 12',
    'FR',
    [{ e164: '+33199001213', type: 'switchboard', extension: '12' }],
  ],
  ['01.99.00.12.13 - 06.12.34.56.78', 'FR', [{ e164: '+33199001213' }, { e164: '+33612345678' }]],
  ['+33 (0)1 99 00 12 13', 'DE', [{ e164: '+33199001213' }]],
  [
    'Tel. 0221 / 4710 – 2220 oder - 2202',
    'DE',
    [{ e164: '+4922147102220' }, { e164: '+4922147102202' }],
  ],
  ['+49 (89) 999 98 -70/ -62', 'DE', [{ e164: '+49899999870' }, { e164: '+49899999862' }]],
  ['O: (202) 555-0143 ext. 227', 'US', [{ e164: '+12025550143', extension: '227', type: 'work' }]],
  ['++1 202-555-0143-752', 'DE', [{ e164: '+12025550143', extension: '752' }]],
  ['Fax : 01 99 00 12 13', 'FR', [{ e164: '+33199001213', type: 'fax' }]],
  ['ISSN 2041-2347, le 15.10.2021', 'FR', []],
] as const)('reads the numbers of %j', (text, country, expected) => {
  expect(phonesIn(text, () => [country]).found).toMatchObject(expected)
})

test('says of what looks like a number and is none that it is none', () => {
  const { found, failed } = phonesIn('Phone: (205) 383-3make', () => ['US'])
  expect(found).toEqual([])
  expect(failed).toHaveLength(1)
})

test.each([
  ['Dole, le 15 mai 2024', '2024-05-15'],
  ['le 1er février 2025', '2025-02-01'],
  ['Hamburg, den 02. Dezember 2022', '2022-12-02'],
  ['London, May 15, 2024', '2024-05-15'],
  ['3rd of September 2024', '2024-09-03'],
  ['15/05/2024', '2024-05-15'],
  ['31 février 2024', undefined],
])('reads the day of %j', (text, expected) => {
  expect(dayIn(text)).toBe(expected)
})

test('warns of a link that leads elsewhere, a placeholder, and addresses left aside', () => {
  const text = `Contact presse
[Nom]
Musée des Automates
[presse@automates.example](mailto:other@automates.example)

## Billetterie
billets@automates.example
`
  const { contacts, warnings } = extractRelease({ kind: 'markdown', text }, {})
  expect(contacts).toMatchObject([
    { organisation: 'Musée des Automates', emails: [{ address: 'presse@automates.example' }] },
  ])
  expect(warnings).toEqual([
    { code: 'name/placeholder', about: '[Nom]', line: 2 },
    { code: 'link/differs', about: 'other@automates.example', line: 4 },
    { code: 'email/aside', about: 'billets@automates.example', line: 7 },
  ])
})

test('takes the issuer that the user names where the release names nobody', () => {
  const read = (text: string, organisation: string) =>
    extractRelease({ kind: 'text', text }, { organisation }).contacts[0]
  expect(read('Contact presse : Luce Amiel, luce@orange.fr', 'Ville de Dole')).toMatchObject({
    organisation: 'Ville de Dole',
  })
  expect(
    read('Contact presse\nLuce Amiel\nAgence Plume RP\nluce@plume.example', 'Ville de Dole'),
  ).toMatchObject({
    organisation: 'Ville de Dole',
    agency: 'Agence Plume RP',
  })
})

test.each(['Suivez-nous sur X', 'Retrouvez-nous sur Instagram', 'Follow us on LinkedIn and X'])(
  '%s over the contacts is nobody’s name',
  line => {
    const { contacts } = extractRelease(
      {
        kind: 'markdown',
        text: `# Communiqué\n\n${line}\n\nContact presse :\n\nRuth Keller\nruth.keller@valmont.example\n`,
      },
      {},
    )
    expect(contacts).toMatchObject([{ name: { full: 'Ruth Keller' } }])
    expect(contacts[0]).not.toHaveProperty('organisation')
  },
)

test('a file of a directory has no title', () => {
  const text =
    '# yaml-language-server: $schema=../schema/organisation.json\nname: Ville de Valmont\ncontacts:\n  - name: Ruth Keller\n    email: ruth.keller@valmont.example\n'
  for (const kind of ['text', 'markdown'] as const)
    expect(extractRelease({ kind, text, name: 'valmont.yaml' }, {}).contacts[0]?.source.title).toBe(
      'valmont.yaml',
    )
})

import fc from 'fast-check'
import type { Organisation } from '../src/model/directory.ts'
import { contactEntry, type Entry } from '../src/model/entry.ts'
import type { SourceFile } from '../src/model/source-file.ts'
import { codePoint } from './code-point.ts'

/** Texts that some reader of some format stumbles over, each of which `validate` lets pass. */
const TEXTS = [
  'O’Neil, Jean-François; "dit" \\ L’Écuyer',
  "D'Arc 'la' \\n pas un saut",
  '👨‍👩‍👧 🇫🇷 Zoé',
  'שלום עולם',
  'محمد بن علي',
  '東京都',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("https://x.fr","clic")',
  '@SUM(1;2)',
  '-2+3',
  '`touch pwned` $(touch pwned)',
  '$HOME ~ # ; | &',
  '%0d%0aBcc: %41',
  '=?utf-8?q?evil?=',
  '<script>alert(1)</script>',
  'BEGIN:VCARD',
  'END:VCARD',
  'dn: cn=admin',
  'member: x',
  ':include:/etc/passwd',
  '|/bin/sh',
  '#commentaire',
  'a::b ::: c',
  'groupe: a, b;',
  '<x@y.fr> (commentaire)',
  '100 % sûr *gras* _souligné_ [lien](x) &amp; ~',
  'a'.repeat(300),
  'é'.repeat(150),
]

/** Texts that YAML writes with escapes, and what is left of them on one line. */
const ESCAPED = ['Ligne un\\nLigne deux; suite', 'Un\\r\\nBcc: z@z.fr', 'Tab\\tulation']

/** Addresses that are odd, and right. */
const ADDRESSES = [
  "o'neil+presse@exemple.fr",
  'a.b-c_d=e@exemple.fr',
  '{a}b!c$d@exemple.fr',
  'x&y*z?@sous.domaine-long.exemple.fr',
  'MAJUSCULES@Exemple.FR',
  '1234567890@exemple.fr',
  '%40@exemple.fr',
]

const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`

/**
 * The files of a directory full of nasty values that are right: quotes, separators, line
 * breaks, formulas, escapes, emoji with joiners, right-to-left text, 300 characters; people
 * without an address, opted out, gone; desks with a form alone.
 */
export function nastyFiles(): Record<string, string> {
  const contacts = TEXTS.map((text, i) => {
    const other = TEXTS[(i + 7) % TEXTS.length] ?? ''
    const address = i < ADDRESSES.length ? ADDRESSES[i] : `personne${i}@exemple.fr`
    return `  - id: p${i}
    name: {given: ${quoted(text)}, family: ${quoted(`F ${other}`)}, prefix: Dr, suffix: Jr}
    title: ${quoted(other)}
    department: ${quoted(text)}
    agency: ${quoted(other)}
    salutation: ${i % 2 ? 'Madame' : 'M.'}
    email: [${quoted(address ?? '')}, {address: perso${i}@exemple.org, type: home, label: ${quoted(text)}}]
    phone:
      - {number: 06 71 50 ${10 + i} 88, label: ${quoted(text)}, hours: ${quoted(other)}}
      - {number: 03 84 79 ${10 + i} 40, extension: "12"}
    topics: [${quoted(text)}, ${quoted(other)}]
    languages: [fr, en]
    verified: 2026-05-15
    source: {title: ${quoted(other)}, url: "https://exemple.fr/?a=1,2;b=%20&c='${i}'", date: 2026-05-14}
    note: "${ESCAPED[i % ESCAPED.length]} ${text.replace(/[\\"]/g, '\\$&')}"
`
  })
  return {
    'nasty.yaml': `name: ${quoted(TEXTS[0] ?? '')}
short_name: ${quoted('N;,"\\')}
aliases: [${quoted('=alias')}, ${quoted('a,b;c')}]
type: ville
country: FR
website: "https://exemple.fr/?q=1,2;3"
form: https://exemple.fr/formulaire
email: presse@exemple.fr
phone: 03 84 79 78 40
address: {street: ${quoted('1, rue "A"; bât. \\B')}, postal_code: "01000", city: ${quoted('Bourg,=1')}, region: ${quoted('Ain;')}, country: FR}
tags: [${quoted('a,b')}, ${quoted('c;d')}, ${quoted('=e')}]
note: ${quoted('Note; de "l’organisation"')}
contacts:
${contacts.join('')}  - {id: muet, name: Sans Adresse, phone: 03 84 79 78 41}
  - {id: oppose, name: Opposé Ici, email: oppose@exemple.fr, opt_out: 2026-01-01}
  - {id: parti, name: Parti Hier, email: parti@exemple.fr, until: 2026-01-01}
`,
    'formulaire.yaml': 'name: Formulaire Seul\nform: https://exemple.net/contact\n',
    'lists/nasty.yaml': `name: ${quoted('Liste; "nasty", \\ =1 <é>')}
query: org:nasty
include: ["R, \\"éd\\" <redaction@exemple.net>", seule@exemple.net]
exclude: [nasty/p3, perso4@exemple.org]
`,
  }
}

const GIVEN =
  'Léa Zoé Noëlle Chloé Inès Anaïs Maëlys Jean-François Loïc Gaëtan Raphaël Théo Éloïse Benoît Hélène Côme'.split(
    ' ',
  )
const FAMILY =
  'Lefèvre Müller Garçon Besançon Dupont Hubidos Souverbie Jacquet L’Écuyer Pérez N’Guyen Le~Gall de~La~Tour d’Ormesson Saint-Exupéry Œuvrard Ÿsebaert Castaño'.split(
    ' ',
  )
const KINDS = ['Ville de', 'Département de', 'Région', 'Communauté de communes de', 'Métropole de']
const PLACES =
  'Dole Bourg-en-Bresse L’Haÿ-les-Roses Mâcon Besançon Évreux Saint-Étienne Nîmes Orléans Châlons'.split(
    ' ',
  )

/**
 * The files of `count` organisations with three contacts each, as a national directory has
 * them; the same for the same seed on any machine.
 */
export function manyFiles(count: number, seed: number): Record<string, string> {
  let state = seed
  // mulberry32: a small generator, good enough to mix names.
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const one = (list: readonly string[]) =>
    (list[Math.floor(random() * list.length)] ?? '').replaceAll('~', ' ')
  const two = () => String(Math.floor(random() * 100)).padStart(2, '0')
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => {
      const contacts = Array.from({ length: 3 }, (__, c) => {
        const phone = c === 0 ? `06 71 ${two()} ${two()} ${two()}` : `03 84 79 ${two()} ${two()}`
        return `  - {id: c${c}, name: ${one(GIVEN)} ${one(FAMILY)}, title: Chargée de presse, email: c${c}.o${n}@exemple${n}.fr, phone: ${phone}, verified: 2026-05-15, topics: [industrie]}\n`
      })
      return [
        `o${n}.yaml`,
        `name: ${one(KINDS)} ${one(PLACES)} ${n}\ntype: ville\ncountry: FR\nwebsite: https://www.exemple${n}.fr\ntags: [sport]\ncontacts:\n${contacts.join('')}`,
      ]
    }),
  )
}

/** Any text, and what readers of some format stumble over; never blank. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.string({ unit: codePoint, maxLength: 60 }),
    fc.constantFrom(...TEXTS),
    fc
      .array(
        fc.constantFrom(
          ...['\r', '\n', '\r\n', '\u2028', '\u0007', '\ufeff', '\ud800', '\udc00', '\t', '\u00a0'],
          ...[
            ';',
            ',',
            '\\',
            'n',
            '"',
            "'",
            ':',
            '=',
            '+',
            ' ',
            'é',
            '👨‍👩‍👧',
            'BEGIN:VCARD',
            '<',
            '>',
          ],
        ),
        { maxLength: 90 },
      )
      .map(pieces => pieces.join('')),
  )
  .map(text => `x${text}`)

const FILE: SourceFile = {
  kind: 'organisation',
  id: 'o',
  path: 'organisations/o.yaml',
  absolutePath: '/organisations/o.yaml',
  text: '',
  problems: [],
}

/** A contact with any text in every field that holds text; what has a form of its own has it. */
export const anyEntry: fc.Arbitrary<Entry> = fc
  .tuple(fc.nat(9999), fc.array(anyText, { minLength: 23, maxLength: 23 }))
  .map(([n, texts]) => {
    const text = (i: number) => texts[i] as string
    const at: readonly string[] = []
    const organisation: Organisation = {
      at,
      id: `o${n}`,
      name: text(0),
      hasName: true,
      short_name: text(1),
      aliases: [text(2)],
      country: 'FR',
      website: `https://exemple.fr/${n}`,
      email: [],
      phone: [],
      address: {
        at,
        street: text(3),
        city: text(4),
        region: text(5),
        postal_code: text(6),
        country: 'FR',
      },
      languages: [],
      tags: [text(7)],
      note: text(8),
      contacts: [],
      file: FILE,
    }
    return contactEntry(organisation, {
      at,
      id: 'c',
      line: 1,
      name: {
        full: text(9),
        given: text(10),
        family: text(11),
        prefix: text(12),
        suffix: text(13),
      },
      title: text(14),
      department: text(15),
      agency: text(16),
      email: [
        { at, address: `a${n}@exemple.fr` },
        { at, address: `b${n}@exemple.fr`, type: 'home', label: text(17) },
      ],
      phone: [
        { at, number: '06 71 50 65 88', label: text(18), hours: text(19) },
        { at, number: '03 84 79 78 40', extension: '12' },
      ],
      topics: [text(20)],
      languages: ['fr', 'en-GB'],
      salutation: text(21),
      verified: '2024-05-15',
      source: [{ at, url: `https://exemple.fr/cp/${n}` }],
      note: text(22),
    })
  })

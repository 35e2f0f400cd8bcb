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

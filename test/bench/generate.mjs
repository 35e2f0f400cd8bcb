// Directories of any size, the same on every machine: French names, three contacts an organisation.
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Numbers from 0 up to 1 that follow from a seed (mulberry32). */
const random = seed => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

const GIVEN =
  'Adèle Agnès Alain Amélie André Anne-Sophie Antoine Aurélie Aïcha Benoît Camille Cécile Céline Chloé Christophe Clément Corinne David Delphine Éléonore Élise Émilie Éric Fabien Fatima Florence François Françoise Frédéric Gaëlle Gilles Guillaume Hélène Hervé Inès Isabelle Jean-Baptiste Jean-François Jérémie Jérôme Joëlle Julien Karim Laure Laurent Léa Loïc Lucie Maëva Magali Marie Marie-Claude Mathieu Maud Mehdi Mélanie Michaël Myriam Nadège Nicolas Noémie Olivier Pascale Patrick Philippe Pierre-Yves Rachid Raphaël Rémi Sandrine Sébastien Solène Sophie Stéphane Sylvie Théo Thérèse Thomas Valérie Véronique Virginie Xavier Yann Yasmine Zoé'.split(
    ' ',
  )
const FAMILY_STARTS =
  'Ba Beau Bel Ber Blan Bon Bou Bour Cha Char Cle Cor Cous Da De Del Des Du Dur Fa Fer Fon Fou Ga Gau Ger Gi Gui Hé Jac La Lam Le Lef Ma Mar Mas Mé Mo Mon Mou No Pel Per Pi Pon Pré Re Ri Ro Rou Sau Ser Si Tes Thi Tré Va Ver Vi'.split(
    ' ',
  )
const FAMILY_ENDS =
  'baud bert bois bier card chet court dier don dré fort gard geot ger lain land lard let lier lon main mand mont nard neau nier pin quet rand reau rel rin rot sard seau sier taud tel thier tin touze ton val ville vin'.split(
    ' ',
  )
const KINDS = [
  ['commune', 'Ville de', 'region'],
  ['intercommunality', 'Communauté de communes de', 'cc'],
  ['intercommunality', 'Communauté d’agglomération de', 'agglo'],
  ['department', 'Département de', 'dept'],
  ['federation', 'Fédération de', 'fede'],
]
const TITLES = [
  'Attachée de presse',
  'Chargé des relations presse',
  'Responsable du service presse',
  'Directrice de la communication',
]
const TAGS = ['industrie', 'transports', 'énergie', 'culture', 'santé', 'ruralité', 'éducation']

const plain = text =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')

/** The files of `count` organisations: their paths below the root, and their texts. */
export function* organisations(count, seed = 1) {
  const next = random(seed)
  const pick = list => list[Math.floor(next() * list.length)]
  const family = () => pick(FAMILY_STARTS) + pick(FAMILY_ENDS)
  const digits = (from, to) =>
    String(from + Math.floor(next() * (to - from))).replace(/(\d\d)(?=\d)/g, '$1 ')
  const mobile = () => `06 ${digits(10_000_000, 38_000_000)}`
  const fixed = () => `03 ${digits(80_000_000, 86_000_000)}`
  for (let i = 0; i < count; i++) {
    const [type, before, word] = pick(KINDS)
    const place = `${family()}-${pick(['sur-Saône', 'le-Haut', 'en-Brie', 'la-Forêt', 'les-Bains'])}`
    const id = `${word}-${plain(place)}-${i}`
    const domain = `${id}.fr`
    const contacts = [0, 1, 2].map(at => {
      const given = pick(GIVEN)
      const isSought = i === Math.floor(count / 2) && at === 0
      const last = isSought ? 'Hubidos' : family()
      return `  - name: ${given} ${last}
    title: ${pick(TITLES)}
    email: ${plain(given)}.${plain(last)}@${domain}
    phone: ${next() < 0.5 ? mobile() : fixed()}
    informed: 2026-03-01
    verified: 2026-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}
    source: { title: Communiqué de presse, date: 2026-01-15 }
`
    })
    const text = `name: ${before} ${place} ${i}
type: ${type}
country: FR
website: https://www.${domain}
email: presse@${domain}
phone: ${fixed()}
address: { street: ${1 + Math.floor(next() * 90)} rue de la République, postal_code: "${21000 + Math.floor(next() * 900)}", city: ${place} }
languages: [fr]
tags: [${pick(TAGS)}]
contacts:
${contacts.join('')}`
    yield [join('organisations', String(i % 100).padStart(2, '0'), `${id}.yaml`), text]
  }
}

/** Writes a directory of `count` organisations, one of whose people is called Hubidos. */
export function generate(root, count) {
  mkdirSync(root, { recursive: true })
  writeFileSync(join(root, 'press-contacts.yaml'), 'country: FR\nlanguage: fr\n')
  for (let i = 0; i < 100; i++)
    mkdirSync(join(root, 'organisations', String(i).padStart(2, '0')), { recursive: true })
  const long = new Date('2026-09-01T08:00:00.123Z')
  for (const [path, text] of organisations(count)) {
    writeFileSync(join(root, path), text)
    utimesSync(join(root, path), long, long)
  }
}

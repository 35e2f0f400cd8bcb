import type { PhoneType } from '../../model/organisation.ts'
import { foldWords } from '../../text/fold.ts'

const words = (text: string) => new Set(text.split(' '))

/** What people and programs call a kind of line, in the order in which one word outweighs another. */
const WORDS: readonly (readonly [PhoneType, ReadonlySet<string>])[] = [
  [
    'fax',
    words('fax f telecopie telecopieur facsimile workfax homefax otherfax faxwork faxhome fn'),
  ],
  [
    'mobile',
    words('mobile mob portable port cell cellulaire cellular gsm natel iphone handy sms m mobil'),
  ],
  ['switchboard', words('standard std switchboard main company accueil zentrale telefonzentrale')],
  ['home', words('home domicile perso personnel personnelle prive privee private privat maison')],
  [
    'work',
    words(
      'work bureau pro professionnel professionnelle business office travail fixe directe direct ld landline dienstlich geschaftlich',
    ),
  ],
]

/** Words that say no more than that it is a phone. */
const PLAIN = words(
  'tel telephone telefon phone numero num no n nr number t voice ligne line de du des le la l d of the other autre principal principale primary',
)

/** The kind of line that a label names, such as `Tél. portable`; undefined where it names none. */
export function phoneTypeNamed(label: string): PhoneType | undefined {
  const said = foldWords(label)
  return WORDS.find(([, known]) => said.some(word => known.has(word)))?.[0]
}

/** Whether a label says nothing beyond the kind of line. */
export const isPlainPhoneLabel = (label: string): boolean =>
  foldWords(label).every(
    word => PLAIN.has(word) || /^\d$/.test(word) || WORDS.some(([, known]) => known.has(word)),
  )

const HOURS =
  /\d\s*h(?:\s*\d\d)?\b|\b\d{1,2}:\d\d\b|\d\s*[ap]m\b|\b(?:nuit|nuits|night|nights|soir|soirs|week-?ends?|jour|jours|matin|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|24\/24|24\/7|h24|7j?\/7)\b/i

/** A label and the hours in it: `Astreinte (nuits et week-ends)`, or hours alone. */
export function splitHours(text: string): { readonly label?: string; readonly hours?: string } {
  const open = text.endsWith(')') ? text.indexOf('(') : -1
  const inside = open < 1 ? '' : text.slice(open + 1, -1).trim()
  const before = text.slice(0, open).trim()
  if (inside !== '' && before !== '' && HOURS.test(inside)) return { label: before, hours: inside }
  return isHours(text) ? { hours: text } : { label: text }
}

const TIMES = words(
  'nuit nuits night nights soir soirs matin matins jour jours week weekend weekends end ends lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday et and ou or du au le les la en de a to from sauf hors midi apres after before avant',
)

/** Whether a text says when a line is answered. One word alone names the line: `Soir`, unlike `Bureau du matin`. */
function isHours(text: string): boolean {
  const said = foldWords(text)
  return (
    HOURS.test(text) && said.length > 1 && said.every(word => /\d/.test(word) || TIMES.has(word))
  )
}

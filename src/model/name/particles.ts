/** Particles that are written with a small letter: `Charles de Gaulle`, `Ursula von der Leyen`. */
const SMALL = words(
  // French, Spanish, Portuguese, Italian
  'de du des d del della delle dello dei degli dell di da do dos das dal dalla dall las los',
  // German, Dutch, Scandinavian
  'von vom zu zum zur van der den dem het t te ten ter af av',
  // Arabic, Hebrew and Malay, in Latin letters
  'bin bint binti ibn',
)

/** Particles that mostly have a capital: `Marine Le Pen`, `Fañch Ar Ruz`, `Micheál Mac Liammóir`. */
const CAPITAL = words(
  'le la les lo ar an al ab ap',
  'mac mc mhic ó o ní nic uí saint st san santa',
  'el ben abu aït ait ould',
  // Arabic and Hebrew script
  'بن ابن بنت أبو ابو آل ולד בן',
)

/** Words that are a particle in front of another one: `op de Beeck`, `in ’t Veld`, `auf der Maur`. */
const BEFORE_ANOTHER = words('in op aan uit bij onder over tot auf aus')

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '))
}

/** A word as the lists have it: lower case, without apostrophes and dots at its ends. */
const plain = (word: string): string => word.toLowerCase().replace(/^['’ʼ]|['’ʼ.]$/g, '')

/** Whether a word is a particle of a family name, such as `de`, `Le`, `van` or `’t`. */
export const isParticle = (word: string): boolean => {
  const known = plain(word)
  return SMALL.has(known) || CAPITAL.has(known)
}

/** Whether a word is a particle that is written with a small letter, as `de` is and `Le` is not. */
export const isSmallParticle = (word: string): boolean => SMALL.has(plain(word))

/** A particle and the name in one word: `d’Ornano`, `dell’Agnello`. */
const ELIDED = /^(?:d|dell|dall|degl|l)['’ʼ]\p{L}/iu

/** `D.` and `T` are initials, `O` and `Ó` are not. */
const INITIAL = /^(?:[OÓ]\.|(?![OÓ])\p{Lu}\.?)$/u

/** Whether the family name can start with the word at `index`: a particle, or a word that one is elided in. */
export function startsWithParticle(all: readonly string[], index: number): boolean {
  const word = all[index] ?? ''
  if (INITIAL.test(word)) return false
  if (isParticle(word) || ELIDED.test(word)) return true
  return BEFORE_ANOTHER.has(plain(word)) && isParticle(all[index + 1] ?? '')
}

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

/** What is before or after a name, and the name without it. */
export interface WithoutAffix {
  readonly rest: string
  readonly affix?: string
}

const PREFIX =
  /^(?:M\.|MM\.|Mr\.?|Mmes?\.?|Mlles?\.?|Mrs\.?|Ms\.?|Miss|Monsieur|Madame|Mademoiselle|Herr|Frau|Ma[iî]tre|Me\.?|Dr\.?|Docteur|Pr\.?|Prof\.?|Professeur|Professor|Mag\.|Ing\.|Dipl\.(?:-?Ing\.)?|(?:h\. ?c|mult|med|phil|rer|nat|jur)\.)\s+(?=\S)/i

/** Takes forms of address and titles off the start of a name: `Mme`, `Dr.`, `Prof. Dr. h. c.`. */
export function splitPrefix(text: string): WithoutAffix {
  let rest = text
  for (let found = PREFIX.exec(rest); found !== null; found = PREFIX.exec(rest))
    rest = rest.slice(found[0].length)
  return rest === text ? { rest } : { rest, affix: text.slice(0, -rest.length).trim() }
}

/** Of a younger, an older, or one of several of the same name. */
const GENERATION =
  /^(?:[Jj][Rr]\.?|[Ss][Rr]\.?|[Ee]sq\.?|fils|père|II|III|IV|VI{1,3}|XI?[IV]{2,4})$/

/** Suffixes that are names too (`Malcolm X`, `Vinícius Júnior`): a given and a family name are before them. */
const AFTER_TWO = /^(?:V|IX|X|XI|Junior|Júnior)$/

/** Degrees, honours and orders, written without dots. `Ma` and `Ba` are family names. */
const DEGREE =
  /^(?:PhD|PHD|DPhil|MD|DDS|DVM|JD|MBA|MSc|BSc|LLM|LLB|LLD|CFA|CPA|CBE|OBE|MBE|KBE|DBE|QC|KC|MP|MEP|FRS|SJ|OP|OSB|OFM)$/

const LAST = /(,?)\s+((?:Ph|M|B|LL)\.\s?\p{Lu}\.?|\S+)$/u

/** Whether a word is a suffix of a name, such as `Jr.`, `III` or `Ph.D.`. */
export const isSuffix = (word: string): boolean =>
  GENERATION.test(word) || AFTER_TWO.test(word) || isDegree(word, word.includes('.'))

/** @param isMarked whether a comma or dots show that it is not a name. */
const isDegree = (word: string, isMarked: boolean) => {
  const letters = word.replace(/[.\s]/g, '')
  return DEGREE.test(letters) || (isMarked && /^(?:MA|BA|phd|md|mba)$/.test(letters))
}

/** Takes suffixes off the end of a name, with or without a comma: `Jr.`, `III`, `PhD`, `fils`. */
export function splitSuffix(text: string): WithoutAffix {
  const found: string[] = []
  let rest = text
  for (;;) {
    const [whole = '', comma = '', word = ''] = LAST.exec(rest) ?? []
    const before = rest.slice(0, rest.length - whole.length)
    const isAfterTwo = /\s/.test(before)
    const isOne =
      GENERATION.test(word) ||
      (isAfterTwo && AFTER_TWO.test(word)) ||
      ((isAfterTwo || comma !== '') && isDegree(word, comma !== '' || word.includes('.'))) ||
      (isAfterTwo && comma !== '' && /^\p{Lu}{2,6}$/u.test(word) && /\p{Ll}/u.test(before))
    if (word === '' || before === '' || !isOne) break
    found.unshift(word)
    rest = before
  }
  return found.length === 0 ? { rest } : { rest, affix: found.join(' ') }
}

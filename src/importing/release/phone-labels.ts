import type { PhoneType } from '../../model/organisation.ts'
import { foldWords } from '../../text/fold.ts'
import { present } from '../present.ts'

const TYPES: Readonly<Record<string, PhoneType>> = Object.fromEntries(
  [
    [
      'mobile',
      'mobile mobil mob m cell cellulaire c handy gsm port portable portables natel mobiltelefon movil cellulare',
    ],
    ['fax', 'fax f telefax telecopie telecopieur telecopy'],
    ['switchboard', 'std standard switchboard zentrale centrale accueil secretariat sekretariat'],
    ['work', 'ld direct directe durchwahl bureau office o buro work d landline fixe'],
    ['home', 'domicile home prive privat'],
  ].flatMap(([type, list = '']) => list.split(' ').map(word => [word, type as PhoneType])),
)
const PLAIN_LABEL =
  /^(?:t|tel|tl|telephone|telephones|telefon|telefono|fon|fone|phone|ph|p|t\/f|num|numero|appelez|call|rufnummer|ligne|tels|presse|press|v)$/

/** A label in front of a number: `Tél. :`, `Port.`, `T`, `LD`. */
const LABEL =
  /(?:^|[\s,;|(–—-])((?:\(?(?:t[ée]l(?:[ée]phone|s)?|telefon|fon|phone|ph|t|p|mobile?|mob|m|cell(?:ulaire)?|c|handy|gsm|port(?:able)?|natel|ligne directe|ld|direct(?:e|\s?line)?|std|standard|switchboard|zentrale|office|bureau|domicile|o|d|landline|fixe|fax|f|telefax|t[ée]l[ée]copie|durchwahl|mobiltelefon|astreinte|permanence|whatsapp|telefono|rufnummer)\)?[\s.]*(?:[/&,+]|et|und|and)?\s*){1,3}(?:no\.?|nr\.?|number|nummer|n°|presse|press|portable|mobile?|direct|fixe|bureau|zentrale)?\s*\.?\s*[:.=]?\s*[-–]?\s*)$/iu

/** A label that is not a word for phones, with a colon: `Astreinte (nuits et week-ends) :`. */
const OWN_LABEL = /(?:^|[|;–—]\s)([\p{L}][\p{L}\p{M}\d\s'’,/-]{1,40}(?:\([^()]{1,60}\))?)\s*:\s*$/u

/** The type that a label or a word behind a number tells: `Port.`, `Fax`, `Std`, `LD`. */
export function typeOf(label: string | undefined): PhoneType | undefined {
  for (const word of foldWords(label ?? '')) if (Object.hasOwn(TYPES, word)) return TYPES[word]
  return undefined
}

/** Whether a word (folded) says no more than what kind of line a number is. */
const isKnown = (word: string) => Object.hasOwn(TYPES, word) || PLAIN_LABEL.test(word)

/** What names a line of its own, folded. */
const OWN_LINE =
  /^(?:astreinte|permanence|urgence|hotline|bereitschaft|duty|out of hours|journalistes seulement)/

/** The label in front of a number: where it begins, and what it says beyond being one. */
export function labelBefore(
  before: string,
): { start: number; type?: PhoneType; label?: string; hours?: string } | undefined {
  const known = LABEL.exec(before.slice(-80))?.[1]
  if (known !== undefined) {
    const rest = foldWords(known).filter(word => !isKnown(word))
    const isOwn = /^(?:astreinte|permanence|whatsapp)/.test(rest.join(' '))
    const label = isOwn ? known.replace(/[\s:.]+$/, '').trim() : undefined
    return { start: before.length - known.length, ...present({ type: typeOf(known), label }) }
  }
  const own = OWN_LABEL.exec(before.slice(-120))
  if (!own) return undefined
  const [, text = ''] = own
  const name = text.replace(/\s*\(.*$/, '')
  const [type, words] = [typeOf(name), foldWords(name)]
  const isPlain = words.every(isKnown)
  if (!isPlain && type === undefined && !OWN_LINE.test(words.join(' '))) return undefined
  const hours = /\(([^()]+)\)\s*$/.exec(text)?.[1]
  const start = before.length - own[0].length + own[0].indexOf(text)
  const label = isPlain ? undefined : name.replace(TYPE_BEHIND, '').trim()
  return { start, ...present({ type, label, hours }) }
}

const TYPE_BEHIND = new RegExp(`,\\s*(?:${Object.keys(TYPES).join('|')})$`, 'i')

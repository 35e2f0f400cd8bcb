import type { PhoneType } from '../../model/organisation.ts'
import { foldWords } from '../../text/fold.ts'

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

/** The label in front of a number: where it begins, and what it says beyond being one. */
export function labelBefore(
  before: string,
): { start: number; type?: PhoneType; label?: string; hours?: string } | undefined {
  const known = LABEL.exec(before.slice(-80))
  if (known) {
    const type = typeOf(known[1])
    const words = foldWords(known[1] ?? '')
    const rest = words.filter(word => !PLAIN_LABEL.test(word) && !Object.hasOwn(TYPES, word))
    const label =
      rest.length > 0 && /^(?:astreinte|permanence|whatsapp)/.test(rest.join(' '))
        ? known[1]?.replace(/[\s:.]+$/, '').trim()
        : undefined
    const start = before.length - (known[1]?.length ?? 0)
    return { start, ...(type && { type }), ...(label && { label }) }
  }
  const own = OWN_LABEL.exec(before.slice(-120))
  if (!own) return undefined
  const [, text = ''] = own
  const type = typeOf(text.replace(/\(.*$/, ''))
  const words = foldWords(text.replace(/\(.*$/, ''))
  const hours = /\(([^()]+)\)\s*$/.exec(text)?.[1]
  const start = before.length - own[0].length + own[0].indexOf(text)
  const isKnown = words.every(word => Object.hasOwn(TYPES, word) || PLAIN_LABEL.test(word))
  const isPhoneLabel =
    isKnown ||
    /^(?:astreinte|permanence|urgence|hotline|bereitschaft|duty|out of hours|journalistes seulement)/.test(
      words.join(' '),
    ) ||
    type !== undefined
  if (!isPhoneLabel) return undefined
  const label = words.some(word => !Object.hasOwn(TYPES, word) && !PLAIN_LABEL.test(word))
    ? text
        .replace(/\s*\(.*$/, '')
        .replace(new RegExp(`,\\s*(?:${Object.keys(TYPES).join('|')})$`, 'i'), '')
        .trim()
    : undefined
  return { start, ...(type && { type }), ...(label && { label }), ...(hours && { hours }) }
}

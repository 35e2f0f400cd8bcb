import { foldWords } from '../text/fold.ts'
import type { Entry } from './entry.ts'

/**
 * The country where entries are read, in which alone numbers are in national notation: the
 * directory's, else the one that all organisations have in common; undefined if there is none.
 * @param stated by the directory's settings; ISO 3166-1 alpha-2, as what is returned.
 */
export function readerCountry(
  stated: string | undefined,
  entries: readonly Entry[],
): string | undefined {
  if (stated !== undefined) return stated
  const countries = new Set(entries.map(({ organisation }) => organisation.country))
  return countries.size === 1 ? [...countries][0] : undefined
}

/** Regions that CLDR names and ISO 3166-1 has not, and old codes. */
const NOT_COUNTRIES = new Set(
  'AC AN BU CP CQ CS DD DG EA EU EZ FX IC NT QO SU TA TP UK UN XA XB YD YU ZR ZZ'.split(' '),
)
/** What makes names, by their language: it is slow to come by. */
const namers = new Map<string, Intl.DisplayNames>()

function names(language: string): Intl.DisplayNames {
  const before = namers.get(language)
  if (before) return before
  const made = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  namers.set(language, made)
  return made
}

/** Whether a text is a country code of ISO 3166-1 alpha-2, in capitals. */
export function isCountry(code: string): boolean {
  if (known.has(code)) return true
  if (!/^[A-Z]{2}$/.test(code) || NOT_COUNTRIES.has(code)) return false
  const is = names('en').of(code) !== undefined
  if (is) known.add(code)
  return is
}

/** Those that were asked for. */
const known = new Set<string>()

/** The code that was meant by a lower-case code, `UK`, or a country's name in French, English or German. */
export function countryNamed(text: string): string | undefined {
  const code = text.trim().toUpperCase()
  if (code === 'UK') return 'GB'
  if (isCountry(code)) return code
  const wanted = foldWords(text).join(' ')
  for (const language of ['fr', 'en', 'de'])
    for (let a = 65; a <= 90; a++)
      for (let b = 65; b <= 90; b++) {
        const each = String.fromCharCode(a, b)
        if (isCountry(each) && foldWords(names(language).of(each) ?? '').join(' ') === wanted)
          return each
      }
  return undefined
}

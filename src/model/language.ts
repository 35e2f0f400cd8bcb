import { foldWords } from '../text/fold.ts'

/** What makes names, by their language: it is slow to come by. */
const namers = new Map<string, Intl.DisplayNames>()

function names(language: string): Intl.DisplayNames {
  const before = namers.get(language)
  if (before) return before
  const made = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' })
  namers.set(language, made)
  return made
}

const known = new Map<string, boolean>()

/** Codes of two letters: nearly all that are written, and few. */
const isShort = (tag: string) => /^[a-z]{2}$/.test(tag)

/** Whether a text is a language tag of BCP 47 whose language is known. */
export function isLanguage(tag: string): boolean {
  const before = known.get(tag)
  if (before !== undefined) return before
  const is = isTag(tag)
  if (isShort(tag)) known.set(tag, is)
  return is
}

function isTag(tag: string): boolean {
  try {
    // Intl does not know extended languages, such as `yue` in `zh-yue`.
    const { language } = new Intl.Locale(tag.replace(/^([a-z]{2,3})(-[a-z]{3}){1,3}(?=-|$)/i, '$1'))
    // Of the 7,900 codes of three letters (ISO 639-3), those of the Antilles included, few have a name here.
    return !tag.includes('_') && (language.length === 3 || names('en').of(language) !== undefined)
  } catch {
    return false
  }
}

/** The languages that press files are likely to hold, to guess at names. */
const USUAL =
  'fr en de es it pt nl lb ca eu br co oc gsw pl ro ru uk ar tr el sv da fi nb cs hu zh ja'

/** The code that was meant by a language's name, in French, English or its own; undefined if it is not one. */
export function languageNamed(text: string): string | undefined {
  const wanted = foldWords(text).join(' ')
  const dashed = text.replaceAll('_', '-')
  if (isLanguage(dashed)) return new Intl.Locale(dashed).toString()
  return USUAL.split(' ').find(code =>
    ['fr', 'en', code].some(
      language => foldWords(names(language).of(code) ?? '').join(' ') === wanted,
    ),
  )
}

import { isOrdinary, respelt, scalarsOf } from '../../files/scalars.ts'
import { hasControlCharacter } from '../../model/email.ts'
import type { FileRule } from '../rule.ts'

/** Controls, soft hyphens, zero-width and bidirectional characters, tags. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
/** Joiners shape Persian, Hindi and emoji; between Latin letters they do nothing. */
const JOINERS =
  /(?<=[\p{Script=Latin}\d@.])[\u200c\u200d]+(?=[\p{Script=Latin}\d@.])|^[\u200c\u200d]+|[\u200c\u200d]+$/gu
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
/** The flags of England, Scotland and Wales are spelt with tags. */
const FLAGS = /(\u{1f3f4}[\u{e0020}-\u{e007f}]+)/u

export const textInvisible: FileRule = {
  code: 'text/invisible',
  severity: 'warning',
  fixable: true,
  samples: {
    bad: 'name: Ville de Dole\nemail: presse\u200b@dole.fr\n',
    good: 'name: Ville de Dole\nemail: presse@dole.fr\n',
  },
  *check({ files }, { rules }) {
    const m = rules['text/invisible']
    for (const file of files) {
      if (isOrdinary(file)) continue
      if (file.text.search(INVISIBLE) === -1 && !/\u200c|\u200d|\\/.test(file.text)) continue
      for (const scalar of scalarsOf(file)) {
        const { key, keys, value, raw, range } = scalar
        // email/syntax reports those.
        const isAddress = keys.includes('email') && (key === 'email' || key === 'address')
        if (isAddress && hasControlCharacter(value)) continue
        const found = invisibleIn(value)
        if (found === undefined) continue
        const text = withoutInvisible(raw)
        yield {
          file,
          range,
          message: m.message(found),
          hint: m.hint,
          ...(text !== raw && { fix: [respelt(scalar, text)] }),
          ...(keys.includes('email') && { severity: 'error' as const }),
        }
      }
    }
  },
}

/** The first invisible character of a text, as `U+200B`; undefined if there is none. */
function invisibleIn(text: string): string | undefined {
  const clean = withoutInvisible(text)
  if (clean === text) return undefined
  const all = [...text]
  const kept = [...clean]
  const char = all.find((each, index) => each !== kept[index]) ?? ''
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function withoutInvisible(text: string): string {
  const isMarked = RIGHT_TO_LEFT.test(text)
  return text
    .replace(JOINERS, '')
    .split(FLAGS)
    .map(part =>
      part.startsWith('\u{1f3f4}')
        ? part
        : part.replace(INVISIBLE, char =>
            isMarked && /[\u061c\u200e\u200f\u2066-\u2069]/.test(char) ? char : '',
          ),
    )
    .join('')
}

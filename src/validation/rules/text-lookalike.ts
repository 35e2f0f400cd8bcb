import { isOrdinary, scalarsOf } from '../../files/scalars.ts'
import type { FileRule } from '../rule.ts'

const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
const LATIN = /\p{Script=Latin}/u

export const textLookalike: FileRule = {
  code: 'text/lookalike',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\nemail: \u0440resse@dole.fr # the first letter is Cyrillic\n',
    good: 'name: Ville de Dole\naliases: [Доль]\nemail: presse@dole.fr\n',
  },
  *check({ files }, { rules }) {
    const m = rules['text/lookalike']
    for (const file of files) {
      if (isOrdinary(file) || !FOREIGN.test(file.text)) continue
      for (const { key, value, range } of scalarsOf(file)) {
        if (key === 'note') continue
        // The micro sign is Common; a word of several scripts has letters that only look right.
        const word = value
          .match(/[\p{L}\p{M}]+/gu)
          ?.find(each => FOREIGN.test(each) && LATIN.test(each))
        if (word === undefined) continue
        const letter = [...word].find(each => FOREIGN.test(each)) ?? ''
        const isCyrillic = /\p{Script=Cyrillic}/u.test(letter)
        const message = isCyrillic ? m.cyrillic(word, letter) : m.greek(word, letter)
        yield { file, range, message, hint: m.hint }
      }
    }
  },
}

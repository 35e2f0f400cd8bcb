import { foldLetters } from '../../text/fold.ts'
import { nearest } from '../../text/similar.ts'
import { type FileRule, problemRule } from '../rule.ts'

/** What French writers call a phone. */
const MEANT: Readonly<Record<string, string>> = {
  portable: 'mobile',
  cell: 'mobile',
  gsm: 'mobile',
  fixe: 'work',
  bureau: 'work',
  'ligne directe': 'work',
  office: 'work',
  standard: 'switchboard',
  domicile: 'home',
  telecopie: 'fax',
  warn: 'warning',
}

export const valueChoice: FileRule = {
  ...problemRule(
    'value/choice',
    {
      bad: 'name: Ville de Dole\nphone: { number: 06 71 50 65 88, type: portable }\n',
      good: 'name: Ville de Dole\nphone: { number: 06 71 50 65 88, type: mobile }\n',
    },
    ({ key, value, values, range }, { rules }) => {
      const m = rules['value/choice']
      const message = m.message(key, value)
      const folded = foldLetters(value.trim())
      if (values.includes(folded) && folded === value.trim().toLowerCase())
        return { message, hint: rules.write(folded), fix: [{ ...range, text: folded }] }
      const meant = MEANT[folded]
      const near = meant && values.includes(meant) ? meant : nearest(folded, values)
      return { message, hint: near ? rules.didYouMean(near) : m.hint(values.join(', ')) }
    },
  ),
  fixable: true,
}

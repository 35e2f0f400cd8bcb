import { foldLetters } from '../../text/fold.ts'
import { type FileRule, problemRule } from '../rule.ts'

/** What people write for yes and no; YAML 1.2 knows true and false alone. */
const FLAGS: Readonly<Record<string, string>> = {
  yes: 'true',
  oui: 'true',
  on: 'true',
  y: 'true',
  o: 'true',
  vrai: 'true',
  true: 'true',
  no: 'false',
  non: 'false',
  off: 'false',
  n: 'false',
  faux: 'false',
  false: 'false',
}

export const valueType: FileRule = {
  ...problemRule(
    'value/type',
    {
      bad: 'name: Ville de Dole\ncontacts:\n  name: Laure Hubidos\n',
      good: 'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    phone: 03 81 61 61 08\n    public: true\n',
    },
    ({ key, expected, found, isItem, range }, { rules }, file) => {
      const m = rules['value/type']
      const message = m.message(key, m.expected[expected], m.found[found], isItem)
      const written = file.text.slice(range.start, range.end)
      const flag = FLAGS[foldLetters(written.replace(/^(["'])(.*)\1$/, '$2').trim())]
      if (flag === undefined || !expected.startsWith('flag') || found !== 'text')
        return { message, hint: m.hint }
      return {
        message: m.flag(key, written),
        hint: rules.write(flag),
        fix: [{ ...range, text: flag }],
      }
    },
  ),
  fixable: true,
}

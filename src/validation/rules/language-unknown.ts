import { locate } from '../../directory/locate.ts'
import { isLanguage, languageNamed } from '../../model/language.ts'
import type { Rule } from '../rule.ts'

export const languageUnknown: Rule = {
  code: 'language/unknown',
  severity: 'error',
  *check({ organisations }, { rules }) {
    const m = rules['language/unknown']
    for (const organisation of organisations)
      for (const { languages, at } of [organisation, ...organisation.contacts])
        for (const [index, language] of languages.entries()) {
          if (isLanguage(language)) continue
          const { file } = organisation
          const near = languageNamed(language)
          const hint = near ? m.near(near) : m.hint
          const range = locate(file, [...at, 'languages', index])
          yield { file, range, message: m.message(language), hint }
        }
  },
}

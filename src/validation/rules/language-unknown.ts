import { locate } from '../../files/locate.ts'
import { rewritten, scalarAt } from '../../files/scalars.ts'
import { isLanguage, languageNamed } from '../../model/language.ts'
import type { Path } from '../../model/schema.ts'
import type { SourceFile } from '../../model/source-file.ts'
import type { FileRule } from '../rule.ts'
import { isListInText } from './value-list-in-text.ts'

export const languageUnknown: FileRule = {
  code: 'language/unknown',
  severity: 'error',
  fixable: true,
  samples: {
    bad: 'name: Ville de Dole\nlanguages: [français, fr_CH]\n',
    good: 'name: Ville de Dole\nlanguages: [fr, fr-CH]\n',
  },
  *check({ organisations, settings, files }, { rules }) {
    const m = rules['language/unknown']
    const stated: [SourceFile | undefined, Path, string | undefined][] = [
      [
        files.find(({ kind }) => kind === 'settings'),
        [...settings.at, 'language'],
        settings.language,
      ],
    ]
    for (const organisation of organisations)
      for (const { languages, at } of [organisation, ...organisation.contacts])
        for (const [index, language] of languages.entries())
          stated.push([organisation.file, [...at, 'languages', index], language])
    for (const [file, at, language] of stated) {
      if (file === undefined || language === undefined || isLanguage(language)) continue
      if (isListInText(language)) continue
      const meant = languageNamed(language)
      const range = locate(file, at)
      const scalar = scalarAt(file, range)
      yield {
        file,
        range,
        message: m.message(language),
        hint: meant ? rules.write(meant) : m.hint,
        ...(meant && scalar && { fix: [rewritten(scalar, meant)] }),
      }
    }
  },
}

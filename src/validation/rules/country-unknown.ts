import { locate } from '../../files/locate.ts'
import { rewritten, scalarAt } from '../../files/scalars.ts'
import { countryNamed, isCountry } from '../../model/country.ts'
import type { Path } from '../../model/schema.ts'
import type { SourceFile } from '../../model/source-file.ts'
import type { FileRule } from '../rule.ts'

export const countryUnknown: FileRule = {
  code: 'country/unknown',
  severity: 'error',
  fixable: true,
  samples: {
    bad: 'name: Ville de Dole\ncountry: France\n',
    good: 'name: Ville de Dole\ncountry: FR\n',
  },
  *check({ organisations, settings, files }, { rules }) {
    const m = rules['country/unknown']
    const stated: [SourceFile | undefined, Path, string | undefined][] = [
      [files.find(({ kind }) => kind === 'settings'), settings.at, settings.country],
    ]
    for (const { file, at, ownCountry, address } of organisations) {
      stated.push([file, at, ownCountry])
      if (address) stated.push([file, address.at, address.country])
    }
    for (const [file, at, country] of stated) {
      if (file === undefined || country === undefined || isCountry(country)) continue
      const meant = countryNamed(country)
      const range = locate(file, [...at, 'country'])
      const scalar = scalarAt(file, range)
      yield {
        file,
        range,
        message: m.message(country),
        hint: meant ? rules.write(meant) : m.hint,
        ...(meant && scalar && { fix: [rewritten(scalar, meant)] }),
      }
    }
  },
}

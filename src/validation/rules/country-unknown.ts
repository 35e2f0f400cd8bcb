import { locate } from '../../directory/locate.ts'
import type { SourceFile } from '../../directory/source-file.ts'
import { countryNamed, isCountry } from '../../model/country.ts'
import type { Path } from '../../model/schema.ts'
import type { Rule } from '../rule.ts'

export const countryUnknown: Rule = {
  code: 'country/unknown',
  severity: 'error',
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
      const near = countryNamed(country)
      const hint = near ? m.near(near) : m.hint
      yield { file, range: locate(file, [...at, 'country']), message: m.message(country), hint }
    }
  },
}

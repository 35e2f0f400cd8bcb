import { locate } from '../../files/locate.ts'
import type { FileRule } from '../rule.ts'
import { faultyUrls } from '../written-urls.ts'

export const urlInvalid: FileRule = {
  code: 'url/invalid',
  severity: 'error',
  samples: {
    bad: 'name: Ville de Dole\nwebsite: presse@dole.fr\n',
    good: 'name: Ville de Dole\nwebsite: https://www.dole.fr\nemail: presse@dole.fr\n',
  },
  *check(directory, { rules }) {
    const m = rules['url/invalid']
    for (const { file, url, at, fault } of faultyUrls(directory)) {
      if (fault === 'scheme') continue
      yield { file, range: locate(file, at), message: m.message(url, m.why[fault]), hint: m.hint }
    }
  },
}

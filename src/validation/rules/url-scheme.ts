import { locate } from '../../files/locate.ts'
import type { FileRule } from '../rule.ts'
import { faultyUrls } from '../written-urls.ts'

export const urlScheme: FileRule = {
  code: 'url/scheme',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\nwebsite: www.dole.fr\n',
    good: 'name: Ville de Dole\nwebsite: https://www.dole.fr\n',
  },
  *check(directory, { rules }) {
    const m = rules['url/scheme']
    for (const { file, key, url, at, fault } of faultyUrls(directory))
      if (fault === 'scheme') {
        const hint = m.hint(`https://${url.trim().replace(/^\/+/, '')}`)
        yield { file, range: locate(file, at), message: m.message(key, url), hint }
      }
  },
}

import type { FileRule } from '../rule.ts'

/** What comments silence is known when all else is: the engine (validation/ignore.ts) finds these. */
export const ignoreUnused: FileRule = {
  code: 'ignore/unused',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\nphone: 03 84 79 79 79 # press-contacts-ignore: phone/invalid\n',
    good: 'name: Ville de Dole\nphone: 07 00 12 34 56 # press-contacts-ignore: phone/invalid\n',
  },
  *check() {},
}

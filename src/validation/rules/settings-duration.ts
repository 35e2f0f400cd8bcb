import { locate } from '../../files/locate.ts'
import { readDuration } from '../../model/duration.ts'
import type { FileRule } from '../rule.ts'

export const settingsDuration: FileRule = {
  code: 'settings/duration',
  severity: 'error',
  samples: {
    bad: { 'press-contacts.yaml': 'country: FR\nmax_age: a year\n' },
    good: { 'press-contacts.yaml': 'country: FR\nmax_age: 1 year\n' },
  },
  *check({ settings, files }, { rules }) {
    const m = rules['settings/duration']
    const file = files.find(({ kind }) => kind === 'settings')
    for (const key of ['max_age', 'retention'] as const) {
      const written = settings[key]
      if (file === undefined || written === undefined || readDuration(written)) continue
      const range = locate(file, [...settings.at, key])
      yield { file, range, message: m.message(written), hint: m.hint }
    }
  },
}

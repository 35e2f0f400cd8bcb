import { positionIn } from '../../files/position.ts'
import { problemRule } from '../rule.ts'

export const keyDuplicate = problemRule(
  'key/duplicate',
  {
    bad: 'name: Ville de Dole\nphone: 03 84 79 79 79\nphone: 06 71 50 65 88\n',
    good: 'name: Ville de Dole\nphone: [03 84 79 79 79, 06 71 50 65 88]\n',
  },
  ({ key, first }, { rules }, file) => {
    const m = rules['key/duplicate']
    const { line } = positionIn(file, first.start)
    return { message: m.message(key, line), hint: m.hint }
  },
)

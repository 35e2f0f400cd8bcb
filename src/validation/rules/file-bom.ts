import { START } from '../../files/position.ts'
import type { FileRule } from '../rule.ts'

export const fileBom: FileRule = {
  code: 'file/bom',
  severity: 'warning',
  samples: { bad: '\ufeffname: Ville de Dole\n', good: 'name: Ville de Dole\n' },
  *check({ files }, { rules }) {
    for (const file of files) if (file.bom) yield { file, range: START, ...rules['file/bom'] }
  },
}

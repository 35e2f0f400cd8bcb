import { START } from '../../files/position.ts'
import { fileId } from '../../text/file-id.ts'
import type { FileRule } from '../rule.ts'

export const fileName: FileRule = {
  code: 'file/name',
  severity: 'warning',
  samples: {
    bad: { 'organisations/Ville de Dole.yaml': 'name: Ville de Dole\n' },
    good: { 'organisations/ville-de-dole.yaml': 'name: Ville de Dole\n' },
  },
  *check({ files }, { rules }) {
    const m = rules['file/name']
    for (const file of files) {
      if (
        file.kind === 'settings' ||
        file.kind === 'objections' ||
        (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(file.id) && fileId(file.id, file.kind) === file.id)
      )
        continue
      const near = fileId(file.id, file.kind)
      const hint = /^[a-z0-9-]+$/.test(near) ? m.rename(near) : m.hint
      yield { file, range: START, message: m.message(file.id), hint }
    }
  },
}

import { locate } from '../../files/locate.ts'
import { emailFault } from '../../model/email.ts'
import { entriesOf } from '../../model/entry.ts'
import { foldLetters, isAscii } from '../../text/fold.ts'
import type { FileRule } from '../rule.ts'

export const emailAccent: FileRule = {
  code: 'email/accent',
  severity: 'info',
  samples: {
    bad: 'name: Ville de Dole\nemail: hélène.martin@dole.fr\n',
    good: 'name: Ville de Dole\nemail: helene.martin@dole.fr\n',
  },
  *check(directory, { rules }) {
    const m = rules['email/accent']
    for (const { organisation, email } of entriesOf(directory))
      for (const { address = '', at } of email) {
        if (isAscii(address)) continue
        const local = address.slice(0, Math.max(0, address.lastIndexOf('@')))
        const domain = address.slice(local.length)
        if (
          emailFault(address) !== undefined ||
          !/[\u00c0-\u024f]/.test(local) ||
          !/^[\x20-\x7e]*$/.test(domain)
        )
          continue
        const { file } = organisation
        const range = locate(file, [...at, 'address'])
        const hint = m.hint(foldLetters(local) + domain)
        yield { file, range, message: m.message(address), hint }
      }
  },
}

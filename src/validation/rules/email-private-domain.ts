import { locate } from '../../files/locate.ts'
import { domainOf, emailFault } from '../../model/email.ts'
import { entriesOf } from '../../model/entry.ts'
import type { FileRule } from '../rule.ts'

/** Domains of networks inside a building, which the public DNS never has: RFC 6762 and its appendix G, RFC 8375, ICANN's `internal`. */
const PRIVATE = /\.(?:local|lan|home|corp|intranet|private|internal|localdomain|home\.arpa)$/

export const emailPrivateDomain: FileRule = {
  code: 'email/private-domain',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\nemail: presse@mairie.local\n',
    good: 'name: Ville de Dole\nemail: presse@dole.fr\n',
  },
  *check(directory, { rules }) {
    const m = rules['email/private-domain']
    for (const { organisation, email } of entriesOf(directory))
      for (const { address = '', at } of email) {
        const domain = domainOf(address)
        if (!PRIVATE.test(domain) || emailFault(address) !== undefined) continue
        const { file } = organisation
        const range = locate(file, [...at, 'address'])
        yield { file, range, message: m.message(domain), hint: m.hint }
      }
  },
}

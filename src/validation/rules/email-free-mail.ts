import { locate } from '../../files/locate.ts'
import { domainOf, emailFault, PROVIDERS } from '../../model/email.ts'
import { entriesOf } from '../../model/entry.ts'
import { foldLetters } from '../../text/fold.ts'
import type { FileRule } from '../rule.ts'

/** They have a domain of their own; a small town or a club may well not. */
const INSTITUTIONS =
  /^(?:ministry|ministere|region|department|departement|intercommunality|intercommunalite|federation|agency|prefecture|university|universite|embassy|ambassade)/

export const emailFreeMail: FileRule = {
  code: 'email/free-mail',
  severity: 'warning',
  samples: {
    bad: 'name: Région Bourgogne-Franche-Comté\ntype: region\nemail: presse.bfc@gmail.com\n',
    good: 'name: Région Bourgogne-Franche-Comté\ntype: region\nemail: presse@bourgognefranchecomte.fr\n',
  },
  *check(directory, { rules }) {
    const m = rules['email/free-mail']
    for (const { organisation, contact, email } of entriesOf(directory)) {
      const { file, type = '' } = organisation
      for (const { address = '', at } of email)
        if (
          PROVIDERS.has(domainOf(address)) &&
          INSTITUTIONS.test(foldLetters(type)) &&
          !contact?.agency &&
          emailFault(address) === undefined
        ) {
          const range = locate(file, [...at, 'address'])
          yield { file, range, message: m.message(domainOf(address), type), hint: m.hint }
        }
    }
  },
}

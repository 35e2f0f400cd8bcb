import { scalarsOf } from '../../files/scalars.ts'
import { domainOf } from '../../model/email.ts'
import { foldLetters, isAscii } from '../../text/fold.ts'
import type { FileRule } from '../rule.ts'

const WORDS =
  /^(?:todo|tbd|tba|fixme|x{3,}|\?+|-+|\.{3}|…|n\/a|a (?:completer|definir|confirmer|venir|preciser|remplir).*|inconnue?s?|unknown|lorem ipsum.*|(?:nom )?prenom(?: nom)?|nom et prenom|(?:john|jane) doe)$/i
/** What none of these words begins with, for most values. */
const ELSE = /^[b-eghkmoq-svwyz\d]/i
const MARKS = /^(?:TODO|FIXME|TBD)\b/
/** RFC 2606 and 6761. */
const DOMAINS = /(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid|localhost)$/
const LOCALS =
  /^(?:x{2,}|todo|test|prenom\.nom|nom\.prenom|firstname\.lastname|first\.last|john\.doe|jane\.doe)$/
/** Those that Arcep keeps for fiction (decision 2018-0881), one digit throughout, and counting. */
const NUMBERS =
  /^(?:0[1-9](\d)\1{7}|0123456789|0612345678|0712345678|0102030405|0607080910|0(?:19900|26191|35301|46571|53649|63998)\d{4})$/

export const textPlaceholder: FileRule = {
  code: 'text/placeholder',
  severity: 'warning',
  samples: {
    bad: 'name: Ville de Dole\ncontacts:\n  - name: TODO\n    email: presse@example.com\n    phone: 06 00 00 00 00\n',
    good: 'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    email: laure.hubidos@dole.fr\n    phone: 03 81 61 61 08\n',
  },
  *check({ files }, { rules }) {
    const m = rules['text/placeholder']
    for (const file of files)
      for (const { key, keys, value, range } of scalarsOf(file))
        if (isPlaceholder(key, keys, value))
          yield { file, range, message: m.message(value), hint: m.hint }
  },
}

function isPlaceholder(key: string, keys: readonly string[], value: string): boolean {
  if (key === 'note' || key === 'query' || keys[0] === 'rules') return false
  if (keys.includes('email') || value.includes('@')) {
    const domain = domainOf(value.replace(/[<>]/g, ''))
    const local = foldLetters(value.slice(0, Math.max(0, value.lastIndexOf('@'))))
    if (DOMAINS.test(domain) || LOCALS.test(local.replace(/^.*</, ''))) return true
  }
  if (keys.includes('phone')) {
    const digits = value.replace(/\D/g, '').replace(/^(?:00)?33(?=\d{9,10}$)0?/, '0')
    if (NUMBERS.test(digits)) return true
  }
  if (ELSE.test(value)) return false
  return MARKS.test(value) || WORDS.test((isAscii(value) ? value : foldLetters(value)).trim())
}

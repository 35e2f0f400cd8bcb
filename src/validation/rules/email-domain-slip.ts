import { locate } from '../../files/locate.ts'
import type { Organisation } from '../../model/directory.ts'
import { domainOf, emailFault, PROVIDERS } from '../../model/email.ts'
import { hostOf } from '../../model/url.ts'
import { isOneSlip } from '../../text/similar.ts'
import type { FileRule } from '../rule.ts'

export const emailDomainSlip: FileRule = {
  code: 'email/domain-slip',
  severity: 'warning',
  samples: {
    bad: 'name: Grand Besançon\nwebsite: https://www.grandbesancon.fr\nemail: presse@granbesancon.fr\n',
    good: 'name: Grand Besançon\nwebsite: https://www.grandbesancon.fr\nemail: presse@grandbesancon.fr\n',
  },
  *check({ organisations }, { rules }) {
    const m = rules['email/domain-slip']
    for (const organisation of organisations) {
      const { file, email, contacts } = organisation
      const own = weights(organisation)
      for (const { address = '', at } of [email, ...contacts.map(each => each.email)].flat()) {
        if (emailFault(address) !== undefined) continue
        const domain = domainOf(address)
        const weight = own.get(domain) ?? 0
        const meant =
          [...own.keys()].find(each => isSlip(domain, each) && (own.get(each) ?? 0) > weight) ??
          (weight >= 2 || PROVIDERS.has(domain)
            ? undefined
            : [...PROVIDERS].find(each => isSlip(domain, each)))
        if (meant === undefined) continue
        const range = locate(file, [...at, 'address'])
        yield { file, range, message: m.message(domain, meant), hint: m.hint(meant) }
      }
    }
  },
}

/** How much speaks for each domain of an organisation: its website above all, then most of its addresses, of which the first count a little more. */
function weights({ website, email, contacts }: Organisation): Map<string, number> {
  const found = new Map<string, number>()
  const add = (domain: string, weight: number) => {
    if (domain.includes('.')) found.set(domain, (found.get(domain) ?? 0) + weight)
  }
  const host = hostOf(website ?? '') ?? hostOf(`https://${website}`)
  if (host) add(host.replace(/^www\d?\./, ''), 1000)
  for (const { address = '' } of email) add(domainOf(address), 1.6)
  for (const [index, contact] of contacts.entries())
    for (const { address = '' } of contact.email) add(domainOf(address), index === 0 ? 1.5 : 1)
  return found
}

/**
 * One letter more, less, other or swapped. Not where a name has a branch in each country
 * (`.be`, `.de`), a number in a row (`france2`, `france3`), or too few letters to tell.
 */
function isSlip(a: string, b: string): boolean {
  if (!isOneSlip(a, b)) return false
  if (a.replace(/\d/g, '') === b.replace(/\d/g, '')) return false
  const [as, bs] = [a.split('.'), b.split('.')]
  const at = as.findIndex((label, index) => label !== bs[index])
  const [mine = '', theirs = ''] = [as[at], bs[at]]
  const isEnding = at === as.length - 1
  if (isEnding && mine.length === 2 && theirs.length === 2) return false
  const name = isEnding ? (as[at - 1] ?? '') : mine.length < theirs.length ? mine : theirs
  return name.length >= 5
}

import type { Organisation } from '../../model/directory.ts'
import { domainOf, emailFault, PROVIDERS } from '../../model/email.ts'
import { domainKey } from '../../model/identity.ts'
import type { Email } from '../../model/organisation.ts'
import { hostOf } from '../../model/url.ts'
import type { ImportedContact } from '../contact.ts'

/** The domains of addresses and a site that can tell an organisation: no mail provider's for everybody. */
export function tellingDomains(
  emails: readonly Pick<Email, 'address'>[],
  website = '',
): Set<string> {
  const found = new Set<string>()
  for (const { address = '' } of emails) {
    const domain = domainKey(domainOf(address))
    if (emailFault(address) === undefined && !isProvider(domain)) found.add(domain)
  }
  const site = siteDomain(website)
  if (site !== undefined && !isProvider(site)) found.add(site)
  return found
}

const isProvider = (domain: string) =>
  PROVIDERS.has(domain) || [...PROVIDERS].some(each => domain.endsWith(`.${each}`))

/** The domains of an organisation: its site's, its desk's, and its people's who do not work for an agency. */
export function domainsOf({ website, email, contacts }: Organisation): Set<string> {
  const people = contacts.filter(({ agency }) => agency === undefined)
  return tellingDomains([...email, ...people.flatMap(each => each.email)], website)
}

/** Whether a contact is a person at an agency; without a name it is the desk of whom the agency acts for. */
export const isAtAgency = ({ agency, name }: ImportedContact): boolean =>
  agency !== undefined && name !== undefined

/** The domains of an imported contact that tell its organisation; an agency's tell nothing of whom it acts for. */
export const importedDomains = (contact: ImportedContact): Set<string> =>
  isAtAgency(contact) ? new Set() : tellingDomains(contact.emails, contact.desk?.website)

function siteDomain(website: string): string | undefined {
  if (website.trim() === '') return undefined
  const host = hostOf(website) ?? hostOf(`https://${website}`)
  return host && domainKey(host).replace(/^www\d?\./, '')
}

import { domainKey } from '../../model/identity.ts'
import { foldWords } from '../../text/fold.ts'
import type { Remark } from '../remark.ts'
import type { SigContact, SigRelease } from './sig.ts'

/** Which organisation a contact is of, and why that is not sure. */
export interface ToldOrganisation {
  readonly organisation?: string
  /** None when it is stated. */
  readonly reasons: readonly Remark[]
}

/**
 * The organisation of each contact of a release. The schema gives contacts none: it is the
 * ministry that groups them, or named in a service's name, or the only one that issued the
 * release; else that of others at the same domain, which is not sure.
 *
 * @param stated the organisation that the user names.
 */
export function sigOrganisations(
  { contacts, emetteurs }: SigRelease,
  stated: string | undefined,
): ToldOrganisation[] {
  const named = contacts.map(contact => stated ?? (contact.entite || namedIn(contact, emetteurs)))
  const byDomain = new Map<string, Set<string>>()
  contacts.forEach((contact, i) => {
    const domain = domainOf(contact)
    const organisation = named[i]
    if (!domain || !organisation) return
    byDomain.set(domain, (byDomain.get(domain) ?? new Set()).add(organisation))
  })
  return contacts.map((contact, i) => {
    const own = named[i]
    if (own) return { organisation: own, reasons: [] }
    const [only, ...others] = emetteurs
    if (only !== undefined && others.length === 0) return { organisation: only, reasons: [] }
    const domain = domainOf(contact)
    const found = [...(byDomain.get(domain) ?? issuersAt(domain, emetteurs))]
    const [organisation] = found
    if (organisation === undefined || found.length > 1)
      return { reasons: [{ code: 'organisation/none' }] }
    return { organisation, reasons: [{ code: 'organisation/domain', about: organisation }] }
  })
}

const domainOf = ({ email }: SigContact) => domainKey(email.slice(email.lastIndexOf('@') + 1))

/** `Service presse du Ministère de l’Intérieur`, `Service de presse – Ville de Dole`. */
const SERVICE =
  /^(?:service|bureau|pôle|cellule|direction)\s+(?:de\s+|de la\s+)?(?:presse|communication)\s+(?:du\s+|de\s+la\s+|de\s+l['’]\s?|des\s+|de\s+|d['’]\s?)(.{3,200})$/iu
const DASHED = /^[^–—]{3,40}\s[–—]\s(.{2,200})$/u

function namedIn({ civilite, nom }: SigContact, emetteurs: readonly string[]): string | undefined {
  if (civilite !== '') return undefined
  const words = ` ${foldWords(nom).join(' ')} `
  const issuer = emetteurs.find(each => words.includes(` ${foldWords(each).join(' ')} `))
  return issuer ?? DASHED.exec(nom)?.[1] ?? SERVICE.exec(nom)?.[1]
}

/** Those that a domain is named after: `justice.gouv.fr` after the Ministère de la Justice. */
function issuersAt(domain: string, emetteurs: readonly string[]): string[] {
  const labels = new Set(foldWords(domain.replace(/\.(?:gouv\.fr|\w{2,6})$/, '')))
  return emetteurs.filter(each => foldWords(each).some(word => word.length > 3 && labels.has(word)))
}

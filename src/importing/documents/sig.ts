import { domainKey } from '../../model/identity.ts'
import { foldWords } from '../../text/fold.ts'
import type { Remark } from '../remark.ts'
import { UnreadableSource } from '../source.ts'

const FIELDS = [
  ...(['civilite', 'fonction', 'email', 'telephone'] as const),
  ...(['lien_formulaire', 'adresse_physique', 'adresse_postale'] as const),
] as const

/** A contact as the schema has it; none of its fields is checked, absent ones are empty. */
export interface SigContact extends Readonly<Record<(typeof FIELDS)[number], string>> {
  readonly nom: string
  /** The ministry, where contacts are grouped by it (0.2.0). */
  readonly entite: string
  /** 1-based. */
  readonly line: number
}

/** A release, or only its contacts. */
export interface SigRelease {
  readonly titre: string
  readonly url: string
  readonly date_publication: string
  /** Who issued it. */
  readonly emetteurs: readonly string[]
  readonly contacts: readonly SigContact[]
}

type Json = Readonly<Record<string, unknown>>

/**
 * Reads press releases in the French government's schema (SIG,
 * GouvernementFR/referentiel-donnees-communication-publique, 0.1.0 to 0.2.2): one, many (an
 * array, or one per line), or an array of contacts alone. What is not of the type that the schema
 * asks for counts as absent.
 *
 * @throws UnreadableSource when it is not JSON (RFC 8259).
 */
export function readSig(text: string): SigRelease[] {
  const lineOf = nameLines(text)
  const values = parse(text).flatMap(value =>
    isContacts(value) ? [{ contacts_presse: value }] : value,
  )
  return values.filter(isObject).map(value => {
    const release = isObject(value.document) ? value.document : value
    const groups = list(release.contacts_presse).flatMap(group =>
      Array.isArray(group.contacts)
        ? list(group.contacts).map(contact => ({ contact, entite: string(group.entite) }))
        : [{ contact: group, entite: string(group.entite) }],
    )
    return {
      titre: string(release.titre),
      url: string(release.url),
      date_publication: string(release.date_publication) || string(release.date_diffusion),
      emetteurs: list(release.emetteurs)
        .map(({ nom }) => string(nom))
        .filter(Boolean),
      contacts: groups.map(({ contact, entite }) => {
        const nom = string(contact.nom) || string(contact.contact_privilegie)
        const fields = FIELDS.map(field => [field, string(contact[field])])
        return { ...Object.fromEntries(fields), nom, entite, line: lineOf(nom) } as SigContact
      }),
    }
  })
}

/** One value, or one per line. */
function parse(text: string): unknown[] {
  try {
    return [JSON.parse(text)]
  } catch (cause) {
    const lines = text.split('\n').filter(line => line.trim() !== '')
    try {
      if (lines.length > 1) return lines.map(line => JSON.parse(line))
    } catch {
      // What is wrong with it as a whole is more to the point.
    }
    throw new UnreadableSource({ code: 'file/damaged', about: 'JSON' }, { cause })
  }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Not releases, but the contacts of one. */
const isContacts = (value: unknown) =>
  Array.isArray(value) &&
  value.some(each => isObject(each) && 'nom' in each && !('document' in each))

const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

const string = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').trim() : ''

/** Gives the lines where names stand, asked for in their order. */
function nameLines(text: string): (name: string) => number {
  let at = 0
  let line = 1
  let next = 0
  const names = [...text.matchAll(/"(?:nom|contact_privilegie)"\s*:\s*("(?:[^"\\]|\\.)*")/g)]
  return name => {
    let found = next
    const isIt = () => string(safeParse(names[found]?.[1])) === name
    while (name !== '' && found < names.length && !isIt()) found++
    const index = name === '' ? undefined : names[found]?.index
    if (index === undefined) return line
    next = found + 1
    line += text.slice(at, index).split('\n').length - 1
    at = index
    return line
  }
}

function safeParse(text = ''): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

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

import { isService } from '../../model/name.ts'
import { understandPhone } from '../../model/phone.ts'
import type { ImportedContact, ImportedPhone } from '../contact.ts'
import { readPostalAddress } from '../documents/postal-address.ts'
import { readSig, type SigContact, type SigRelease } from '../documents/sig.ts'
import { sigOrganisations } from '../documents/sig-organisations.ts'
import type { ImportSource, ReadingOptions } from '../source.ts'

/** Fields that no other JSON has together. */
const MARKS = ['"contacts_presse"', '"lien_formulaire"', '"contact_privilegie"']

/** Press releases in the JSON of the French government, and their contacts as `block --format sig` writes them. */
export const sig: ImportSource = {
  recognises({ bytes }) {
    const text = decode(bytes)
    return /^\s*[[{]/.test(text) && MARKS.some(mark => text.includes(mark))
  },
  async read({ name, bytes }, options) {
    const file = name === '-' ? '' : name
    const contacts = readSig(decode(bytes)).flatMap(release => toContacts(release, file, options))
    return { contacts, warnings: [] }
  },
}

/** RFC 8259, 8.1, but for files that Windows wrote. */
function decode(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes)
}

function toContacts(
  release: SigRelease,
  file: string,
  { organisation: stated }: ReadingOptions,
): ImportedContact[] {
  const told = sigOrganisations(release, stated)
  const title = release.titre || file
  const source = {
    at: [],
    ...(title && { title }),
    ...(release.url && { url: release.url }),
    ...(/^\d{4}-\d\d-\d\d$/.test(release.date_publication) && { date: release.date_publication }),
  }
  return release.contacts
    .filter(
      ({ nom, email, telephone, lien_formulaire }) => nom || email || telephone || lien_formulaire,
    )
    .map((contact, i) => {
      const { organisation, reasons = [] } = told[i] ?? {}
      const desk = deskOf(contact)
      return {
        ...(organisation && { organisation }),
        ...(!isDesk(contact) && { name: { full: contact.nom } }),
        ...(contact.fonction && { title: contact.fonction }),
        ...(contact.civilite && { salutation: contact.civilite }),
        emails: contact.email ? [{ address: contact.email.replace(/^mailto:/i, '') }] : [],
        phones: contact.telephone ? [toPhone(contact.telephone)] : [],
        ...(desk && { desk }),
        source,
        certain: organisation !== undefined && reasons.length === 0,
        reasons,
        line: contact.line,
      }
    })
}

/** The schema has no other mark of a service than that it is neither M. nor Mme. */
const isDesk = ({ civilite, nom }: SigContact) => nom === '' || (civilite === '' && isService(nom))

function toPhone(number: string): ImportedPhone {
  // The schema has French numbers alone.
  const { e164, valid, extension } = understandPhone({ number }, 'FR') ?? {}
  return { number, ...(e164 && valid && { e164 }), ...(extension && { extension }) }
}

function deskOf({ lien_formulaire, adresse_physique, adresse_postale }: SigContact) {
  const address = readPostalAddress(adresse_postale, adresse_physique)
  if (!lien_formulaire && !address) return undefined
  return { ...(lien_formulaire && { form: lien_formulaire }), ...(address && { address }) }
}

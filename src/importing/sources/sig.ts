import { isService } from '../../model/name.ts'
import { understandPhone } from '../../model/phone.ts'
import type { ImportedContact, ImportedPhone } from '../contact.ts'
import { decodeUnicode } from '../decode.ts'
import { readSig, type SigContact, type SigRelease, sigOrganisations } from '../documents/sig.ts'
import { present } from '../present.ts'
import type { ImportSource, ReadingOptions } from '../source.ts'

/** Fields that no other JSON has together. */
const MARKS = ['"contacts_presse"', '"lien_formulaire"', '"contact_privilegie"']

/** Press releases in the JSON of the French government, and their contacts as `block --format sig` writes them. */
export const sig: ImportSource = {
  recognises({ bytes }) {
    const text = decodeUnicode(bytes)
    return /^\s*[[{]/.test(text) && MARKS.some(mark => text.includes(mark))
  },
  async read({ name, bytes }, options) {
    const file = name === '-' ? '' : name
    const contacts = readSig(decodeUnicode(bytes)).flatMap(release =>
      toContacts(release, file, options),
    )
    return { contacts, warnings: [] }
  },
}

function toContacts(
  release: SigRelease,
  file: string,
  { organisation: stated }: ReadingOptions,
): ImportedContact[] {
  const told = sigOrganisations(release, stated)
  const title = release.titre || file
  const [date] = /^\d{4}-\d\d-\d\d$/.exec(release.date_publication) ?? []
  const source = { at: [], ...present({ title, url: release.url, date }) }
  return release.contacts
    .filter(
      ({ nom, email, telephone, lien_formulaire }) => nom || email || telephone || lien_formulaire,
    )
    .map((contact, i) => {
      const { organisation, reasons = [] } = told[i] ?? {}
      const said = present({
        organisation,
        name: isDesk(contact) ? undefined : { full: contact.nom },
        title: contact.fonction,
        salutation: contact.civilite,
      })
      return {
        ...said,
        emails: contact.email ? [{ address: contact.email.replace(/^mailto:/i, '') }] : [],
        phones: contact.telephone ? [toPhone(contact.telephone)] : [],
        ...present({ desk: deskOf(contact) }),
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
  return { number, ...present({ e164: valid ? e164 : undefined, extension }) }
}

function deskOf({ lien_formulaire, adresse_physique, adresse_postale }: SigContact) {
  const address = readAddress(adresse_postale, adresse_physique)
  if (!lien_formulaire && !address) return undefined
  return present({ form: lien_formulaire, address })
}

/**
 * A French address in one piece, `13 place Vendôme, 75001 Paris`, in its parts.
 * @param street where one goes, should it be stated apart from where one writes to.
 */
function readAddress(written: string, street: string) {
  if (written === '' && street === '') return undefined
  const [, code, city = ''] = /(?:^|[\s,])(\d{5})\s+([^\d\n]{1,100})$/.exec(written) ?? []
  if (code === undefined) return { street: written || street }
  const before = written.slice(0, written.lastIndexOf(code)).replace(/[\s,–-]{1,5}$/, '')
  return { ...present({ street: before || street }), postal_code: code, city: city.trim() }
}

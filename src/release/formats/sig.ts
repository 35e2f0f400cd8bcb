import type { EntryField } from '../../model/entry-fields.ts'
import { asciiAddress } from '../../model/identity.ts'
import { readUrl } from '../../model/url.ts'
import { safeJson } from '../../terminal/safe.ts'
import { foldWords, isAscii } from '../../text/fold.ts'
import type { BlockOrganisation, BlockPerson } from '../block.ts'
import type { BlockFormat, Wording } from '../format.ts'
import { clean } from '../typography.ts'

/** The salutation is held as `M.` or `Mme` alone; the organisation and its address, of the desk and of who works there. */
const HOLDS = [
  'name',
  'given',
  'family',
  'prefix',
  'suffix',
  'title',
  'department',
  'email',
  'phone',
  'phone_e164',
  'organisation',
  'form',
  'street',
  'postal_code',
  'city',
  'desk',
] as const satisfies readonly EntryField[]

/**
 * `document.contacts_presse[]` of the French government's schema for press releases (SIG,
 * GouvernementFR/referentiel-donnees-communication-publique 0.2.2), every field stated. It
 * takes one e-mail and one French number of each and knows no organisation, extension,
 * label or agency.
 */
export const sig: BlockFormat = {
  ending: '.json',
  consumer: 'info.gouv.fr, data.gouv.fr',
  checked: 'ajv 8.20.0',
  load: "jq --slurpfile c contacts.json '.document.contacts_presse = $c[0]' release.json",
  encoding: 'UTF-8',
  lineEnds: 'LF',
  holds: HOLDS,
  write: ({ organisations }, wording) =>
    `${safeJson(
      organisations.flatMap(organisation =>
        organisation.people.map(person => contact(person, organisation, wording)),
      ),
      2,
    )}\n`,
  canHold: person => Object.values(reach(person)).some(value => value !== null),
}

function contact(person: BlockPerson, { name, address }: BlockOrganisation, { words }: Wording) {
  const { isDesk, title, department, agency } = person
  // Who works for an agency is not to be found at the organisation's.
  const place = agency === undefined ? address : undefined
  const street = clean(place?.street ?? '')
  const town = clean(`${place?.postal_code ?? ''} ${place?.city ?? ''}`)
  const postal = [street, town].filter(Boolean).join(', ')
  return {
    civilite: isDesk ? null : civility(person.salutation),
    nom: isDesk ? `${words.desk} – ${name}` : person.label,
    fonction: [title, department].filter(Boolean).join(', ') || null,
    ...reach(person),
    adresse_physique: street || null,
    adresse_postale: postal || null,
  }
}

/** How a person is reached: at least one must be stated. */
function reach({ emails, phones, form }: BlockPerson) {
  const email = emails.map(({ address }) => asciiAddress(address)).find(isAscii)
  const phone = phones.find(({ french, type }) => french !== undefined && type !== 'fax')
  return {
    email: email ?? null,
    telephone: phone?.french ?? null,
    lien_formulaire: (form && /^https:\/\//i.test(form) && readUrl(form)?.href) || null,
  }
}

const WOMEN = new Set(['mme', 'madame', 'mlle', 'mademoiselle', 'mrs', 'ms', 'miss', 'frau'])
const MEN = new Set(['m', 'mr', 'monsieur', 'herr'])

/** The salutation that the file states, in the only two words that the schema has. */
function civility(salutation = ''): 'M.' | 'Mme' | null {
  const word = foldWords(salutation).join(' ')
  return WOMEN.has(word) ? 'Mme' : MEN.has(word) ? 'M.' : null
}

import { textFacts } from '../files/known-file.ts'
import { locate } from '../files/locate.ts'
import type { Contact, Organisation } from '../model/directory.ts'
import { keyPaths, recordsIn } from '../model/keys.ts'
import type { Path } from '../model/schema.ts'
import { packNumber, type UnderstoodPhone } from '../model/understood-phone.ts'
import type { ContactRow, KeysRow } from './keys.ts'

/** An organisation's `KeysRow`, in one line. @param understood what each of its phones means. */
export function writeKeys(
  organisation: Organisation,
  understood: readonly (UnderstoodPhone | undefined)[],
): string {
  const { file, country, aliases, phone, form, contacts } = organisation
  const { checksum, lineLengths, bom = false } = textFacts(file)
  const places = keyPaths(organisation).flatMap(path => {
    const { start, end } = locate(file, path)
    return [start, end - start]
  })
  const row: KeysRow = [
    [checksum, lineLengths, bom],
    places.map(each => each.toString(36)).join(' '),
    oddPlaces(organisation),
    understood.map(each => packNumber(each, country)),
    country ?? null,
    form ?? null,
    aliases,
    phone.map(({ number = null }) => number),
    ...contacts.map(contactRow),
  ]
  return JSON.stringify(row)
}

function contactRow(contact: Contact): ContactRow {
  const { uid = null, agency = null, verified = null, informed = null } = contact
  const phones = contact.phone.map(({ number = null }) => number)
  const dates = contact.source.map(({ date = null }) => date)
  return [phones, dates, uid, agency, verified, informed]
}

/** Where each of `recordsIn` stands; null where that follows from their order. */
function oddPlaces(organisation: Organisation): KeysRow[2] {
  const { at, email, phone, contacts } = organisation
  const inOrder = (list: readonly { readonly at: Path }[], within: Path) =>
    list.every(({ at }, i) => at.length === within.length + 2 && at.at(-1) === i)
  const isUsual =
    at.length === 0 &&
    [email, phone, contacts].every(list => inOrder(list, at)) &&
    contacts.every(each =>
      [each.email, each.phone, each.source].every(list => inOrder(list, each.at)),
    )
  return isUsual ? null : recordsIn(organisation).map(({ at }) => at)
}

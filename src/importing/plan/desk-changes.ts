import type { Organisation } from '../../model/directory.ts'
import { type ImportedContact, PLACE, type Place } from '../contact.ts'
import { addEmails, addPhones } from './addresses-and-phones.ts'
import { withoutKnown } from './contact-changes.ts'
import { add, type Draft, isSameNote, isSamePage, isSameText, settle } from './draft.ts'
import type { Change } from './plan-item.ts'

/** What an organisation's file says of itself; nothing but the name for a new one. */
export type DeskHeld = Pick<Organisation, 'name' | 'short_name' | 'website' | 'form' | 'note'> &
  Pick<Organisation, 'aliases' | 'tags' | 'languages' | 'email' | 'phone'> & {
    readonly address?: Place
    readonly country: string | undefined
  }

/** What an organisation's file says with changes made to it. */
export function withChanges(held: DeskHeld, changes: readonly Change[]): DeskHeld {
  const changed: { -readonly [key in keyof DeskHeld]: DeskHeld[key] } = { ...held }
  for (const change of changes) {
    const [field, key] = change.at
    if (change.op === 'insert') {
      if (field === 'tags' || field === 'languages' || field === 'aliases')
        changed[field] = [...changed[field], ...(change.items as string[])]
    } else if (change.op === 'set') {
      const value = String(change.value)
      if (field === 'website' || field === 'form' || field === 'note') changed[field] = value
      if (field === 'address') changed.address = { ...changed.address, [String(key)]: value }
    }
  }
  return changed
}

/** The mailboxes and lines of a desk that its organisation's file has not. */
export function deskChanges(draft: Draft, held: DeskHeld, imported: ImportedContact): void {
  const { email, phone, country } = held
  addEmails(draft, { at: [], email, phone, country }, imported.emails)
  addPhones(draft, { at: [], email, phone, country }, imported.phones)
  add(draft, ['languages'], withoutKnown(imported.languages ?? [], held.languages))
  settle(draft, { at: ['note'], file: held.note, imported: imported.note, isSame: isSameNote })
}

/**
 * What a source says of a contact's organisation; nothing of an agency's people, whose
 * place is another.
 * @param tags those that the directory allows; all where there are none.
 */
export function organisationChanges(
  draft: Draft,
  held: DeskHeld,
  { desk, agency }: ImportedContact,
  tags: readonly string[],
): void {
  if (desk === undefined || agency !== undefined) return
  // A card's only URL may be that of the form.
  const isForm = desk.website !== undefined && isSamePage(held.form ?? '', desk.website)
  for (const field of ['website', 'form'] as const)
    settle(draft, {
      at: [field],
      file: held[field],
      imported: field === 'website' && isForm ? undefined : desk[field],
      isSame: isSamePage,
    })
  const allowed = (desk.tags ?? []).filter(each => tags.length === 0 || tags.includes(each))
  add(draft, ['tags'], withoutKnown(allowed, held.tags))
  const names = [held.name, held.short_name ?? '', ...held.aliases]
  add(draft, ['aliases'], withoutKnown(desk.aliases ?? [], names))
  if (desk.address === undefined || draft.stated.has('address')) return
  draft.stated.add('address')
  placeChanges(draft, held, desk)
}

function placeChanges(
  draft: Draft,
  held: DeskHeld,
  desk: NonNullable<ImportedContact['desk']>,
): void {
  // Another building is another place: half of one and half of the other would be none.
  const isElsewhere = PLACE.some(key => {
    const [file, other] = [held.address?.[key] ?? '', desk.address?.[key] ?? '']
    return file !== '' && other !== '' && !isSameText(file, other)
  })
  if (!isElsewhere || draft.prefer === 'import')
    for (const key of PLACE)
      settle(draft, {
        at: ['address', key],
        file: held.address?.[key],
        imported: desk.address?.[key],
        isSame: isSameText,
      })
  else draft.conflicts.push({ field: 'address', file: placeOf(held), imported: placeOf(desk) })
}

const placeOf = ({ address = {} }: Pick<DeskHeld, 'address'>) =>
  PLACE.flatMap(key => address[key] ?? []).join(', ')

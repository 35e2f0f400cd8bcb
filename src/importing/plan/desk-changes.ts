import type { Email, Phone } from '../../model/organisation.ts'
import type { ImportedContact } from '../contact.ts'
import { addEmails, addPhones } from './addresses-and-phones.ts'
import { withoutKnown } from './contact-changes.ts'
import { add, type Draft, settle } from './draft.ts'
import type { Change } from './plan-item.ts'
import { isSameNote, isSamePage, isSameText } from './tidy.ts'

/** What an organisation's file says with changes made to it. */
export function withChanges(held: DeskHeld, changes: readonly Change[]): DeskHeld {
  let { website, form, address, tags, languages, aliases, note } = held
  for (const change of changes) {
    const [field, key] = change.at
    if (change.op === 'insert' && field === 'tags') tags = [...tags, ...(change.items as string[])]
    if (change.op === 'insert' && field === 'languages')
      languages = [...languages, ...(change.items as string[])]
    if (change.op === 'insert' && field === 'aliases')
      aliases = [...aliases, ...(change.items as string[])]
    if (change.op !== 'set') continue
    const value = String(change.value)
    if (field === 'website') website = value
    else if (field === 'form') form = value
    else if (field === 'note') note = value
    else if (field === 'address') address = { ...address, [String(key)]: value }
  }
  return {
    ...held,
    ...(website !== undefined && { website }),
    ...(form !== undefined && { form }),
    ...(address !== undefined && { address }),
    ...(note !== undefined && { note }),
    tags,
    languages,
    aliases,
  }
}

/** What an organisation's file says of itself; all of it absent for a new one. */
export interface DeskHeld {
  readonly name: string
  readonly short_name?: string
  readonly aliases: readonly string[]
  readonly website?: string
  readonly form?: string
  readonly address?: { readonly [key in PlaceKey]?: string }
  readonly tags: readonly string[]
  readonly languages: readonly string[]
  readonly note?: string
  readonly email: readonly Email[]
  readonly phone: readonly Phone[]
  readonly country: string | undefined
}

const PLACE = ['street', 'postal_code', 'city', 'region', 'country'] as const
type PlaceKey = (typeof PLACE)[number]

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

import type { Change } from './change.ts'
import type { DeskHeld } from './desk-changes.ts'

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

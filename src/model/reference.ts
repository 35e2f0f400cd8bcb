import { referenceKey } from './identity.ts'

/** Whom a saved list names: an entry by its id, or an address of its own. */
export type Reference =
  | { readonly id: string }
  | { readonly address: string; readonly name?: string }

/** Reads `ORG`, `ORG/CONTACT`, `address` or `Name <address>`; what holds an @ is an address. */
export function readReference(written: string): Reference {
  const text = written.trim()
  if (!text.includes('@')) return { id: text }
  const [, name = '', address = text] = /^(.*?)\s*<([^<>]*)>$/s.exec(text) ?? []
  const bare = name.trim().replace(/^"(.*)"$/, '$1')
  return bare === '' ? { address } : { address, name: bare }
}

/** Tells whether an entry, or its organisation, is among those that references name. */
export function namedBy(
  references: readonly Reference[],
): (entry: { readonly id: string; readonly organisation: { readonly id: string } }) => boolean {
  const keys = new Set(references.flatMap(each => ('id' in each ? [referenceKey(each.id)] : [])))
  return ({ id, organisation }) =>
    keys.size > 0 && (keys.has(referenceKey(id)) || keys.has(referenceKey(organisation.id)))
}

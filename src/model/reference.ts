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

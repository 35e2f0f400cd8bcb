import type { LiteralAddress } from './recipients.ts'

/**
 * The people of an LDIF file (RFC 2849) that have a `mail`, by their `cn`.
 * @returns undefined for a text that is no LDIF.
 */
export function readLdif(text: string): readonly LiteralAddress[] | undefined {
  const unfolded = text.replace(/\r\n?/g, '\n').replace(/\n /g, '')
  if (!/^(?:#.*\n|\n|version:.*\n)*dn::?\s/i.test(unfolded)) return undefined
  return unfolded.split(/\n{2,}/).flatMap(entry => {
    const [name] = valuesOf('cn', entry)
    return valuesOf('mail', entry).map(address => ({ address, ...(name && { name }) }))
  })
}

/** The values of an attribute; after two colons they are in base64. */
function valuesOf(attribute: string, entry: string): string[] {
  const start = new RegExp(`^${attribute}:(:?) *`, 'i')
  return entry.split('\n').flatMap(line => {
    const found = start.exec(line)
    if (found === null) return []
    const value = line.slice(found[0].length)
    return (found[1] === '' ? value : Buffer.from(value, 'base64').toString()).trim()
  })
}

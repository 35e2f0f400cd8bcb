import type { LiteralAddress } from './recipients.ts'

/**
 * The people of an LDIF file (RFC 2849) that have a `mail`, by their `cn`.
 * @returns undefined for a text that is not LDIF.
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

/** A value inside a distinguished name (RFC 4514, 2.4). */
export function escapeRdn(value: string): string {
  return value
    .replace(/["+,;<>\\=]/g, '\\$&')
    .replace(/^[ #]/, '\\$&')
    .replace(/ $/, '\\ ')
    .replaceAll('\0', '\\00')
}

/** An attribute and its values, in an entry's order. */
export type Attribute = readonly [name: string, ...values: readonly (string | undefined)[]]

/** Maximum octets per line, its continuations too (RFC 2849, note 10). */
const WIDTH = 76

/** SAFE-STRING of RFC 2849, and no blank at the end (note 8). */
const SAFE = /^(?![ :<])[\x01-\x09\x0b\x0c\x0e-\x7f]*$/

/** An entry (RFC 2849): base64 where a value is not safe, long lines folded, a blank line after. Absent and empty values are left out. */
export function ldifEntry(dn: string, attributes: readonly Attribute[]): string {
  const lines = [line('dn', dn)]
  for (const [name, ...values] of attributes)
    for (const value of new Set(values)) if (value) lines.push(line(name, value))
  return `${lines.join('')}\n`
}

function line(name: string, value: string): string {
  const isSafe = SAFE.test(value) && !value.endsWith(' ')
  const text = isSafe ? `${name}: ${value}` : `${name}:: ${Buffer.from(value).toString('base64')}`
  const first = text.slice(0, WIDTH)
  const rest = text.slice(WIDTH).match(new RegExp(`.{1,${WIDTH - 1}}`, 'gs')) ?? []
  return [first, ...rest].join('\n ').concat('\n')
}

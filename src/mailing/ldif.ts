/** An attribute and its values, in an entry's order. */
export type Attribute = readonly [name: string, ...values: readonly (string | undefined)[]]

/** So many octets a line has at most, its continuations too (RFC 2849, note 10). */
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

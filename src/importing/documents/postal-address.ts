/** The parts of a French postal address. */
export interface PostalAddress {
  readonly street?: string
  readonly postal_code?: string
  readonly city?: string
}

/**
 * An address in one piece, `13 place Vendôme, 75001 Paris`, in its parts.
 *
 * @param street where one goes, should it be stated apart from where one writes to.
 */
export function readPostalAddress(written: string, street: string): PostalAddress | undefined {
  if (written === '' && street === '') return undefined
  const [, code, city = ''] = /(?:^|[\s,])(\d{5})\s+([^\d\n]{1,100})$/.exec(written) ?? []
  if (code === undefined) return { street: written || street }
  const before = written.slice(0, written.lastIndexOf(code)).replace(/[\s,–-]{1,5}$/, '')
  return {
    ...((before || street) && { street: before || street }),
    postal_code: code,
    city: city.trim(),
  }
}

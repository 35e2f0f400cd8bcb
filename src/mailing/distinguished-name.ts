/** A value inside a distinguished name (RFC 4514, 2.4). */
export function escapeRdn(value: string): string {
  return value
    .replace(/["+,;<>\\=]/g, '\\$&')
    .replace(/^[ #]/, '\\$&')
    .replace(/ $/, '\\ ')
    .replaceAll('\0', '\\00')
}

/** The properties of a record that say something: without undefined, empty texts and empty lists. */
export function present<T extends object>(record: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const isPresent = (value: unknown) =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => isPresent(value)),
  ) as Partial<{ [K in keyof T]: NonNullable<T[K]> }>
}

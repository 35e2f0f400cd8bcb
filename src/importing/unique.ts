/** Items of which no two have one key, in their order: the first of each, with what later ones add to it. */
export function uniqueBy<T extends object>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const found = new Map<string, T>()
  for (const item of items) found.set(keyOf(item), { ...item, ...found.get(keyOf(item)) })
  return [...found.values()]
}

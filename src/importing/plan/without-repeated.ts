import type { Change } from './change.ts'

/** Changes of an item without those that another one has made before. */
export function withoutRepeated(changes: readonly Change[], before: readonly Change[]): Change[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  return changes.flatMap((change): Change[] => {
    const earlier = before.filter(({ at }) => same(at, change.at))
    if (change.op !== 'insert') return earlier.length > 0 ? [] : [change]
    const known = earlier.flatMap(each => (each.op === 'insert' ? each.items : []))
    const items = change.items.filter(item => !known.some(each => same(each, item)))
    return items.length > 0 ? [{ ...change, items }] : []
  })
}

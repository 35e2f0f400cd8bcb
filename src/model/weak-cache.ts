/** Caches the last answer of a function, for functions usually called again with the same argument. */
export function lastResult<K, V>(make: (of: K) => V): (of: K) => V {
  let last: { readonly of: K; readonly answer: V } | undefined
  return of => {
    if (last === undefined || last.of !== of) last = { of, answer: make(of) }
    return last.answer
  }
}

const forgetters: (() => void)[] = []

/**
 * Computes a value of an object once, and caches it while the object lives, or until `forgetWeakCaches`.
 * @param make given what is always the same for an object, besides it.
 */
export function weakCache<K extends object, V extends object | boolean | null, C = void>(
  make: (of: K, context: C) => V,
): (of: K, context: C) => V {
  let known = new WeakMap<K, V>()
  forgetters.push(() => {
    known = new WeakMap()
  })
  return (of, context) => {
    const before = known.get(of)
    if (before !== undefined) return before
    const made = make(of, context)
    known.set(of, made)
    return made
  }
}

/**
 * Forgets all that was made: for who goes through many objects, a few at a time. What a map holds
 * weakly survives every quick collection of garbage, and keeps alive what it leads to.
 */
export function forgetWeakCaches(): void {
  for (const forget of forgetters) forget()
}

/** A function that remembers its last answer, for those that are mostly asked the same again. */
export function remembering<K, V>(make: (of: K) => V): (of: K) => V {
  let last: { readonly of: K; readonly answer: V } | undefined
  return of => {
    if (last === undefined || last.of !== of) last = { of, answer: make(of) }
    return last.answer
  }
}

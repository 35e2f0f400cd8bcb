/**
 * The places of the texts, of many that follow each other in UTF-8, in which one of some texts stands.
 * @param starts where each text begins, and where the last one ends.
 */
export function findInTexts(
  bytes: Buffer,
  starts: ArrayLike<number>,
  texts: readonly string[],
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const text of texts) {
    // Words begin with a blank; what follows it is rarer, so sooner found.
    const rest = text.replace(/^ +(?=.)/s, '')
    const blanks = text.slice(0, text.length - rest.length)
    let place = 0
    for (let at = bytes.indexOf(rest); at !== -1; ) {
      while ((starts[place + 1] ?? bytes.length) <= at) place++
      const start = at - blanks.length
      const isHit = start >= 0 && bytes.toString('latin1', start, at) === blanks
      if (isHit) found.add(place)
      at = bytes.indexOf(rest, isHit ? starts[place + 1] : at + 1)
    }
  }
  return found
}

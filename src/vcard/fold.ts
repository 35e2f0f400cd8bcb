/** Octets of a line, its end not counted (RFC 2426, 2.6, and RFC 6350, 3.2). */
const MOST = 75

/**
 * A content line, cut into continuations where it has more than 75 octets in UTF-8; no
 * character is cut in two. Its own end is left to who joins it to others.
 * @param line text without line breaks.
 */
export function fold(line: string): string {
  const { length } = line
  // Most lines are short: a character has at most three octets, or four in two units.
  if (length * 3 <= MOST) return line
  let folded = ''
  let start = 0
  let octets = 0
  for (let i = 0; i < length; i++) {
    const unit = line.charCodeAt(i)
    const isPair = (unit & 0xfc00) === 0xd800 && (line.charCodeAt(i + 1) & 0xfc00) === 0xdc00
    const size = unit < 0x80 ? 1 : unit < 0x800 ? 2 : isPair ? 4 : 3
    if (octets + size > MOST) {
      folded += `${line.slice(start, i)}\r\n `
      start = i
      // The space.
      octets = 1
    }
    octets += size
    if (isPair) i++
  }
  return start === 0 ? line : folded + line.slice(start)
}

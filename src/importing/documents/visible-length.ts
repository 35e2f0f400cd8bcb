/** Elements whose text nobody sees. */
const UNSEEN = new Set(['style', 'script', 'head', 'title'])

/** About how many characters of HTML are seen: what stands between tags, without blanks at its ends. */
export function visibleLength(html: string): number {
  let length = 0
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    length += html.slice(at, open < 0 ? html.length : open).trim().length
    if (open < 0) break
    const close = html.indexOf('>', open)
    if (close < 0) break
    const name = /^[a-z]+/.exec(html.slice(open + 1, open + 10).toLowerCase())?.[0] ?? ''
    at = close + 1
    if (!UNSEEN.has(name)) continue
    const end = html.indexOf(`</${name}`, at)
    if (end < 0) break
    at = end
  }
  return length
}

import { UnreadableSource } from '../../source.ts'
import type { Matrix, PdfAnnotation, PdfItem, PdfPage } from './reader.ts'
import type { Fragment } from './rows.ts'

/** What a page shows, as far as it is text. */
export interface PageText {
  readonly height: number
  readonly fragments: readonly Fragment[]
  /** Text written upwards or downwards, such as in a margin. */
  readonly turned: readonly string[]
}

/** Letters less upright than this are not in lines. */
const TURNED = 0.3

/** A full page has some hundred, a page written word by word a thousand. */
const MOST_ITEMS = 10_000

/** Reads the text of a page, and where its links to mailboxes lead that it does not show. */
export async function readPage(page: PdfPage): Promise<PageText> {
  const { height, transform } = page.getViewport({ scale: 1 })
  const items = await readItems(page)
  const fragments: Fragment[] = []
  const turned: string[] = []
  for (const { str, transform: own, width } of items) {
    if (str === undefined || str.trim() === '') continue
    const [a, b, c, d, left, y] = multiply(transform, own)
    const size = Math.hypot(c, d)
    if (Math.abs(b) > TURNED * Math.abs(a)) turned.push(str.trim())
    else fragments.push({ text: str, left, right: left + width, y, size })
  }
  const links = await page.getAnnotations()
  return {
    height,
    fragments: [...fragments, ...hiddenAddresses(fragments, links, transform)],
    turned,
  }
}

/** What a page shows may multiply without end: it is read piece by piece, and no further than that. */
async function readItems(page: PdfPage): Promise<PdfItem[]> {
  const items: PdfItem[] = []
  // pdf.js fails out of reach when a stream is cancelled: it is left to wait.
  const reader = page.streamTextContent().getReader()
  while (items.length <= MOST_ITEMS) {
    const { done, value } = await reader.read()
    if (done) return items
    items.push(...value.items)
  }
  throw new UnreadableSource({ code: 'file/damaged', about: 'PDF' })
}

/** ISO 32000-1, 8.3.4. */
function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

/** Behind 'Write to her', where the link leads: `<her@example.fr>`. */
function hiddenAddresses(
  fragments: readonly Fragment[],
  links: readonly PdfAnnotation[],
  transform: Matrix,
): Fragment[] {
  const shown = fragments
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '')
    .toLowerCase()
  return links.flatMap(({ subtype, url, unsafeUrl, rect }) => {
    const address = /^mailto:([^?\s]+@[^?\s]+)/i.exec(url ?? unsafeUrl ?? '')?.[1]
    if (subtype !== 'Link' || address === undefined) return []
    if (shown.includes(address.toLowerCase())) return []
    const [, , , , left, low] = multiply(transform, [1, 0, 0, 1, rect[0], rect[1]])
    const [, , , , right, high] = multiply(transform, [1, 0, 0, 1, rect[2], rect[3]])
    const under = fragments.findLast(
      each => each.y <= low + 1 && each.y >= high && each.left < right && each.right > left,
    )
    if (under === undefined) return []
    const at = under.right + 0.3 * under.size
    return [{ ...under, text: `<${address}>`, left: at, right: at }]
  })
}

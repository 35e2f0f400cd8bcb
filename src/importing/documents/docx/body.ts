import { childOf, childrenOf, type XmlElement } from '../xml.ts'
import { readParagraph, UNSAID } from './paragraph.ts'
import type { LookOf, ParagraphLook } from './styles.ts'

/** What a part of a document gives, and the notes that it refers to. */
export interface Body {
  readonly html: string
  readonly notes: readonly string[]
}

/** A paragraph that waits for its neighbours to tell what belongs together. */
interface Line {
  readonly html: string
  readonly look: ParagraphLook
  readonly broken: boolean
}

/** White space between paragraphs that sets them apart, in twentieths of a point. */
const APART = 60

/**
 * Makes HTML of a part of a Word document: paragraphs, lists, tables and text boxes in reading
 * order. Writers in Word end lines with paragraphs: those with nothing between them are the
 * lines of one `p`.
 *
 * @param targets what the relationships of this part lead to, by their id.
 */
export function readBody(
  part: XmlElement,
  targets: ReadonlyMap<string, string>,
  lookOf: LookOf,
): Body {
  const notes: string[] = []
  return { html: blocks(part), notes }

  function blocks(parent: XmlElement): string {
    let html = ''
    let lines: Line[] = []
    const flush = () => {
      html += paragraphs(lines)
      lines = []
    }
    const walk = (element: XmlElement): void => {
      if (UNSAID.has(element.name)) return
      if (element.name === 'w:tbl') {
        flush()
        html += table(element)
      } else if (element.name !== 'w:p') each(element)
      else {
        const text = readParagraph(element, targets)
        notes.push(...text.notes)
        lines.push({ ...text, look: lookOf(childOf(element, 'w:pPr')) })
        if (text.boxes.length === 0) return
        flush()
        html += text.boxes.map(box => `<div>\n${blocks(box)}</div>\n`).join('')
      }
    }
    const each = (element: XmlElement) => {
      for (const child of element.children) if (typeof child !== 'string') walk(child)
    }
    each(parent)
    flush()
    return html
  }

  function table(element: XmlElement): string {
    const rows = within(element, 'w:tr').map(row => {
      const cells = within(row, 'w:tc').map(cell => `<td>${blocks(cell).trimEnd()}</td>`)
      return `<tr>${cells.join('')}</tr>\n`
    })
    return `<table>\n${rows.join('')}</table>\n`
  }
}

/** The rows of a table or the cells of a row, those in content controls and tracked changes included. */
function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap(child =>
    typeof child === 'string' || UNSAID.has(child.name) || isRemoved(child)
      ? []
      : child.name === name
        ? [child]
        : child.name === 'w:tbl'
          ? []
          : within(child, name),
  )
}

const isRemoved = (row: XmlElement) =>
  row.name === 'w:tr' && childrenOf(childOf(row, 'w:trPr'), 'w:del').length > 0

/** HTML of paragraphs that follow each other. */
function paragraphs(lines: readonly Line[]): string {
  const said = lines.map(line => ({ ...line, html: line.html.trim() }))
  const gaps = said.map(({ look }, i) => (said[i - 1]?.look.after ?? 0) + look.before)
  const inner = gaps.filter((_, i) => i > 0 && said[i]?.html !== '' && said[i - 1]?.html !== '')
  // Spread into Math.min, the paragraphs of a long document would overflow the stack.
  const usual = inner.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY)
  let html = ''
  let open: string[] = []
  const flush = () => {
    if (open.length > 0) html += `<p>${open.join('<br>\n')}</p>\n`
    open = []
  }
  said.forEach((line, i) => {
    const before = said[i - 1]
    const { heading, listed } = line.look
    if (line.html === '' || line.broken || before?.broken || (gaps[i] ?? 0) > usual + APART) flush()
    if (line.html === '') return
    if (heading === undefined && !listed) open.push(line.html)
    else {
      flush()
      html += heading
        ? `<h${heading}>${line.html}</h${heading}>\n`
        : `<ul><li>${line.html}</li></ul>\n`
    }
  })
  flush()
  return html.replaceAll('</ul>\n<ul>', '\n')
}

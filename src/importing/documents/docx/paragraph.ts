import { escapeHtml } from '../../../text/escape-html.ts'
import { childOf, textOf, type XmlElement } from '../xml.ts'
import { hasSwitch, readSymbols } from './styles.ts'

/** The text of a paragraph, and what hangs on it. */
export interface ParagraphText {
  readonly html: string
  /** Whether lines are broken in it by hand. */
  readonly broken: boolean
  /** The text boxes anchored in it: `w:txbxContent`. */
  readonly boxes: readonly XmlElement[]
  /** The notes that it refers to, in order: `footnote 2`. */
  readonly notes: readonly string[]
}

/** A field: what is written between its beginning and its separator says what it shows. */
interface Field {
  instruction: string
  shows: boolean
}

/** Not said by the document: properties, what a tracked change removed or moved away, or another rendering of the same. */
export const UNSAID = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr', 'mc:Fallback'])

/**
 * Reads a paragraph (`w:p`; ECMA-376 part 1, 17.3): links, breaks, fields, signs; as if all
 * tracked changes were accepted, without hidden text or page numbers.
 *
 * @param targets what the relationships of this part lead to, by their id.
 */
export function readParagraph(
  paragraph: XmlElement,
  targets: ReadonlyMap<string, string>,
): ParagraphText {
  let html = ''
  let broken = false
  const boxes: XmlElement[] = []
  const notes: string[] = []
  const fields: Field[] = []
  const put = (markup: string) => {
    if (fields.every(({ shows, instruction }) => shows && !isPageNumber(instruction)))
      html += markup
  }

  const walk = (element: XmlElement, run?: XmlElement): void => {
    if (UNSAID.has(element.name)) return
    const read = READ[element.name] ?? inside
    read(element, run)
  }
  const inside = (element: XmlElement, run?: XmlElement) => {
    for (const child of element.children) if (typeof child !== 'string') walk(child, run)
  }
  const linked = (target: string | undefined, write: () => void) => {
    if (target !== undefined) put(`<a href="${escapeHtml(target)}">`)
    write()
    if (target !== undefined) put('</a>')
  }
  const mark = (type = '') => {
    const field = fields.at(-1)
    if (type === 'begin') fields.push({ instruction: '', shows: false })
    else if (type === 'separate' && field !== undefined) {
      field.shows = true
      const target = targetOf(field.instruction)
      if (target !== undefined) put(`<a href="${escapeHtml(target)}">`)
    } else if (type === 'end' && field !== undefined) {
      if (field.shows && targetOf(field.instruction) !== undefined) put('</a>')
      fields.pop()
    }
  }
  const READ: Readonly<Record<string, (element: XmlElement, run?: XmlElement) => void>> = {
    'w:r': element => {
      const run = childOf(element, 'w:rPr')
      if (!hasSwitch(run, 'w:vanish')) inside(element, run)
    },
    'w:t': (element, run) => put(written(textOf(element), run)),
    'w:sym': ({ attributes }) => {
      const sign = String.fromCharCode(Number.parseInt(attributes['w:char'] ?? '', 16) || 32)
      put(escapeHtml(readSymbols(sign, attributes['w:font'])))
    },
    'w:tab': () => put('\t'),
    'w:ptab': () => put('\t'),
    'w:br': ({ attributes }) => {
      broken ||= attributes['w:type'] === undefined
      put('<br>')
    },
    'w:cr': () => put('<br>'),
    'w:noBreakHyphen': () => put('-'),
    'w:footnoteReference': ({ attributes }) => notes.push(`footnote ${attributes['w:id']}`),
    'w:endnoteReference': ({ attributes }) => notes.push(`endnote ${attributes['w:id']}`),
    'w:txbxContent': element => boxes.push(element),
    'w:hyperlink': (element, run) =>
      linked(targets.get(element.attributes['r:id'] ?? ''), () => inside(element, run)),
    'w:fldSimple': (element, run) => {
      const instruction = element.attributes['w:instr'] ?? ''
      fields.push({ instruction, shows: true })
      linked(targetOf(instruction), () => inside(element, run))
      fields.pop()
    },
    'w:instrText': element => {
      const field = fields.at(-1)
      if (field !== undefined && !field.shows) field.instruction += textOf(element)
    },
    'w:fldChar': ({ attributes }) => mark(attributes['w:fldCharType']),
  }
  inside(paragraph)
  while (fields.length > 0) mark('end')
  return {
    html: html.replaceAll('</strong><strong>', '').replace(/<a href="[^"]*"><\/a>/g, ''),
    broken,
    boxes,
    notes,
  }
}

function written(text: string, run: XmlElement | undefined): string {
  const font = childOf(run, 'w:rFonts')?.attributes['w:ascii']
  const html = escapeHtml(readSymbols(text.replaceAll('\u00ad', ''), font))
  return hasSwitch(run, 'w:b') && html.trim() !== '' ? `<strong>${html}</strong>` : html
}

/** Where a field leads: `HYPERLINK "mailto:x@example.fr" \o "…"`. */
const targetOf = (instruction = ''): string | undefined =>
  /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1]

const isPageNumber = (instruction: string) =>
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction)

import { decodeUnicode } from '../decode.ts'
import { UnreadableSource } from '../source.ts'

/** An element of an XML document, its name with its prefix as written. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[]
}

/** Deeper than any document that somebody wrote, and shallow enough to walk. */
const DEEPEST = 400
const MOST_ELEMENTS = 2_000_000

/**
 * Reads a part of a document that is XML, in UTF-8 or UTF-16. No document type is read, hence
 * no entity but XML's own five (ECMA-376 part 2 allows none).
 *
 * @throws UnreadableSource when it is not well-formed, has a document type, or is too deep or too large.
 */
export async function readXml(bytes: Uint8Array, kind: string): Promise<XmlElement> {
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser()
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  let elements = 0
  const refuse = (why: string): never => {
    throw new Error(why)
  }
  parser.on('error', error => {
    throw error
  })
  parser.on('doctype', () => refuse('a document type'))
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) refuse('too deep')
    if (++elements > MOST_ELEMENTS) refuse('too many elements')
    const element: Open = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', text => {
    open.at(-1)?.children.push(text)
  })
  try {
    parser.write(decodeUnicode(bytes)).close()
    return root.children.find(each => typeof each !== 'string') ?? refuse('no element')
  } catch (cause) {
    throw new UnreadableSource({ code: 'file/damaged', about: kind }, { cause })
  }
}

/** The elements of that name directly in an element. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (each): each is XmlElement => typeof each !== 'string' && each.name === name,
  )

/** The first element by that way down from an element: `childOf(p, 'w:pPr', 'w:pStyle')`. */
export const childOf = (
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined =>
  names.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element)

/** All text in an element. */
export const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map(each => (typeof each === 'string' ? each : textOf(each))).join('')

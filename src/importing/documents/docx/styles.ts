import { present } from '../../present.ts'
import { childOf, childrenOf, type XmlElement } from '../xml.ts'

/** What signs of Microsoft's symbol fonts mean that are before contact details and items. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    40: '☎', // 0x28, and what follows it
    41: '✆',
    42: '✉',
    43: '✉',
    108: '•',
    110: '•',
    113: '•',
    159: '•',
    167: '•',
  },
  'wingdings 2': {},
  'wingdings 3': {},
  webdings: {},
  symbol: { 183: '•' },
}

/** Text in a symbol font as Unicode; a sign whose meaning does not matter here becomes a space. */
export function readSymbols(text: string, font = ''): string {
  const signs = SIGNS[font.toLowerCase()]
  if (signs === undefined) return text
  // Word writes them in the private use area, from U+F000 on.
  return Array.from(text, char => signs[(char.codePointAt(0) ?? 0) & 0xff] ?? ' ').join('')
}

/** What of a paragraph's look tells how it belongs with its neighbours. */
export interface ParagraphLook {
  /** 1 to 6; a title is 1. */
  readonly heading?: number
  readonly listed?: boolean
  /** White space above and below, in twentieths of a point. */
  readonly before: number
  readonly after: number
}

/** Gives the look of a paragraph by its properties (`w:pPr`). */
export type LookOf = (properties: XmlElement | undefined) => ParagraphLook

/** A style rests on another; longer chains are circles. */
const LONGEST_CHAIN = 20

/** Reads the styles of a Word document (ECMA-376 part 1, 17.7); `styles.xml` may be missing. */
export function readStyles(styles: XmlElement | undefined): LookOf {
  const named = new Map(
    childrenOf(styles, 'w:style').map(style => [style.attributes['w:styleId'] ?? '', style]),
  )
  const standard = [...named.values()].find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default']),
  )
  const defaults = childOf(styles, 'w:docDefaults', 'w:pPrDefault', 'w:pPr')

  return properties => {
    const chain: XmlElement[] = []
    const id = stated(childOf(properties, 'w:pStyle'))
    let style = id === undefined ? standard : named.get(id)
    while (style !== undefined && chain.length < LONGEST_CHAIN) {
      chain.push(style)
      style = named.get(stated(childOf(style, 'w:basedOn')) ?? '')
    }
    const looks = [properties, ...chain.map(each => childOf(each, 'w:pPr')), defaults]
    /** The nearest that states it. */
    const nearest = (name: string, attribute: string) =>
      looks
        .map(each => childOf(each, name)?.attributes[attribute])
        .find(value => value !== undefined)
    const heading = chain.map(headingOf).find(level => level !== undefined)
    const list = looks.map(each => childOf(each, 'w:numPr', 'w:numId')).find(Boolean)
    const outline = Number(childOf(properties, 'w:outlineLvl')?.attributes['w:val'] ?? '9')
    return {
      ...present({ heading: heading ?? (outline < 6 ? outline + 1 : undefined) }),
      ...(list !== undefined && stated(list) !== '0' && { listed: true }),
      before: twentieths(nearest('w:spacing', 'w:before')),
      after: twentieths(nearest('w:spacing', 'w:after')),
    }
  }
}

/** Word keeps the names of its own styles in English, whatever their id: `Titre1` is `heading 1`. */
function headingOf(style: XmlElement): number | undefined {
  const name = stated(childOf(style, 'w:name'))?.toLowerCase()
  if (name === 'title') return 1
  const level = /^heading ([1-6])$/.exec(name ?? '')?.[1]
  return level === undefined ? undefined : Number(level)
}

const twentieths = (value = '0') => Number.parseInt(value, 10) || 0

/** The `w:val` of an element. */
export const stated = (element: XmlElement | undefined): string | undefined =>
  element?.attributes['w:val']

/** Whether a switch is on: present without a value means yes (17.17.4). */
export const isOn = (value: string | undefined): boolean =>
  value !== undefined && !['0', 'false', 'off', 'none'].includes(value)

/** Whether `w:b`, `w:vanish` and the like are there and on. */
export const hasSwitch = (properties: XmlElement | undefined, name: string): boolean => {
  const element = childOf(properties, name)
  return element !== undefined && isOn(stated(element) ?? '1')
}

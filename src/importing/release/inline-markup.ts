import { present } from '../present.ts'
import { revealed } from './characters.ts'
import { type ShownLink, shownLink } from './mailboxes.ts'

/** A line freed of markup. */
export interface PlainLine {
  readonly text: string
  readonly level?: number
  readonly strong?: boolean
  readonly item?: boolean
  readonly linked?: readonly string[]
}

const LINK = /!?\[([^[\]]{0,500})\]\(\s{0,5}<?([^()\s<>]{0,2000})>?(?:\s[^()]{0,300})?\)/g
const BULLET = /^(?:[-*+•‣▪▫◦●○■□–—·►▶➤→❯✓✔]\s+|>\s?)+/u

/**
 * A line of Markdown, reStructuredText or Typst, or of plain text where people use their marks,
 * as people read it: links are what they show, emphasis, bullets and marks of headings are gone.
 */
export function plainLine(source: string): PlainLine {
  const linked: string[] = []
  const take = ({ text, other }: ShownLink) => {
    if (other !== undefined) linked.push(other)
    return text
  }
  let text = source.trim()
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(text)
  if (heading) text = heading[2] ?? ''
  const item = BULLET.test(text) && !/^[*_]{2}/.test(text)
  if (item) text = text.replace(BULLET, '')
  text = text
    .replace(/\{\s?(['"`])([^'"`{}]{0,200})\1\s?\}/g, '$2')
    .replace(/\{\/\*.{0,200}?\*\/\}|\{'\s*'\}|\{%.{0,200}?%\}|\{\{.{0,200}?\}\}/g, ' ')
    .replace(/#link\("([^"]{0,500})"\)\[([^[\]]{0,300})\]/g, (_, href, shown) =>
      take(shownLink(shown, href)),
    )
    .replace(/#\p{L}{1,20}(?:\([^()]{0,200}\))?\[([^[\]]{0,300})\]/gu, '$1')
    .replace(/\\href\{([^{}]{0,500})\}\{([^{}]{0,300})\}/g, (_, href, shown) =>
      take(shownLink(shown, href)),
    )
    .replace(/\\[a-z]{2,12}\{([^{}]{0,300})\}/g, '$1')
    .replace(/`([^`<>]{0,200}) <(?:mailto:)?([^<>`\s]{1,300})>`__?/g, (_, shown, href) =>
      take(shownLink(shown, href)),
    )
    .replace(/<(?:mailto:)?([^<>\s@]{1,64}@[^<>\s]{1,200})>/gi, ' $1 ')
    .replace(/<(?:https?:\/\/[^<>\s]{1,2000})>/gi, ' ')
  if (text.includes(']('))
    text = text.replace(LINK, (all, shown: string, href: string, at: number, whole: string) =>
      all.startsWith('!')
        ? ' '
        : take(shownLink(shown, href, whole.slice(Math.max(0, at - 70), at))),
    )
  const strong = /^(\*\*|__)[^*]+\1\s*:?$|^\*\*[^*]+:\*\*$/.test(text)
  text = text
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/(?<![\p{L}\p{N}])\*{1,3}|\*{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<![\p{L}\p{N}.@-])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}@.])/gu, '')
    .replace(/[`\\]/g, '')
    .replace(/[\p{Extended_Pictographic}\u2700-\u27bf\u260e\u2706]+\ufe0f?/gu, icon =>
      /^[\d#*©®™]+$/u.test(icon) ? icon : ' | ',
    )
  if (/^\|.*\|$/.test(text)) text = text.slice(1, -1)
  text = revealed(text)
    .replace(/[ \t]*\t[ \t]*/g, ' | ')
    .replace(/ {3,}/g, '   ')
    .replace(/^[\s|]+|[\s|]+$/g, '')
  // A small l or a capital I stands for a bar now and then.
  if (text.includes('@') && (text.match(/\s[lI]\s/g)?.length ?? 0) >= 2)
    text = text.replace(/\s[lI]\s/g, ' | ')
  return {
    text,
    ...(heading && { level: heading[1]?.length ?? 1 }),
    ...(strong && { strong }),
    ...(item && { item }),
    ...present({ linked }),
  }
}

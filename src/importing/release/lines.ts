import { foldWords } from '../../text/fold.ts'
import { plainCharacters } from './characters.ts'
import { withoutColumns } from './columns.ts'
import type { Line, ReleaseDocument } from './document.ts'
import { htmlLines, type Page } from './html-lines.ts'
import { withListed } from './listed-lines.ts'
import { textLines, unglued } from './text-lines.ts'
import { isAddress } from './words.ts'

/** Whether a text has elements of HTML in it. */
export const hasMarkup = (text: string): boolean =>
  /<\/?(?:a|b|br|p|div|span|h[1-6]|strong|em|i|ul|li|td|tr|table|section|center|address)(?:\s[^<>]{0,2000})?\/?>/i.test(
    text,
  ) || /<\/[A-Z][A-Za-z]{1,30}>/.test(text)

/** The first stage: a release's lines as people read them, with their place in the source. */
export function linesOf({ kind, text }: Pick<ReleaseDocument, 'kind' | 'text'>): Page {
  const plain = plainCharacters(text)
  const page =
    kind === 'html' || hasMarkup(plain)
      ? htmlLines(plain, kind !== 'html' || !/<(?:br|p|div|li|td|tr|h[1-6])\b/i.test(plain))
      : { lines: textLines(plain) }
  return {
    ...page,
    lines: withListed(withLabels(withoutTowns(withoutColumns(page.lines))).flatMap(unglued)),
  }
}

/** Lines without the towns that are between a street and a post code, each on its own line. */
function withoutTowns(lines: readonly Line[]): Line[] {
  return lines.filter((line, at) => {
    const [before, after] = [lines[at - 1], lines[at + 1]]
    return !(
      before &&
      after &&
      line.level === undefined &&
      line.gap === after.gap &&
      /^\p{Lu}[\p{L}'’. -]{1,40}$/u.test(line.text) &&
      isAddress(before.text) &&
      isAddress(after.text)
    )
  })
}

const LABEL =
  /^(?:vorname|nachname|name|prenom|nom|first name|last name|surname|position|funktion|fonction|title|e mail|email|courriel|telefon|telephone|tel|phone|mobil|mobile|fax|organisation|organization|company|societe|firma|unternehmen|ansprechpartner|ansprechpartnerin)$/
const GIVEN = /^(?:vorname|pr[ée]nom|first name|given name)\s*:\s*(\p{Lu}.{0,40})$/iu
const FAMILY =
  /^(?:nachname|familienname|nom(?: de famille)?|last name|surname|family name)\s*:\s*(\p{Lu}.{0,40})$/iu

const isLabel = ({ text }: Line) =>
  text.length < 30 && /:$/.test(text) && LABEL.test(foldWords(text).join(' '))

/** Lines with each label before its value, where they stood one below the other, and the parts of a name in one. */
function withLabels(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && isLabel(last) && line.gap === 0 && !isLabel(line) && line.text.length < 200) {
      joined[joined.length - 1] = {
        ...line,
        line: last.line,
        gap: last.gap,
        text: `${last.text} ${line.text}`,
      }
      continue
    }
    joined.push(line)
  }
  return joined.reduce<Line[]>((all, line) => {
    const last = all.at(-1)
    const pair = last && line.gap <= 1 ? [last.text, line.text] : []
    const given = pair.map(text => GIVEN.exec(text)?.[1]).find(Boolean)
    const family = pair.map(text => FAMILY.exec(text)?.[1]).find(Boolean)
    if (last && given !== undefined && family !== undefined)
      all[all.length - 1] = { ...last, text: `Name: ${given} ${family}` }
    else all.push(line)
    return all
  }, [])
}

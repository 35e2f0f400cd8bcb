import { plainCharacters } from './characters.ts'
import { withoutColumns } from './columns.ts'
import type { ReleaseDocument } from './document.ts'
import { htmlLines, type Page } from './html-lines.ts'
import { withLabels } from './label-lines.ts'
import { withoutTowns } from './links.ts'
import { withListed } from './listed-lines.ts'
import { textLines, unglued } from './text-lines.ts'

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

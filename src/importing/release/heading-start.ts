import type { Line } from './document.ts'
import { type Heading, headingOf } from './headings.ts'
import type { FoundMailbox } from './mailboxes.ts'
import { nameLikelihood } from './names.ts'
import { isRole } from './words.ts'

/** The heading that a line is, or that stands before its colon. */
export function headingStart(
  { text, level }: Line,
  mailboxes: readonly FoundMailbox[],
): { heading: Heading; end: number } | undefined {
  const first = Math.min(
    mailboxes[0]?.start ?? text.length,
    text.search(/[+(]?\d[\d\s./()-]{6,}/) >>> 0,
    text.length,
  )
  const colon = text.search(/:(?:\s|$)/)
  if (colon > 0 && colon <= Math.max(first, 1)) {
    const heading = headingOf(text.slice(0, colon + 1))
    if (heading) return { heading, end: colon + 1 }
  }
  if (mailboxes.length === 0 && first === text.length && text.length <= 170) {
    const heading = level === undefined && isRole(text) ? undefined : headingOf(text)
    if (heading && (heading.kind !== 'other' || text.length <= 60))
      return { heading, end: text.length }
    if (level !== undefined) return { heading: { kind: 'plain' }, end: text.length }
  }
  // `Contact presse Jean Dupont 01 …`, `Pressestelle – x@example.de`
  const cut = /^(.{4,60}?)(?:\s+[–—|-]\s+|\s+(?=\p{Lu}\p{Ll}+\s+\p{Lu}))/u.exec(
    text.slice(0, first),
  )
  const head =
    cut?.[1] ??
    text.slice(0, first).replace(/\s*(?:e-?mail|t[ée]l|phone|telefon)?\s*[.:]?\s*$/i, '')
  if (head === text) return undefined
  const heading = head.length > 3 && head.length <= 60 ? headingOf(head) : undefined
  const isContact =
    heading?.kind === 'contact' &&
    /^(?:contacts?|kontakt)$/i.test(head) &&
    nameLikelihood(text.slice(head.length).trim().split(/\s+/).slice(0, 2).join(' ')) >= 0.7
  return (heading?.kind === 'press' || isContact) && heading && !isRole(head)
    ? { heading, end: head.length }
    : undefined
}

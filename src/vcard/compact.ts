import type { Card } from './card.ts'
import { escapeText, numberText, oneLine } from './text.ts'

/** What a small card can do without, in the order in which it is given up. */
export const DISPENSABLE = ['urls', 'title', 'emails', 'phones', 'organisation', 'email'] as const

export type Dispensable = (typeof DISPENSABLE)[number]

/**
 * The smallest vCard 3.0 that phones take from a QR code: who it is, where, and how to reach
 * them; no folding, lines that end in LF, no ids, no types but a mobile's.
 * @param without what is given up; of `emails` and `phones` the preferred one stays, and `email` is that one, where there is a phone.
 */
export function compactCard(card: Card, without: readonly Dispensable[] = []): string {
  const { name } = card
  const kept = <T>(what: Dispensable, list: readonly T[], atLeast = 0): readonly T[] =>
    without.includes(what) ? list.slice(0, atLeast) : list
  const text = (value: string) => escapeText(oneLine(value))
  const property = (property: string, values: readonly string[], mark = ';') => {
    const texts = values.map(text)
    return texts.some(Boolean) ? [`${property}:${texts.join(mark)}`] : []
  }
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${[name.family ?? '', name.given ?? '', '', '', ''].map(text).join(';')}`,
    `FN:${text(card.fullName)}`,
    ...property('ORG', kept('organisation', card.organisation).slice(0, 2).filter(Boolean)),
    ...property('TITLE', kept('title', card.title === undefined ? [] : [card.title])),
    ...kept('phones', card.phones, 1).flatMap(({ number, e164 = number, extension, types }) =>
      property(types.includes('CELL') ? 'TEL;TYPE=CELL' : 'TEL', [numberText(e164, extension)]),
    ),
    ...kept('email', kept('emails', card.emails, 1), card.phones.length > 0 ? 0 : 1).flatMap(
      ({ address }) => property('EMAIL', [address]),
    ),
    ...kept('urls', card.kind === 'org' ? card.urls : []).map(url => `URL:${oneLine(url)}`),
    'END:VCARD',
    '',
  ].join('\n')
}

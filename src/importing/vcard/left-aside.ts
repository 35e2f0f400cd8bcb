import type { RawCard } from './cards.ts'

/** What is read of a card, or says nothing of a contact. */
const SILENT = new Set(
  [
    'FN N ORG TITLE ROLE EMAIL TEL NOTE CATEGORIES LANG URL ADR KIND NICKNAME',
    'VERSION PRODID UID REV SOURCE NAME PROFILE CLASS MAILER SORT-STRING LABEL CLIENTPIDMAP XML CREATED',
    'FBURL CALURI CALADRURI AGENT MEMBER X-ABUID X-ABADR X-ABLABEL X-ABSHOWAS X-MOZILLA-HTML X-MOZILLA-CPT',
    'X-ADDRESSBOOKSERVER-KIND X-ADDRESSBOOKSERVER-MEMBER X-EVOLUTION-FILE-AS X-MS-OL-DESIGN',
    'X-PRESS-CONTACTS-OPT-OUT X-MS-OL-DEFAULT-POSTAL-ADDRESS X-MS-CARDPICTURE X-PHONETIC-FIRST-NAME X-PHONETIC-LAST-NAME',
  ]
    .join(' ')
    .split(' '),
)

/**
 * The properties of cards that no field of the model holds, each once, in their order.
 * @param unread more of them, of which the cards have another value that is imported.
 */
export function leftAside(cards: readonly RawCard[], unread: Iterable<string>): string[] {
  const names = new Set<string>(unread)
  for (const { properties } of cards)
    for (const { name, value } of properties)
      if (!SILENT.has(name) && value.trim().replace(/;/g, '') !== '' && names.size < 30)
        names.add(name)
  return [...names]
}

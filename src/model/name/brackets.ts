const OPEN = '([{（［【'
const CLOSE = ')\\]}）］】'

/** What is in brackets, with the blanks before it; the last bracket may never close. */
const INSIDE = new RegExp(`\\s*[${OPEN}]([^${CLOSE}]*)(?:[${CLOSE}]|$)`, 'g')

/**
 * A name without what is in brackets, and the texts inside them, with commas between:
 * `Jean Roux (stagiaire)`. Undefined where there are no brackets, or nothing beside them.
 */
export function splitBrackets(text: string): { name: string; inside: string } | undefined {
  if (!/[([{（［【]/.test(text)) return undefined
  const name = text.replace(INSIDE, ' ').replace(/\s+/g, ' ').trim()
  const inside = [...text.matchAll(INSIDE)].map(([, found = '']) => found.trim()).filter(Boolean)
  return name === '' ? undefined : { name, inside: inside.join(', ') }
}

/** A birth name after the current name. */
const BORN = /(?:^|\s+)(?:née?|geb\.|geborene?r?|épouse|ép\.)\s.*$/i

/** A name without the birth name: `Marie Durand née Le Bris`. */
export const withoutBirthName = (text: string): string => text.replace(BORN, '')

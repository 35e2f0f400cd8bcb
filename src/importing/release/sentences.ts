import { present } from '../present.ts'
import type { Line } from './document.ts'
import { nameLikeness } from './likeness.ts'
import type { FoundMailbox } from './mailboxes.ts'
import { nameLikelihood } from './names.ts'
import { organisationInRole, organisationLikelihood } from './organisations.ts'
import type { FoundPhone } from './phones.ts'
import type { Bare } from './token.ts'
import { isRole } from './words.ts'

const DESK =
  /(?:service|bureau) (?:de |des )?(?:presse|relations presse)|press (?:office|team|department)|media relations|pr department|pressestelle|presseteam|medienstelle|relations presse|presseverteiler|service communication/iu
const FOR_PRESS = /(?<!\p{L})(?:journalist|interview|presse?(?!\p{L})|m[ée]dias?(?!\p{L})|medien)/iu
/** The organisation whose desk a sentence names: `le service de presse de X par e-mail`. */
const OF_DESK =
  /(?:service|bureau|pressestelle|press office|press team|medienstelle|relations presse)(?: (?:de |des )?(?:presse|relations presse))?\s+(?:de la |de l['’]|du |des |de |d['’]|der |des |von |of (?:the )?|at )((?:(?:La|Le|Les|L['’])\s?)?[\p{Lu}\d«"“][^,;:()]{1,60}?)(?=\s+(?:par|à|au|unter|by|at|via|est|is|ist|on|sur|:)\s|[,;:(]|\s*$)/u
const ABOUT =
  /(?:question sur|questions? about|frage(?:n)? zu[mr]?|intéress[ée]s? par|interested in)\s+((?:[\p{Lu}\d&][\p{L}\d'’.-]*\s?){1,6}?)(?=[?.!,;:]|\s+\p{Ll})/iu
/** Somebody to turn to: `please contact Jane Doe`, `wenden Sie sich an Anna Muster`. */
const PERSON =
  /(?:contact(?:er|ez)?|contact is|auprès de|wenden Sie sich (?:bitte )?an|kontaktieren Sie|joindre|adress(?:er|ez)-?(?:vous)? à|reach(?: out to)?|écri(?:re|vez) à|an|e-?mail(?:ing)?)\s*:?\s+((?:(?:M\.|Mme|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Herrn?|Frau)\s+)?\p{Lu}[\p{L}'’-]+(?:\s+(?:de|du|von|van|der|la|le)){0,2}(?:\s+\p{Lu}[\p{L}'’.-]+){1,3})(?=[\s,;(:<]|$)/gu

/** What somebody does, behind the name: `Jane Doe, head of communications, at …`. */
const ROLE_BEHIND =
  /^,\s+([^,;()@]{3,80}?)(?=[,;(@]|\s(?:au|à|on|unter|at\s\S+@|by|par|oder|ou|or|via|per|t[ée]l)\s|\s*$)/u

/** Words with capitals, which are somebody where a mailbox of the sentence is spelt after them. */
const NAMED = /(?<!\p{L})(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}[\p{L}’-]+){1,2})(?!\p{L})/gu

/** The token of a mailbox. @param line what its line says of links. */
export const mailboxToken = ({ address }: FoundMailbox, { linked = [] }: Line) => ({
  is: 'mailbox' as const,
  address,
  linked,
})

/** What a sentence tells: its mailboxes and numbers, the person to turn to, the desk and whose it is. */
export function sentenceTokens(
  text: string,
  mailboxes: readonly FoundMailbox[],
  phones: readonly FoundPhone[],
  line: Line,
): Bare[] {
  if (mailboxes.length === 0 && phones.length === 0) return [{ is: 'prose', text }]
  const found: { start: number; token: Bare }[] = []
  const put = (start: number, token: Bare) => found.push({ start, token })
  for (const each of mailboxes) put(each.start, mailboxToken(each, line))
  for (const phone of phones) put(phone.start, { is: 'phone', phone })
  const place = { colon: false, strong: false, joined: false, from: 'sentence' as const }
  const desk = DESK.exec(text)
  if (desk) put(desk.index, { is: 'function', text: desk[0], kind: 'press' })
  else if (FOR_PRESS.test(text)) put(0, { is: 'function', text: '', kind: 'press' })
  const named = OF_DESK.exec(text) ?? ABOUT.exec(text)
  if (named?.[1])
    put(named.index, { is: 'proper', text: named[1].trim(), name: 0, organisation: 0.8, ...place })
  const people = [...text.matchAll(PERSON)]
  for (const each of text.matchAll(NAMED))
    if (
      !people.some(({ index }) => Math.abs(index - each.index) < 60) &&
      mailboxes.some(({ address }) => nameLikeness(each[1] ?? '', address) >= 0.9)
    )
      people.push(each)
  for (const person of people) {
    const [, name = ''] = person
    const likely = nameLikelihood(name)
    if (likely >= 0.5)
      put(person.index, { is: 'proper', text: name, name: likely, organisation: 0, ...place })
    const end = person.index + person[0].length
    const role = ROLE_BEHIND.exec(text.slice(end))?.[1]
    if (role === undefined || !isRole(role)) continue
    const inside = organisationInRole(role)
    const kind = /press|presse|media|medien|sprecher/i.test(role) ? ('press' as const) : undefined
    put(end, { is: 'role', text: inside?.role ?? role, ...present({ kind }) })
    if (inside && !named) {
      const organisation = organisationLikelihood(inside.organisation)
      const token = { is: 'proper' as const, text: inside.organisation, name: 0, organisation }
      put(end, { ...token, ...place, from: 'role' })
    }
  }
  return [
    { is: 'prose', text },
    ...found.sort((a, b) => a.start - b.start).map(({ token }) => token),
  ]
}

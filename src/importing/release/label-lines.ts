import { foldWords } from '../../text/fold.ts'
import type { Line } from './document.ts'

const LABEL =
  /^(?:vorname|nachname|name|prenom|nom|first name|last name|surname|position|funktion|fonction|title|e mail|email|courriel|telefon|telephone|tel|phone|mobil|mobile|fax|organisation|organization|company|societe|firma|unternehmen|ansprechpartner|ansprechpartnerin)$/
const GIVEN = /^(?:vorname|pr[ée]nom|first name|given name)\s*:\s*(\p{Lu}.{0,40})$/iu
const FAMILY =
  /^(?:nachname|familienname|nom(?: de famille)?|last name|surname|family name)\s*:\s*(\p{Lu}.{0,40})$/iu

const isLabel = ({ text }: Line) =>
  text.length < 30 && /:$/.test(text) && LABEL.test(foldWords(text).join(' '))

/** Lines with each label before its value, where they stood one below the other, and the parts of a name in one. */
export function withLabels(lines: readonly Line[]): Line[] {
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

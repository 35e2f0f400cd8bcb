import type { BlockFormat } from '../format.ts'
import { LINE_HOLDS } from '../format.ts'
import { headingOf, nameLine, type Part, personLine } from '../line.ts'

/** As releases have it at their foot: a paragraph an organisation, a line a person. */
export const text: BlockFormat = {
  ending: '.txt',
  consumer: 'LibreOffice, Word, e-mail',
  checked: 'RFC 3629',
  load: '',
  encoding: 'UTF-8',
  lineEnds: 'LF',
  holds: LINE_HOLDS,
  write(block, wording) {
    const paragraphs = block.organisations.map(organisation =>
      [
        nameLine(organisation, wording),
        ...organisation.people.map(person => personLine(person, wording)),
      ]
        .map(plain)
        .join('\n'),
    )
    return `${[headingOf(block, wording), ...paragraphs].join('\n\n')}\n`
  },
}

const plain = (line: readonly Part[]) => line.map(part => part.text).join('')

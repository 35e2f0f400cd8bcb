import type { BlockFormat } from '../format.ts'
import { LINE_HOLDS } from '../format.ts'
import { headingOf, nameLine, type Part, personLine } from '../line.ts'

/** CommonMark 0.31, and nothing that GitHub, Pandoc or the government's subset reads in another way. */
export const markdown: BlockFormat = {
  ending: '.md',
  consumer: 'Hugo, Jekyll, GitHub, Pandoc',
  checked: 'commonmark 0.31.2',
  load: '',
  encoding: 'UTF-8',
  lineEnds: 'LF',
  holds: LINE_HOLDS,
  write(block, wording) {
    const sections = block.organisations.map(organisation => {
      const name = nameLine(organisation, wording).map(({ text }) => escapeMarkdown(text))
      const people = organisation.people.map(
        person => `- ${protectStart(personLine(person, wording).map(inline).join(''))}\n`,
      )
      return `**${name.join('')}**\n\n${people.join('')}`
    })
    return `## ${escapeMarkdown(headingOf(block, wording))}\n\n${sections.join('\n')}`
  },
}

const inline = ({ text, href }: Part) =>
  href === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${href})`

/** Text that Markdown shows as it is inside a line (CommonMark, 2.4). */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|^$]/g, '\\$&')
}

/** A line of which the start is not a heading, list, rule or quotation of its own (CommonMark, 4 and 5). */
function protectStart(line: string): string {
  return line.replace(/^[#+=:-]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2')
}

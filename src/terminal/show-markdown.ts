import type { Terminal } from './terminal.ts'

/**
 * A page in Markdown as a terminal shows it: the heading in bold, code without its marks, lines
 * broken between words.
 * @param markdown headings, paragraphs and lists of one level, each on one line, with code in backticks.
 */
export function showMarkdown(
  markdown: string,
  { style, columns = 80 }: Pick<Terminal, 'style' | 'columns'>,
): string {
  return markdown
    .split('\n')
    .map(line => {
      const text = line.replace(/`([^`]+)`/g, '$1')
      const heading = /^#+ (.*)$/.exec(text)?.[1]
      if (heading !== undefined) return style.bold(wrap(heading, columns, ''))
      return wrap(text, columns, text.startsWith('- ') ? '  ' : '')
    })
    .join('\n')
}

/** A text in lines of at most `columns` characters, where its words allow it. */
function wrap(text: string, columns: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && `${line} ${word}`.length > columns) {
      lines.push(line)
      line = `${indent}${word}`
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

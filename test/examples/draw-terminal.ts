import { stringWidth } from '../../src/terminal/width.ts'
import { escapeHtml } from '../../src/text/escape-html.ts'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The theme's colours by SGR code (ECMA-48, 8.3.117); each has a contrast of at least 4.5 with the paper (WCAG 2.2, 1.4.3). */
const COLOURS = {
  light: {
    2: '#59636e',
    31: '#cf222e',
    32: '#1a7f37',
    33: '#9a6700',
    34: '#0969da',
    36: '#1b7c83',
  },
  dark: { 2: '#9198a1', 31: '#ff7b72', 32: '#3fb950', 33: '#d29922', 34: '#58a6ff', 36: '#39c5cf' },
} as const satisfies Record<Theme, Readonly<Record<number, string>>>

const PAPER = {
  light: { fill: '#ffffff', text: '#1f2328', frame: '#d1d9e0' },
  dark: { fill: '#0d1117', text: '#f0f6fc', frame: '#3d444d' },
} as const satisfies Record<Theme, Readonly<Record<string, string>>>

/** Sizes in user units of SVG. */
const COLUMN = 7.8
const LINE = 19
const MARGIN = 16

/** What a terminal shows in one style, from a column on. */
interface Run {
  readonly column: number
  readonly text: string
  readonly attributes: string
}

/**
 * Draws what a terminal shows as an SVG whose text stays text. Each run of text is fitted to its
 * columns, so that tables line up in any monospaced font.
 * @param output lines, with colours as escape sequences.
 * @throws Error on an escape sequence that is not a colour of the theme, bold or dim.
 */
export function drawTerminal(title: string, output: string, theme: Theme): string {
  const lines = output.replace(/\n+$/, '').split('\n')
  const columns = Math.max(...lines.map(line => stringWidth(line)))
  const width = Math.ceil(columns * COLUMN + 2 * MARGIN)
  const height = lines.length * LINE + 2 * MARGIN
  const { fill, text, frame } = PAPER[theme]
  const drawn = lines.flatMap((line, index) => {
    const y = MARGIN + index * LINE + 14
    return runsOf(line, theme).map(run => drawRun(run, y))
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escapeHtml(title)}</title>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="${fill}" stroke="${frame}"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace" font-size="13" fill="${text}">
${drawn.join('\n')}
</g>
</svg>
`
}

/** The runs of a line, divided where the style changes and at two spaces or more. */
function runsOf(line: string, theme: Theme): Run[] {
  const runs: Run[] = []
  const style: { color?: string | undefined; bold?: boolean } = {}
  let column = 0
  for (const part of line.split(/(\u001b\[\d+m| {2,}|^ )/)) {
    const code = /^\u001b\[(\d+)m$/.exec(part)?.[1]
    if (code !== undefined) applyCode(Number(code), style, theme)
    else if (part.trim() !== '') {
      const indent = part.length - part.trimStart().length
      runs.push({ column: column + indent, text: part.trim(), attributes: attributesOf(style) })
    }
    if (code === undefined) column += stringWidth(part)
  }
  return runs
}

function applyCode(
  code: number,
  style: { color?: string | undefined; bold?: boolean },
  theme: Theme,
): void {
  const colours: Readonly<Record<number, string>> = COLOURS[theme]
  if (code === 1) style.bold = true
  else if (code === 22) Object.assign(style, { bold: false, color: undefined })
  else if (code === 39) style.color = undefined
  else if (colours[code] !== undefined) style.color = colours[code]
  else throw new Error(`no colour for the escape code ${code}`)
}

const attributesOf = ({ color, bold }: { color?: string | undefined; bold?: boolean }): string =>
  `${color === undefined ? '' : ` fill="${color}"`}${bold ? ' font-weight="bold"' : ''}`

function drawRun({ column, text, attributes }: Run, y: number): string {
  if (/[\u0000-\u001f\u007f]/.test(text)) throw new Error(`a control character in "${text}"`)
  const x = (MARGIN + column * COLUMN).toFixed(1)
  const length = (stringWidth(text) * COLUMN).toFixed(1)
  return `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${attributes}>${escapeHtml(text)}</text>`
}

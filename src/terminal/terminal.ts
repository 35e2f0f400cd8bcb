import type { Output } from '../env.ts'

export type ColorChoice = 'auto' | 'always' | 'never'

/** How text is set off; each is the identity where there is no colour. `paper` is black on white. */
export type Style = Readonly<
  Record<
    'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'blue' | 'cyan' | 'paper',
    (text: string) => string
  >
>

const same = (text: string) => text
const PLAIN: Style = {
  bold: same,
  dim: same,
  red: same,
  yellow: same,
  green: same,
  blue: same,
  cyan: same,
  paper: same,
}

/** What a stream can show. */
export interface Terminal {
  readonly isTTY: boolean
  /** Its width; undefined where there is no terminal to fill. */
  readonly columns: number | undefined
  /** Its height in lines; undefined where there is no terminal to fill. */
  readonly rows?: number | undefined
  readonly style: Style
  readonly hasColor: boolean
  /** Whether it understands OSC 8 links. */
  readonly links: boolean
}

type Variables = Readonly<Record<string, string | undefined>>

/** What `output` can show, by the option, then NO_COLOR, FORCE_COLOR and TERM (no-color.org, force-color.org). */
export async function openTerminal(
  output: Output,
  variables: Variables,
  choice: ColorChoice,
): Promise<Terminal> {
  const { isTTY } = output
  const columns = isTTY ? (output.columns ?? 80) : undefined
  const hasColor = wantsColor(isTTY, variables, choice)
  // The default instance reads the process; a pipe does without chalk at all.
  const style = hasColor ? await colors() : PLAIN
  return {
    isTTY,
    columns,
    rows: isTTY ? output.rows : undefined,
    style,
    hasColor,
    links: isTTY && choice !== 'never' && hasLinks(variables),
  }
}

async function colors(): Promise<Style> {
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return Object.assign(chalk, { paper: chalk.black.bgWhiteBright })
}

function wantsColor(isTTY: boolean, variables: Variables, choice: ColorChoice): boolean {
  if (choice !== 'auto') return choice === 'always'
  if (variables.NO_COLOR) return false
  if (variables.FORCE_COLOR !== undefined) return !['0', 'false'].includes(variables.FORCE_COLOR)
  return isTTY && variables.TERM !== 'dumb'
}

/** No terminal can be asked, so by name: those that documented OSC 8 support. */
function hasLinks(variables: Variables): boolean {
  const { TERM, TERM_PROGRAM, TERM_PROGRAM_VERSION, VTE_VERSION, FORCE_HYPERLINK } = variables
  if (FORCE_HYPERLINK !== undefined) return FORCE_HYPERLINK !== '0'
  if (TERM === 'dumb' || variables.CI) return false
  if (variables.WT_SESSION || variables.KONSOLE_VERSION || variables.DOMTERM) return true
  if (Number(VTE_VERSION) >= 5000) return true
  if (TERM_PROGRAM === 'iTerm.app') return Number.parseFloat(TERM_PROGRAM_VERSION ?? '') >= 3.1
  if (['WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio'].includes(TERM_PROGRAM ?? '')) return true
  return /^(xterm-kitty|xterm-ghostty|alacritty|foot)/.test(TERM ?? '')
}

/** A link where the terminal has them and there is a URI, else the text alone. The URI comes percent-encoded; nothing else can end it early. */
export function link(terminal: Terminal, text: string, uri: string | undefined): string {
  if (!terminal.links || uri === undefined) return text
  return `\u001b]8;;${uri.replace(/[^\x21-\x7e]/g, '')}\u001b\\${text}\u001b]8;;\u001b\\`
}

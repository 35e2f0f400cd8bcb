import type { Env } from './env.ts'
import type { Language, Messages } from './messages/index.ts'
import type { Terminal } from './terminal/terminal.ts'

/** What every command is given. */
export interface Context {
  readonly env: Env
  readonly messages: Messages
  readonly language: Language
  /** How to write for people: colour, width, links. */
  readonly terminal: Terminal
  /** The directory asked for by `-C` or the environment. */
  readonly directory: string | undefined
  /** Whether an index may be used and kept. */
  readonly cache: boolean
  /** Does something once the command has ended, however it ends. */
  atEnd(end: () => void): void
}

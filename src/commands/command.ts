import type { Command as Commander } from 'commander'
import type { Context } from '../context.ts'
import type { ExitCode } from '../env.ts'
import type { Messages } from '../messages/index.ts'
import type { GuidePage } from '../usage/guide.ts'

/** One command: its arguments, options and examples, and what it does. */
export interface CommandModule {
  /** Adds arguments and options to the command of this name. */
  define(command: Commander, messages: Messages): void
  /** Three real command lines, without the program's name, and what each does. */
  examples(messages: Messages): readonly (readonly [commandLine: string, does: string])[]
  /** @throws UserError when the request cannot be done. */
  run(
    args: readonly string[],
    options: Readonly<Record<string, unknown>>,
    context: Context,
  ): Promise<ExitCode>
}

/** A command in the registry: its code is loaded when it is used. */
export interface CommandEntry {
  readonly load: () => Promise<CommandModule>
  /** Its words are a query, in which `-word` excludes. */
  readonly takesQuery?: true
  /** The page of the guide about it. */
  readonly guide: GuidePage
}

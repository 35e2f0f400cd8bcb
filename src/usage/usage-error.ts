import { type Command, CommanderError } from 'commander'
import { UserError } from '../env.ts'
import type { Messages } from '../messages/index.ts'
import { nearest } from '../text/similar.ts'

/** Thrown by a command when an argument that commander takes for optional is missing. */
export const missingArgument = (name: string): CommanderError =>
  new CommanderError(2, 'commander.missingArgument', `error: missing required argument '${name}'`)

/**
 * Commander's error in the user's language, with the usage line of the command.
 * @param command the one that was asked for.
 * @param args its arguments as they were typed.
 */
export function usageError(
  error: CommanderError,
  command: Command,
  args: readonly string[],
  messages: Messages,
): UserError {
  const { usage: m, headings } = messages.cli
  const near = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1]
  const { message, hint } = described(error, command, args, messages)
  const usage = `${headings['Usage:']} ${command.createHelp().commandUsage(command)}`
  const further = hint ?? (near ? m.didYouMean(near) : m.seeHelp(fullName(command)))
  return new UserError(`${message}\n${usage}`, further)
}

type Described = { readonly message: string; readonly hint?: string | undefined }

/** What is wrong: the code says which, the quoted parts of commander's message about what. */
function described(
  { code, message }: CommanderError,
  command: Command,
  args: readonly string[],
  { cli: { usage: m } }: Messages,
): Described {
  const quoted = /'(.*?)'/s.exec(message)?.[1] ?? ''
  const option = /--[\w-]+/.exec(quoted)?.[0] ?? quoted
  switch (code) {
    case 'commander.unknownOption':
      return { message: m.unknownOption(quoted) }
    case 'commander.optionMissingArgument':
      return { message: m.missingValue(option) }
    case 'commander.invalidArgument': {
      const [, value = '', allowed = ''] =
        /^error: (?:option '.+?' argument|command-argument value) '(.*)' is invalid.*?\. Allowed choices are (.+)\.$/s.exec(
          message,
        ) ?? []
      const near = nearest(value, allowed.split(', '))
      return {
        message: message.startsWith('error: option')
          ? m.badChoice(option, value, allowed)
          : m.badArgument(value, allowed),
        hint: near && m.didYouMean(near),
      }
    }
    case 'commander.missingArgument': {
      const argument = command.registeredArguments.find(each => each.name() === quoted)
      return { message: m.missingArgument(argument?.description ?? quoted) }
    }
    case 'commander.excessArguments':
      return { message: m.unexpectedArgument(args[command.registeredArguments.length] ?? '') }
    default:
      return { message: message.replace(/^error: /, '') }
  }
}

/** `press-contacts show`, with the commands that it is part of. */
const fullName = (command: Command): string =>
  command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name()

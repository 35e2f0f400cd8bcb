import type { CommanderError } from 'commander'
import { UserError } from '../env.ts'
import type { Messages } from '../messages/index.ts'

/** Commander's error in the user's language: its code says which, the quoted parts of its message about what. */
export function usageError({ code, message }: CommanderError, messages: Messages): UserError {
  const m = messages.cli.usage
  const [quoted = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map(found => found[1] ?? '')
  const near = /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1]
  const hint = near ? m.didYouMean(near) : m.seeHelp('press-contacts')
  const option = /--[\w-]+/.exec(quoted)?.[0] ?? quoted
  switch (code) {
    case 'commander.unknownOption':
      return new UserError(m.unknownOption(quoted), hint)
    case 'commander.optionMissingArgument':
      return new UserError(m.missingValue(option), hint)
    case 'commander.invalidArgument': {
      const allowed = /Allowed choices are (.+)\.$/m.exec(message)?.[1] ?? ''
      return new UserError(m.badChoice(option, value, allowed))
    }
    case 'commander.missingArgument':
      return new UserError(m.missingArgument(quoted), hint)
    case 'commander.excessArguments':
      return new UserError(m.tooMany, hint)
    default:
      return new UserError(message.replace(/^error: /, ''), hint)
  }
}

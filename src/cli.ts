import { Command, CommanderError, Option } from 'commander'
import type { CommandModule } from './commands/command.ts'
import { type CommandName, commands } from './commands/index.ts'
import type { Context } from './context.ts'
import { type Env, type ExitCode, UserError } from './env.ts'
import { chooseLanguage, type Language, type Messages, messagesIn } from './messages/index.ts'
import { safe } from './terminal/safe.ts'
import { type ColorChoice, openTerminal } from './terminal/terminal.ts'
import { guardExclusions, unguard } from './usage/exclusion.ts'
import { guidePath } from './usage/guide.ts'
import { configureHelp, helpFoot } from './usage/help.ts'
import { withImpliedFind } from './usage/implied-find.ts'
import { version } from './version.ts'

/** The whole program: from arguments to an exit code; all it writes goes through `env`. */
export async function run(args: readonly string[], env: Env): Promise<ExitCode> {
  const language = chooseLanguage(statedLanguage(args), env.variables)
  const messages = await messagesIn(language)
  try {
    return await dispatch(args, env, messages, language)
  } catch (error) {
    return report(error, env, messages)
  }
}

async function dispatch(
  args: readonly string[],
  env: Env,
  messages: Messages,
  language: Language,
): Promise<ExitCode> {
  let exitCode = 0 as ExitCode
  const ends: (() => void)[] = []
  const program = makeProgram(env, messages)
  const context = async (): Promise<Context> => {
    const { color, directory, cache } = program.opts<{
      color: ColorChoice
      directory?: string
      cache: boolean
    }>()
    const terminal = await openTerminal(env.stdout, env.variables, color)
    const named = directory ?? (env.variables.PRESS_CONTACTS_DIRECTORY || undefined)
    const atEnd = (end: () => void) => void ends.push(end)
    return { env, messages, language, terminal, directory: named, cache, atEnd }
  }
  program.argument('[words...]').action(async () => {
    const { overview } = await import('./commands/overview.ts')
    exitCode = await overview(await context())
  })
  let asked: Command = program
  const loaded = new Map<string, CommandModule>()
  for (const name of Object.keys(commands) as CommandName[])
    program
      .command(name)
      .description(messages.cli.commands[name])
      .helpOption('-h, --help', messages.cli.options.help)
      .action(async (...given: unknown[]) => {
        const command = given.at(-1) as Command
        const options = command.opts()
        exitCode =
          (await loaded.get(name)?.run(unguard(command.args), options, await context())) ?? 0
      })
  program.hook('preSubcommand', async (_, command) => {
    asked = command
    const module = await commands[command.name() as CommandName].load()
    module.define(command, messages)
    const { guide } = commands[command.name() as CommandName]
    const page = guidePath(guide, language)
    command.addHelpText('after', helpFoot(module.examples(messages), page, messages))
    loaded.set(command.name(), module)
  })
  const { args: full, word } = withImpliedFind(args, name => Object.hasOwn(commands, name))
  try {
    await program.parseAsync(guardExclusions(full, commands), { from: 'user' })
    const near = exitCode === 1 && (await commandNear(word))
    if (near) env.stderr.write(`${messages.cli.hint} ${messages.cli.usage.didYouMean(near)}\n`)
  } catch (error) {
    // Help and version end the parse by throwing; they are not errors.
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    const isMistake = error instanceof CommanderError || error instanceof UserError
    const near = isMistake && (await commandNear(word))
    const m = messages.cli.usage
    if (near) throw new UserError(m.unknownCommand(word ?? ''), m.didYouMean(near))
    if (!(error instanceof CommanderError)) throw error
    const { usageError } = await import('./usage/usage-error.ts')
    throw usageError(error, asked, unguard(asked.args), messages)
  } finally {
    for (const end of ends) end()
  }
  return exitCode
}

/** The command of which a word that was looked up may be a typo. */
async function commandNear(word: string | undefined): Promise<string | undefined> {
  if (word === undefined) return undefined
  const { nearest } = await import('./text/similar.ts')
  const name = nearest(word, Object.keys(commands))
  return name && `press-contacts ${name}`
}

function makeProgram(env: Env, messages: Messages): Command {
  const m = messages.cli.options
  const program = new Command('press-contacts')
    .description(messages.cli.about)
    .version(version, '-V, --version', m.version)
    .helpOption('-h, --help', m.help)
    .helpCommand(false)
    .option('-C, --directory <folder>', m.directory)
    .addOption(
      new Option('--color <when>', m.color).choices(['auto', 'always', 'never']).default('auto'),
    )
    .addOption(new Option('--lang <language>', m.lang).choices(['fr', 'en']))
    .option('--no-cache', m.noCache)
    .exitOverride()
    .configureOutput({
      writeOut: text => env.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => env.stdout.columns ?? 80,
      getOutHasColors: () => false,
    })
  return configureHelp(program, messages)
}

/** The language must be known before commander reads the options, since their descriptions are in it. */
function statedLanguage(args: readonly string[]): string | undefined {
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  return args[at]?.includes('=') ? args[at].slice('--lang='.length) : args[at + 1 || args.length]
}

function report(error: unknown, env: Env, messages: Messages): ExitCode {
  if (error instanceof UserError) {
    env.stderr.write(`press-contacts: ${lines(error.message)}\n`)
    if (error.hint) env.stderr.write(`${messages.cli.hint} ${lines(error.hint)}\n`)
    return error.exitCode
  }
  const { syscall, code, path } = error as NodeJS.ErrnoException
  if (code === 'ECHANGED') {
    // The text of a file was asked for late (directory/lazy-file.ts).
    const { changedMeanwhile, changedMeanwhileHint } = messages.cli
    return report(new UserError(changedMeanwhile(path ?? ''), changedMeanwhileHint), env, messages)
  }
  if (syscall === 'uv_cwd') {
    const { folderDeleted, folderDeletedHint } = messages.cli
    return report(new UserError(folderDeleted, folderDeletedHint), env, messages)
  }
  if (syscall === 'write') {
    env.stderr.write(`press-contacts: ${messages.cli.output.failed('stdout', code ?? '')}\n`)
    return 2
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  env.stderr.write(`press-contacts: ${messages.cli.bug(safe(message))}\n`)
  if (env.variables.DEBUG) env.stderr.write(`${stack}\n`)
  return 2
}

const lines = (text: string) => text.split('\n').map(safe).join('\n')

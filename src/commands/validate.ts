import { existsSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { Option } from 'commander'
import { readLooseFiles } from '../directory/read.ts'
import { locateDirectory } from '../directory/root.ts'
import { UserError } from '../env.ts'
import type { Directory } from '../model/directory.ts'
import { safe } from '../terminal/safe.ts'
import { countOf, type Report, summary } from '../validation/reporter.ts'
import { type ReporterName, reporters } from '../validation/reporters/index.ts'
import { validate } from '../validation/validate.ts'
import type { CommandModule, Context } from './command.ts'
import { openDirectory } from './open-directory.ts'

export const validateCommand: CommandModule = {
  define(command, { cli, validation: m }) {
    command
      .argument('[file...]', m.files)
      .addOption(
        new Option('-f, --format <format>', cli.options.format)
          .choices(Object.keys(reporters))
          .default('pretty'),
      )
      .option('--strict', m.strict)
  },

  examples: ({ validation: m }) => [
    ['validate', m.examples[0]],
    ['validate data/organisations/intercommunalites-de-france.yaml', m.examples[1]],
    ['validate --format short --strict', m.examples[2]],
  ],

  async run(paths, options, context) {
    const { env, messages, terminal } = context
    const format = options.format as ReporterName
    const report = await check(paths, context)
    env.stdout.write(reporters[format](report, messages, terminal))
    if (format === 'short') env.stderr.write(summary(report, messages))
    const failures = options.strict ? report.diagnostics.length : countOf(report, 'error')
    return failures > 0 ? 1 : 0
  },
}

/** Checks the directory, and shows what concerns the named files; files of no directory are checked by themselves. */
async function check(paths: readonly string[], context: Context): Promise<Report> {
  const { env, messages } = context
  if (paths.length === 0) {
    const directory = await openDirectory(context)
    return { directory, diagnostics: validate(directory, messages) }
  }
  const named = paths.map(path => resolve(env.cwd, path))
  for (const path of named)
    if (!existsSync(path)) throw new UserError(messages.validation.noFile(safe(path)))
  const located = locateDirectory(env.cwd, context.directory)
  const inside = located.found && named.every(path => path.startsWith(located.root + sep))
  const whole = inside ? await openDirectory(context) : readLooseFiles(named, env.cwd)
  const known = new Set(whole.files.map(file => file.absolutePath))
  // A file of the directory that it does not read (a list of another kind, a folder) is read by itself.
  const all = named.every(path => known.has(path)) ? whole : readLooseFiles(named, env.cwd)
  const directory = narrowed(all, new Set(named))
  const diagnostics = validate(all, messages).filter(({ file }) => directory.files.includes(file))
  return { directory, diagnostics }
}

function narrowed(directory: Directory, paths: ReadonlySet<string>): Directory {
  const isNamed = (file: { absolutePath: string }) => paths.has(file.absolutePath)
  return {
    ...directory,
    files: directory.files.filter(isNamed),
    organisations: directory.organisations.filter(({ file }) => isNamed(file)),
    lists: directory.lists.filter(({ file }) => isNamed(file)),
  }
}

import { Option } from 'commander'
import type { Context } from '../context.ts'
import { openDirectory } from '../directory/open.ts'
import { type ExitCode, today, UserError } from '../env.ts'
import { readDuration } from '../model/duration.ts'
import type { Settings } from '../model/organisation.ts'
import type { RuleCode } from '../model/rule-code.ts'
import { nearest } from '../text/similar.ts'
import type { Validating } from '../validation/arrange.ts'
import { explanation, ruleRows } from '../validation/explain.ts'
import {
  type FilesToCheck,
  filesToCheck,
  filesToRewrite,
  stdinToCheck,
} from '../validation/files-to-check.ts'
import { type Fixed, fix } from '../validation/fix.ts'
import { reportOn, writeReport } from '../validation/report-files.ts'
import { countOf, type Report } from '../validation/reporter.ts'
import { type ReporterName, reporters } from '../validation/reporters/index.ts'
import { rules } from '../validation/rules/index.ts'
import { documentation } from '../validation/sample.ts'
import { watch } from '../validation/watch.ts'
import { unifiedDiff } from '../views/diff.ts'
import { renderTable, renderTsv } from '../views/table.ts'
import type { CommandModule } from './command.ts'

/** The options as commander gives them. */
interface Options {
  readonly format: ReporterName
  readonly strict?: boolean
  readonly infos?: boolean
  readonly fix?: boolean
  readonly dryRun?: boolean
  readonly maxAge?: string
  readonly watch?: boolean
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly rules?: boolean
  readonly explain?: string
}

export const validateCommand: CommandModule = {
  define(command, { cli, validation: m }) {
    const { groups } = cli
    command
      .argument('[file...]', m.files)
      .optionsGroup(groups.checks)
      .addOption(
        new Option('-f, --format <format>', cli.options.format)
          .choices(Object.keys(reporters))
          .default('pretty'),
      )
      .option('--strict', m.strict)
      .option('--infos', m.infos)
      .option('--max-age <time>', m.maxAge)
      .optionsGroup(groups.fixes)
      .option('--fix', m.fix)
      .option('--dry-run', m.dryRun)
      .optionsGroup(groups.input)
      .option('--watch', m.watch)
      .option('--stdin', m.stdin)
      .option('--stdin-filename <file>', m.stdinFilename)
      .optionsGroup(groups.rules)
      .option('--rules', m.rules)
      .option('--explain <code>', m.explain)
  },

  examples: ({ validation: m }) => [
    ['validate', m.examples[0]],
    ['validate --fix --dry-run', m.examples[1]],
    ['validate --format short --strict', m.examples[2]],
  ],

  async run(paths, given, context) {
    const options = given as unknown as Options
    refuseContradictions(paths, options, context)
    if (options.rules) return listRules(context)
    if (options.explain !== undefined) return explain(options.explain, context)
    const check = () => checkOnce(paths, options, context)
    return options.watch ? watch(check, context) : check()
  },
}

function refuseContradictions(
  paths: readonly string[],
  { fix, dryRun, stdin, stdinFilename, watch }: Options,
  { messages: { validation: m } }: Context,
): void {
  const isStdin = stdin || stdinFilename !== undefined
  if (dryRun && !fix) throw new UserError(m.needsFix)
  if (isStdin && fix) throw new UserError(m.noFixHere)
  if (isStdin && paths.length > 0) throw new UserError(m.filesOrStdin)
  if (watch && (isStdin || dryRun)) throw new UserError(m.noWatchHere)
}

/** Checks, after fixing what can be fixed where that is asked for. */
async function checkOnce(
  paths: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { env, messages, language } = context
  const validating = { messages, today: today(env), maxAge: maxAge(options, context) }
  const isStdin = options.stdin || options.stdinFilename !== undefined
  if (options.fix) {
    const files = await filesToRewrite(paths, context)
    if (options.dryRun) return showFixes(files, validating, context)
    await fixFiles(files, validating, context)
  }
  const files = isStdin
    ? await stdinToCheck(options.stdinFilename, context)
    : await filesToCheck(paths, context)
  const report = await reportOn(files, { ...validating, language })
  await writeReport(report, options, context)
  return failures(report, options.strict) > 0 ? 1 : 0
}

function maxAge({ maxAge: given }: Options, { messages: { validation: m } }: Context) {
  const read = given === undefined ? undefined : readDuration(given)
  if (given !== undefined && read === undefined)
    throw new UserError(m.badMaxAge(given), m.badMaxAgeHint)
  return read
}

const failures = (report: Report, strict = false) =>
  countOf(report, 'error') + (strict ? countOf(report, 'warning') : 0)

/** Writes all fixes, or none if another program has changed a file in the meantime. */
async function fixFiles(
  { directory, isNamed }: FilesToCheck,
  validating: Validating,
  context: Context,
): Promise<void> {
  const {
    env,
    messages: { validation: m },
  } = context
  const { rewrite } = await import('../changes/rewrite-files.ts')
  const { texts, count } = fix(directory, validating, isNamed)
  const written = [...texts].map(
    ([file, text]) => [file, file.bom ? `\uFEFF${text}` : text] as const,
  )
  rewrite(directory, new Map(written), context)
  env.stderr.write(`${count > 0 ? m.fixed(count, texts.size) : m.nothingToFix}\n`)
}

/** Shows what would change; there is something to do when anything would. */
function showFixes(
  { directory, isNamed }: FilesToCheck,
  validating: Validating,
  { env, messages: { validation: m }, terminal }: Context,
): ExitCode {
  const { texts, count }: Fixed = fix(directory, validating, isNamed)
  for (const [file, text] of texts)
    env.stdout.write(unifiedDiff(file.path, file.text, text, terminal))
  env.stderr.write(`${count > 0 ? m.wouldFix(count, texts.size) : m.nothingToFix}\n`)
  return count > 0 ? 1 : 0
}

async function listRules(context: Context): Promise<ExitCode> {
  const { env, messages, language, terminal } = context
  const { columns: c } = messages.validation
  const rows = ruleRows(await settingsOf(context), await documentation(language), messages)
  const titles = [c.code, c.severity, c.fixable, c.title]
  env.stdout.write(
    terminal.isTTY
      ? renderTable(
          titles.map(title => (title === c.code ? { title, keep: true } : { title })),
          rows.map(row => row.map(text => ({ text }))),
          terminal,
        )
      : renderTsv(titles, rows),
  )
  return 0
}

async function explain(code: string, context: Context): Promise<ExitCode> {
  const { env, messages } = context
  if (!Object.hasOwn(rules, code)) {
    const near = nearest(code, Object.keys(rules))
    const m = messages.validation
    const hint = near ? messages.cli.usage.didYouMean(near) : m.unknownRuleHint
    throw new UserError(m.unknownRule(code), hint)
  }
  env.stdout.write(await explanation(code as RuleCode, await settingsOf(context), context))
  return 0
}

/** The settings of the directory, if there is one: rules are explained anywhere. */
async function settingsOf(context: Context): Promise<Settings> {
  try {
    return (await openDirectory(context)).settings
  } catch (error) {
    if (error instanceof UserError) return { at: [], types: [], tags: [] }
    throw error
  }
}

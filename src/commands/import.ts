import { resolve } from 'node:path'
import { Option } from 'commander'
import type { Context } from '../context.ts'
import { readEverything } from '../directory/open.ts'
import { type ExitCode, today, UserError } from '../env.ts'
import { ask, askOrganisations } from '../importing/ask.ts'
import { carryOut, planWhole, type Working } from '../importing/carry-out.ts'
import { type Plan, planImport, type ReadContact } from '../importing/plan/plan.ts'
import { OUTCOMES, type PlanItem } from '../importing/plan/plan-item.ts'
import { type ReadFiles, readFiles } from '../importing/read-sources.ts'
import { itemJson } from '../importing/report/item-json.ts'
import { itemLines, remarkText } from '../importing/report/item-lines.ts'
import type { ReadingOptions } from '../importing/source.ts'
import { type Messages, messagesIn } from '../messages/index.ts'
import { isCalled, isName } from '../model/called.ts'
import { isCountry } from '../model/country.ts'
import type { Directory } from '../model/directory.ts'
import { objectionsUnreadable } from '../model/objection.ts'
import { commit } from '../saving/commit-changes.ts'
import { safe, safeJson } from '../terminal/safe.ts'
import { relativePath } from '../text/relative-path.ts'
import { unifiedDiff } from '../views/diff.ts'
import type { CommandModule } from './command.ts'

/** What the user asked for. */
interface Options {
  readonly write?: true
  readonly all?: true
  readonly interactive?: true
  readonly prefer: 'file' | 'import'
  readonly org?: string
  readonly map?: readonly string[]
  readonly country?: string
  readonly format: 'diff' | 'json'
}

export const importCommand: CommandModule = {
  define(command, { importing: m, cli: { options: o } }) {
    const several = (value: string, before: string[] = []) => [...before, value]
    command
      .argument('<file...>', m.argument)
      .option('--write', m.write)
      .option('--all', m.all)
      .option('-i, --interactive', m.interactive)
      .addOption(
        new Option('--prefer <value>', m.prefer).choices(['file', 'import']).default('file'),
      )
      .option('--org <organisation>', m.org)
      .option('--map <column=field>', m.map, several)
      .option('--country <code>', m.country)
      .addOption(
        new Option('-f, --format <format>', o.format).choices(['diff', 'json']).default('diff'),
      )
  },

  examples: ({ importing: m }) => [
    ['import communique.docx', m.examples[0]],
    ['import --write communique.pdf carnet.vcf', m.examples[1]],
    ['import - --map "Tél. direct=phone" --org ville-de-dole < presse.csv', m.examples[2]],
  ],

  async run(paths, given, context) {
    const options = given as unknown as Options
    const { env, messages } = context
    const m = messages.importing
    if (options.interactive && options.format === 'json') throw new UserError(m.jsonAlone)
    const directory = await readEverything(context)
    if (objectionsUnreadable(directory)) {
      const { objections } = messages
      const path = directory.objections.file?.path ?? ''
      throw new UserError(objections.unreadable(safe(path)), objections.unreadableHint)
    }
    const reading = { ...readingOptions(options, directory, messages), today: today(env) }
    const read = await readFiles(paths, reading, env, messages)
    const planOf = (contacts: readonly ReadContact[], of: Directory) =>
      planImport(of, contacts, {
        prefer: options.prefer,
        today: today(env),
        ...(reading.organisation !== undefined && { organisation: reading.organisation }),
      })
    const contacts = options.interactive
      ? await askOrganisations(read.contacts, planOf(read.contacts, directory), context)
      : read.contacts
    const plan = (of: Directory) => planOf(contacts, of)
    const chosen = await choose(plan(directory), options, context)
    const { plan: planned, state } = planWhole<Working>(
      { directory, cwd: env.cwd, texts: new Map(), refused: [] },
      working => plan(working.directory),
      chosen,
      carryOut,
    )
    const isWritten = (options.write ?? options.interactive) === true
    if (isWritten) write(state, context)
    if (options.format === 'json') {
      const country = reading.country ?? directory.settings.country
      const done = { chosen, isWritten, country, root: directory.root }
      env.stdout.write(json(planned, read, done, context, await messagesIn('en')))
    } else show(planned, state, isWritten, context)
    const isAsked = options.interactive === true
    report(planned, read, state, { chosen, isWritten, isAsked }, context)
    if (read.failures.length > 0 || state.refused.length > 0) return 2
    return read.contacts.length > 0 ? 0 : (1 as ExitCode)
  },
}

/** The options of the readers of files. @throws UserError for an unknown column or country. */
function readingOptions(
  { org, map = [], country }: Options,
  directory: Directory,
  { importing: m }: Context['messages'],
): ReadingOptions {
  const columns = map.map(each => {
    const at = each.lastIndexOf('=')
    const [column, field] = [each.slice(0, at).trim(), each.slice(at + 1).trim()]
    if (at === -1 || column === '' || field === '')
      throw new UserError(m.badMap(each), m.badMapHint)
    return [column, field] as const
  })
  const code = (country ?? directory.settings.country)?.trim().toUpperCase()
  if (country !== undefined && !isCountry(code ?? ''))
    throw new UserError(m.badCountry(country), m.badCountryHint)
  if (org !== undefined && (!isName(org) || org.includes('/')))
    throw new UserError(m.badOrg(org), m.badOrgHint)
  const known = directory.organisations.find(each => org !== undefined && isCalled(each, org))
  return {
    ...(code !== undefined && { country: code }),
    ...(org !== undefined && { organisation: known?.name ?? org }),
    ...(columns.length > 0 && { columns: Object.fromEntries(columns) }),
  }
}

/** The items of a plan to carry out: the certain ones, all, or those that the user chooses. */
async function choose(
  plan: Plan,
  { all, interactive }: Options,
  context: Context,
): Promise<(item: PlanItem) => boolean> {
  if (!interactive) return ({ certain }) => certain || all === true
  const taken = new Set(
    [...(await ask(plan, context))].flatMap(({ places }) => places.map(({ index }) => index)),
  )
  return ({ places }) => places.every(({ index }) => taken.has(index))
}

function write({ directory, texts }: Working, context: Context): void {
  const marked = (text: string, bom: boolean | undefined) => (bom ? `\uFEFF${text}` : text)
  const changes = [...texts.values()].map(({ file, before }) => ({
    path: file.absolutePath,
    before: before && marked(before.text, before.bom),
    after: marked(file.text, file.bom),
  }))
  commit(directory.root, changes, context)
}

/** The items, then the diff of each file; only the names of files already written. */
function show(plan: Plan, { texts }: Working, isWritten: boolean, context: Context): void {
  const { env, terminal, messages } = context
  for (const item of plan.items) env.stdout.write(itemLines(item, messages.importing, terminal))
  for (const { file, before } of texts.values())
    env.stdout.write(
      isWritten
        ? `${safe(file.path)}\n`
        : `\n${unifiedDiff(file.path, before?.text ?? '', file.text, terminal)}`,
    )
}

interface Done {
  readonly chosen: (item: PlanItem) => boolean
  readonly isWritten: boolean
}

/**
 * What scripts get: the same in every language and from every working folder.
 * @param english whose sentences it has.
 */
function json(
  { items }: Plan,
  { warnings, failures }: ReadFiles,
  done: Done & { readonly country: string | undefined; readonly root: string },
  { env, messages }: Context,
  english: Messages,
): string {
  const { importing: m } = english
  const pathOf = (file: string) =>
    file === messages.importing.stdin ? '-' : relativePath(done.root, resolve(env.cwd, file))
  const said = {
    contacts: items.map(item =>
      itemJson(item, { ...done, isChosen: done.chosen(item), pathOf }, m),
    ),
    warnings: [
      ...warnings.map(({ file, remark }) => ({
        code: remark.code,
        message: remarkText(remark, m),
        file: pathOf(file),
        ...(remark.line !== undefined && { line: remark.line }),
      })),
      ...failures.map(({ file, reason }) => ({
        code: 'file/unreadable',
        message: m.failed(pathOf(file), reason(english)),
        file: pathOf(file),
      })),
    ],
  }
  return `${safeJson(said, 2)}\n`
}

/** What went wrong, how many there are of each, and what to do next. */
function report(
  { items }: Plan,
  { contacts, warnings, failures }: ReadFiles,
  { texts, refused }: Working,
  { chosen, isWritten, isAsked }: Done & { readonly isAsked: boolean },
  { env, messages }: Context,
): void {
  const { importing: m } = messages
  const say = (line: string) => env.stderr.write(`${safe(line)}\n`)
  for (const { file, remark } of warnings)
    say(m.warning(remark.line ? `${file}:${remark.line}` : file, remarkText(remark, m)))
  for (const { file, reason } of failures) say(m.failed(file, reason(messages)))
  for (const { path, at, code } of refused) say(m.refused(path, at, code))
  if (contacts.length === 0) {
    if (failures.length === 0) say(m.nobody)
    return
  }
  // Whom nothing is to be written of is told above, and is none of them.
  const isIdle = ({ outcome, changes }: PlanItem) => outcome === 'new' && changes.length === 0
  const counts = OUTCOMES.map(outcome => [
    m.outcomes[outcome],
    items.filter(item => item.outcome === outcome && !isIdle(item)).length,
  ])
  say(m.counts(Object.fromEntries(counts)))
  const idle = items.filter(isIdle).length
  if (idle > 0) say(m.idle(idle))
  if (items.some(({ conflicts }) => conflicts.length > 0)) say(m.conflicts)
  const left = items.filter(item => item.changes.length > 0 && !chosen(item)).length
  if (left > 0) say(isAsked ? m.skipped(left) : m.leftOut(left))
  if (texts.size === 0) say(m.nothing)
  else say(isWritten ? m.wrote(texts.size) : m.toWrite(texts.size))
}

import { Option } from 'commander'
import type { Context } from '../context.ts'
import { today, UserError } from '../env.ts'
import type { Directory } from '../model/directory.ts'
import { contactEntry, deskEntry, type Entry, hasLeft } from '../model/entry.ts'
import { type Block, blockOf, publicEntry } from '../release/block.ts'
import type { BlockFormat } from '../release/format.ts'
import { type BlockFormatName, formats } from '../release/formats/index.ts'
import { typographyOf } from '../release/typography.ts'
import { referencesTexts } from '../resolve/candidates.ts'
import type { Referred } from '../resolve/exact.ts'
import { noMatch } from '../resolve/no-match.ts'
import { referred } from '../resolve/organisation.ts'
import { sayUnsendable } from '../streams/say-unsendable.ts'
import { writeOutput } from '../streams/write-output.ts'
import { safe } from '../terminal/safe.ts'
import { openChecked } from '../validation/check-directory.ts'
import { withoutInvalid } from '../validation/export-gate.ts'
import type { CommandModule } from './command.ts'

export const block: CommandModule = {
  define(command, { cli: { options: m }, release }) {
    command
      .argument('<organisation...>', release.argument)
      .addOption(
        new Option('-f, --format <format>', m.format).choices(Object.keys(formats)).default('text'),
      )
      .option('--only <references>', release.only, (value: string, before: string[] = []) => [
        ...before,
        ...value.split(',').map(each => each.trim()),
      ])
      .option('--international', release.international)
      .option('--plain', release.plain)
      .option('-o, --output <file>', m.output)
      .option('--force', m.force)
      .option('--skip-invalid', m.skipInvalid)
  },

  examples: ({ release: m }) => [
    ['block intercommunalites-de-france region-bourgogne-franche-comte --lang fr', m.examples[0]],
    [
      'block region-bourgogne-franche-comte/laure-hubidos intercommunalites-de-france/yoann-jacquet --format html',
      m.examples[1],
    ],
    ['block intercommunalites-de-france --format sig -o contacts.json', m.examples[2]],
  ],

  async run(references, options, context) {
    const { env, messages, language } = context
    const say = (line: string) => env.stderr.write(`${safe(line)}\n`)
    const only = (options.only ?? []) as string[]
    const open = await openChecked(context)
    const directory = await open.read(referencesTexts([...references, ...only], context))
    const nobody = (reference: string) => noMatch(directory, [reference], context, open)
    const asked = await resolve(directory, references, context)
    if (typeof asked === 'string') return nobody(asked)
    const wanted = await resolve(directory, only, context)
    if (typeof wanted === 'string') return nobody(wanted)
    const chosen = choose(asked, wanted, context)
    for (const each of chosen.leftOut) say(each)
    const { kept, leftOut } = await withoutInvalid(open, chosen.entries, {
      messages,
      language,
      today: today(env),
      skipInvalid: options.skipInvalid === true,
    })
    for (const each of leftOut) say(each)
    sayUnsendable(kept, context)
    const format: BlockFormat = formats[options.format as BlockFormatName]
    const whole = blockOf(kept, {
      international: options.international === true,
      country: directory.settings.country,
    })
    const { block, notHeld } = holding(whole, format)
    const { reasons, ...m } = messages.release
    for (const label of notHeld) say(m.leftOut(label, reasons.notHeld))
    if (block.organisations.length === 0) {
      say(m.nobody)
      return 1
    }
    const typography = typographyOf(language, options.plain === true)
    const text = format.write(block, { language, words: m.words, typography })
    const output = options.output as string | undefined
    const count = block.organisations.reduce((sum, { people }) => sum + people.length, 0)
    const what = () => messages.cli.output.contacts(count)
    writeOutput(text, { output, force: options.force === true, what }, context)
    return 0
  },
}

/** What references mean, in their order; the first that means nothing, as it was written. @throws UserError when one can mean several. */
async function resolve(
  directory: Directory,
  references: readonly string[],
  context: Context,
): Promise<readonly Referred[] | string> {
  const found: Referred[] = []
  for (const reference of references) {
    const meant = await referred(directory, reference, context)
    if (meant === undefined) return reference
    found.push(meant)
  }
  return found
}

/** The entries that may be published, in the order asked, each once; and lines that say who may not be. */
function choose(
  asked: readonly Referred[],
  wanted: readonly Referred[],
  { env, messages: { release: m } }: Context,
): { readonly entries: readonly Entry[]; readonly leftOut: readonly string[] } {
  const now = today(env)
  const all = new Map(asked.flatMap(each => entriesIn(each, now)).map(each => [each.id, each]))
  const leftOut = asked
    .filter(each => entriesIn(each, now).length === 0)
    .map(each => m.leftOut(labelOf(each), m.reasons.noContact))
  const only = new Set<string>()
  for (const each of wanted) {
    const ids = entriesIn(each, now).map(({ id }) => id)
    if (ids.length === 0 || ids.some(id => !all.has(id)))
      throw new UserError(m.notAmong(labelOf(each)), m.notAmongHint)
    for (const id of ids) only.add(id)
  }
  const entries: Entry[] = []
  for (const entry of wanted.length > 0 ? inOrderOf(only, all) : all.values()) {
    const shown = publicEntry(entry)
    if (hasLeft(entry, now)) leftOut.push(m.leftOut(entry.label, m.reasons.left))
    else if (shown === undefined) leftOut.push(m.leftOut(entry.label, m.reasons.notPublic))
    else entries.push(shown)
  }
  return { entries, leftOut }
}

/** The entries of some ids, in the order of the ids, those of one organisation together where it stands. */
function inOrderOf(ids: ReadonlySet<string>, all: ReadonlyMap<string, Entry>): Entry[] {
  const organisations = [...new Set([...all.values()].map(each => each.organisation))]
  const place = ({ organisation }: Entry) => organisations.indexOf(organisation)
  return [...ids]
    .map(id => all.get(id))
    .filter(each => each !== undefined)
    .sort((a, b) => place(a) - place(b))
}

const labelOf = (each: Referred) => ('entry' in each ? each.entry.label : each.organisation.name)

/** One entry, even of a person who has left; for an organisation, its contacts in file order, then its press desk. */
function entriesIn(each: Referred, now: string): Entry[] {
  if ('entry' in each) return [each.entry]
  const { organisation } = each
  const contacts = organisation.contacts
    .map(contact => contactEntry(organisation, contact))
    .filter(entry => !hasLeft(entry, now))
  const desk = deskEntry(organisation)
  return desk ? [...contacts, desk] : contacts
}

/** A block without the contacts that a format cannot contain, and their names. */
function holding(
  block: Block,
  format: BlockFormat,
): { readonly block: Block; readonly notHeld: readonly string[] } {
  const canHold = format.canHold
  if (canHold === undefined) return { block, notHeld: [] }
  const organisations = block.organisations
    .map(each => ({ ...each, people: each.people.filter(canHold) }))
    .filter(({ people }) => people.length > 0)
  const notHeld = block.organisations.flatMap(({ people }) =>
    people.filter(person => !canHold(person)).map(({ label }) => label),
  )
  return { block: { organisations }, notHeld }
}

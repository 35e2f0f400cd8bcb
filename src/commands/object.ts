import type { Context } from '../context.ts'
import { readEverything } from '../directory/open.ts'
import { today, UserError } from '../env.ts'
import { MAX_BYTES } from '../files/read-text.ts'
import { shownPath } from '../files/shown-path.ts'
import { decodeText, isText } from '../importing/decode.ts'
import { fingerprint, objectionTo } from '../model/fingerprint.ts'
import { wantsErasure } from '../model/objection.ts'
import { objectionsChange, objectionsKey } from '../objections/change-objections.ts'
import { objectors } from '../objections/find-objectors.ts'
import { nextSteps } from '../objections/steps.ts'
import { warnIncomplete } from '../resolve/no-match.ts'
import { commit } from '../saving/commit-changes.ts'
import { requireInput } from '../streams/read-input.ts'
import { safe } from '../terminal/safe.ts'
import { dayIn } from '../usage/day.ts'
import type { CommandModule } from './command.ts'

export const object: CommandModule = {
  define(command, { objections: m }) {
    command
      .argument('<address...>', m.argument)
      .option('--erase', m.erase)
      .option('--date <day>', m.date)
  },

  examples: ({ objections: m }) => [
    ['object marie.dupont@example.fr', m.examples[0]],
    ['object region-bourgogne-franche-comte/laure-hubidos --erase', m.examples[1]],
    ['object - --date 2026-11-20 < desinscrits.txt', m.examples[2]],
  ],

  async run(words, options, context) {
    const { env, messages } = context
    const m = messages.objections
    const date = dayOf(options.date as string | undefined, context)
    const wants = options.erase === true ? 'erasure' : 'no-mailing'
    const directory = await readEverything(context)
    const key = objectionsKey(directory, context)
    const asked = new Map<string, string>()
    for (const address of objectors(await given(words, context), directory, messages))
      asked.set(fingerprint(address, key), address)
    /** What is recorded already, unless more is asked now. */
    const standing = (address: string) => {
      const before = objectionTo(directory, address)
      return before && (wantsErasure(before) || wants === 'no-mailing') ? before : undefined
    }
    const recorded = [...asked]
      .filter(([, address]) => standing(address) === undefined)
      .map(([print]) => ({ fingerprint: print, date, wants }) as const)
    const say = (line: string) => env.stdout.write(`${safe(line)}\n`)
    if (recorded.length > 0) {
      const change = objectionsChange(directory, key, recorded, context)
      commit(directory.root, [change], context)
      const path = shownPath(change.path, env.cwd)
      say(m.recorded(recorded.length, path, wants === 'erasure'))
    }
    const addresses = [...asked.values()]
    for (const address of addresses) {
      const before = standing(address)
      if (before) say(m.standing(address, before.date, wantsErasure(before)))
    }
    const steps = nextSteps(
      directory,
      addresses,
      each => standing(each) ?? { wants, date },
      messages,
    )
    say(steps.length > 0 ? m.next : m.nothing)
    for (const step of steps) say(`  ${step}`)
    warnIncomplete(directory, context)
    return 0
  },
}

/** The day of the objection. @throws UserError when it is not a day, or is in the future. */
function dayOf(written: string | undefined, context: Context): string {
  const { env, messages } = context
  const { rules, objections: m } = messages
  const day = dayIn('--date', written, context)
  if (day > today(env)) throw new UserError(rules['date/implausible'].future(day), m.dateHint)
  return day
}

/** The words, with the lines of standard input in the place of `-`. */
async function given(words: readonly string[], context: Context): Promise<string[]> {
  const { objections: m } = context.messages
  const lines: string[] = []
  for (const word of words) {
    if (word !== '-') lines.push(word)
    else {
      const bytes = await requireInput('-', MAX_BYTES, context)
      if (!isText(bytes)) throw new UserError(m.notText)
      for (const line of decodeText(bytes).split(/\r\n|\r|\n/)) lines.push(line)
    }
  }
  const written = lines.map(line => line.trim()).filter(line => line !== '')
  if (written.length === 0) throw new UserError(m.nobody)
  return written
}

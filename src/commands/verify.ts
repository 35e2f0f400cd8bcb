import { editFiles } from '../changes/edit-files.ts'
import type { Change } from '../editing/change.ts'
import { today, UserError } from '../env.ts'
import { contactEntry, hasLeft } from '../model/entry.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Referred } from '../resolve/exact.ts'
import { openFor, personIn } from '../resolve/person.ts'
import { dayIn } from '../usage/day.ts'
import type { CommandModule } from './command.ts'

export const verify: CommandModule = {
  define(command, { editing: m }) {
    command
      .argument('<reference...>', m.verify.argument)
      .option('--date <day>', m.verify.date)
      .option('--dry-run', m.dryRun)
  },

  examples: ({ editing: m }) => [
    ['verify region-bourgogne-franche-comte/laure-hubidos', m.verify.examples[0]],
    ['verify region-bourgogne-franche-comte', m.verify.examples[1]],
    ['verify hubidos souverbie --date 2026-11-20', m.verify.examples[2]],
  ],

  async run(references, { date, dryRun }, context) {
    const { env, messages } = context
    const day = dayIn('--date', date, context)
    if (day > today(env)) throw new UserError(messages.editing.futureDate(day))
    const opened = await openFor(references, context)
    if (opened === undefined) return 1
    /** Of an organisation, all who are still there. */
    const peopleOf = (meant: Referred, reference: string) => {
      if ('entry' in meant) return [personIn(meant, reference, context)]
      const { organisation } = meant
      const here = organisation.contacts.filter(
        contact => !hasLeft(contactEntry(organisation, contact), day),
      )
      if (here.length === 0) throw new UserError(messages.editing.hasNoPeople)
      return here.map(contact => ({ organisation, contact }))
    }
    const files = new Map<SourceFile, Change[]>()
    for (const [i, meant] of opened.found.entries())
      for (const { organisation, contact } of peopleOf(meant, references[i] ?? '')) {
        const { file } = organisation
        const change: Change = { op: 'set', at: [...contact.at, 'verified'], value: day }
        files.set(file, [...(files.get(file) ?? []), change])
      }
    editFiles(opened.directory, { files, dryRun: dryRun === true }, context)
    return 0
  },
}

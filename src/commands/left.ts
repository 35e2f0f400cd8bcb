import { editFiles } from '../changes/edit-files.ts'
import { openFor, personIn } from '../resolve/person.ts'
import { dayIn } from '../usage/day.ts'
import type { CommandModule } from './command.ts'

export const left: CommandModule = {
  define(command, { editing: m }) {
    command
      .argument('<reference>', m.reference)
      .option('--date <day>', m.left.date)
      .option('--dry-run', m.dryRun)
  },

  examples: ({ editing: m }) => [
    ['left region-bourgogne-franche-comte/laure-hubidos', m.left.examples[0]],
    ['left hubidos --date 2026-10-31', m.left.examples[1]],
    ['left hubidos --dry-run', m.left.examples[2]],
  ],

  async run([reference = ''], { date, dryRun }, context) {
    const day = dayIn('--date', date, context)
    const opened = await openFor([reference], context, { byName: true })
    const [meant] = opened?.found ?? []
    if (opened === undefined || meant === undefined) return 1
    const { organisation, contact } = personIn(meant, reference, context)
    const files = new Map([
      [organisation.file, [{ op: 'set', at: [...contact.at, 'until'], value: day } as const]],
    ])
    editFiles(opened.directory, { files, dryRun: dryRun === true }, context)
    return 0
  },
}

import { editFiles } from '../changes/edit-files.ts'
import { changeReferences } from '../editing/list-references.ts'
import { UserError } from '../env.ts'
import { isSameReference } from '../model/identity.ts'
import { openFor, personIn } from '../resolve/person.ts'
import { isConfirmed } from '../terminal/confirm.ts'
import { safe } from '../terminal/safe.ts'
import type { CommandModule } from './command.ts'

export const remove: CommandModule = {
  define(command, { editing: m }) {
    command
      .argument('<reference>', m.reference)
      .option('--dry-run', m.dryRun)
      .option('-y, --yes', m.yes)
  },

  examples: ({ editing: m }) => [
    ['remove region-bourgogne-franche-comte/laure-hubidos', m.remove.examples[0]],
    ['remove hubidos --dry-run', m.remove.examples[1]],
    ['remove hubidos -C ~/Documents/presse', m.remove.examples[2]],
  ],

  async run([reference = ''], options, context) {
    const { env, messages } = context
    const m = messages.editing
    const opened = await openFor([reference], context, { byName: true })
    const [meant] = opened?.found ?? []
    if (opened === undefined || meant === undefined) return 1
    const { directory } = opened
    if ('organisation' in meant)
      throw new UserError(
        m.organisationNotPerson(reference),
        m.itsFile(safe(meant.organisation.file.path)),
      )
    const { entry, organisation, contact } = personIn(meant, reference, context)
    // Two contacts of one id are named together: the other one stays on the lists.
    const isAlone =
      organisation.contacts.filter(({ id }) => isSameReference(id, contact.id)).length === 1
    const lists = changeReferences(directory, (each, written) =>
      isAlone && 'id' in each && isSameReference(each.id, entry.id) ? undefined : written,
    )
    const files = new Map([
      [organisation.file, [{ op: 'remove', at: contact.at } as const]],
      ...lists.map(({ list, changes }) => [list.file, changes] as const),
    ])
    const who = `${entry.label} (${entry.id})`
    if (!(await isConfirmed(safe(m.remove.ask(who)), options, context))) return 1
    const isChanged = editFiles(directory, { files, dryRun: options.dryRun === true }, context)
    if (isChanged && options.dryRun !== true) env.stderr.write(`${safe(m.remove.removed(who))}\n`)
    for (const { list } of lists) env.stderr.write(`${safe(m.remove.fromList(list.id))}\n`)
    return 0
  },
}

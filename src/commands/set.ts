import { stated } from '../changes/assignments.ts'
import { editFiles } from '../changes/edit-files.ts'
import { keepIdentity } from '../changes/keep-identity.ts'
import { assertOneValue } from '../changes/one-value.ts'
import { assertPrintable } from '../changes/printable.ts'
import { changesBy, inFileKeys, readAssignment } from '../editing/assignment.ts'
import { contactChanges } from '../editing/contact-changes.ts'
import { contactField, organisationField } from '../model/organisation.ts'
import { openFor } from '../resolve/person.ts'
import type { CommandModule } from './command.ts'

export const set: CommandModule = {
  define(command, { editing: m }) {
    command
      .argument('<reference>', m.either)
      .argument('<field=value...>', m.set.assignments)
      .option('--dry-run', m.dryRun)
  },

  examples: ({ editing: m }) => [
    ["set hubidos title='Cheffe du service de presse'", m.set.examples[0]],
    ["set hubidos phone+='06 71 50 65 09' topics+=industrie", m.set.examples[1]],
    ['set region-bourgogne-franche-comte address.city=Besançon', m.set.examples[2]],
  ],

  async run([reference = '', ...written], { dryRun }, context) {
    const typed = stated(() => written.map(readAssignment), context)
    const opened = await openFor([reference], context)
    const [meant] = opened?.found ?? []
    if (opened === undefined || meant === undefined) return 1
    const { organisation } = 'entry' in meant ? meant.entry : meant
    const contact = 'entry' in meant ? meant.entry.contact : undefined
    const assignments = typed.map(each =>
      inFileKeys(each, contact ? contactField : organisationField),
    )
    for (const { field, operator, value } of assignments)
      if (operator !== '-=') {
        assertPrintable(field, value, context)
        assertOneValue(field, value, organisation.country, asAssignments(field), context)
      }
    const changes = stated(
      () =>
        contact
          ? contactChanges(assignments, contact, organisation.country)
          : changesBy(assignments, organisation, organisationField, [], organisation.country),
      context,
    )
    const { open, directory } = opened
    const files = keepIdentity(directory, organisation, changes, context)
    const hasAddress = assignments.some(({ field }) => field.startsWith('email'))
    const everybody = hasAddress ? await open.people() : []
    editFiles(directory, { files, isTyped: true, everybody, dryRun: dryRun === true }, context)
    return 0
  },
}

/** `phone='A' phone+='B'`: the arguments that give a field several values. */
const asAssignments = (field: string) => (values: readonly string[]) =>
  values.map((value, index) => `${field}${index === 0 ? '=' : '+='}'${value}'`).join(' ')

import { type Assignment, BadAssignment, changesBy, readAssignment } from '../editing/assignment.ts'
import { contactChanges } from '../editing/contact-changes.ts'
import { UserError } from '../env.ts'
import { dateAdvice } from '../model/date.ts'
import { organisationField } from '../model/organisation.ts'
import type { CommandModule, Context } from './command.ts'
import { editFiles } from './edit-files.ts'
import { keepIdentity } from './keep-identity.ts'
import { assertOneValue } from './one-value.ts'
import { openFor } from './person-reference.ts'

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
    const assignments = stated(() => written.map(readAssignment), context)
    const opened = await openFor([reference], context)
    const [meant] = opened?.found ?? []
    if (opened === undefined || meant === undefined) return 1
    const { organisation } = 'entry' in meant ? meant.entry : meant
    const contact = 'entry' in meant ? meant.entry.contact : undefined
    for (const { field, operator, value } of assignments)
      if (operator !== '-=')
        assertOneValue(field, value, organisation.country, asAssignments(field), context)
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

/** What assignments mean. @throws UserError for one that means nothing. */
export function stated<T>(read: () => T, { messages }: Pick<Context, 'messages'>): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof BadAssignment)) throw error
    const m = messages.editing.assignment
    const { fault } = error
    switch (fault.code) {
      case 'form':
        throw new UserError(m.form(fault.written), m.formHint)
      case 'field': {
        const { near } = fault
        const hint = near
          ? messages.cli.usage.didYouMean(near)
          : m.fieldHint(fault.fields.join(', '))
        throw new UserError(m.field(fault.field), hint)
      }
      case 'one':
        throw new UserError(m.one(fault.field), m.oneHint(fault.field))
      case 'value': {
        const advice = dateAdvice(fault.value)
        throw new UserError(
          m.value(fault.field, fault.value),
          fault.canBeDate && advice
            ? messages.rules.writeDate(advice, `${fault.field}=`)
            : m.valueHint(fault.allowed.join(', ')),
        )
      }
      case 'absent':
        throw new UserError(m.absent(fault.field, fault.value), m.absentHint)
    }
  }
}

/** One assignment for each value that is given. */
export const assignmentsOf = (
  values: Readonly<Record<string, string | readonly string[] | undefined>>,
): Assignment[] =>
  Object.entries(values).flatMap(([field, given]) =>
    (typeof given === 'string' ? [given] : (given ?? [])).map(value => ({
      field,
      operator: '=' as const,
      value: value.trim(),
    })),
  )

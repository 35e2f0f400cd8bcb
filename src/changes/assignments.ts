import type { Context } from '../context.ts'
import { type Assignment, BadAssignment } from '../editing/assignment.ts'
import { UserError } from '../env.ts'
import { dateAdvice } from '../model/date.ts'

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
      case 'lost':
        throw new UserError(m.lost(fault.name, fault.lost), m.lostHint)
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

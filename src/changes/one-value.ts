import type { Context } from '../context.ts'
import { UserError } from '../env.ts'
import { severalAddresses } from '../model/email.ts'
import { severalNumbers } from '../model/several-numbers.ts'

/**
 * Refuses a phone or e-mail that holds several, and names the arguments that say the same.
 * @param field such as `phone`. @param country of numbers in national notation.
 * @param write the arguments that give a field several values.
 * @throws UserError
 */
export function assertOneValue(
  field: string,
  value: string,
  country: string | undefined,
  write: (values: readonly string[]) => string,
  { messages: { editing: m } }: Pick<Context, 'messages'>,
): void {
  const values =
    field === 'phone'
      ? severalNumbers(value, country)
      : field === 'email'
        ? severalAddresses(value)
        : undefined
  if (values === undefined) return
  throw new UserError(
    m.assignment.several(value, values.length),
    m.assignment.severalHint(write(values)),
  )
}

import type { Context } from '../context.ts'
import { today, UserError } from '../env.ts'
import { dateAdvice, isDate } from '../model/date.ts'

/** The day that an option names, `YYYY-MM-DD`; today where it is not given. @throws UserError when it is no day. */
export function dayIn(option: string, written: unknown, { env, messages }: Context): string {
  const day = typeof written === 'string' ? written : today(env)
  if (!isDate(day))
    throw new UserError(
      messages.editing.badDate(option, day),
      messages.rules.writeDate(dateAdvice(day), `${option} `),
    )
  return day
}

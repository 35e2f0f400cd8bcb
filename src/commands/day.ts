import { today, UserError } from '../env.ts'
import { isDate, meantDate } from '../model/date.ts'
import type { Context } from './command.ts'

/** The day that an option names, `YYYY-MM-DD`; today where it is not given. @throws UserError when it is no day. */
export function dayIn(
  option: string,
  written: unknown,
  { env, messages: { editing: m } }: Context,
): string {
  const day = typeof written === 'string' ? written : today(env)
  if (!isDate(day))
    throw new UserError(
      m.badDate(option, day),
      m.dateHint(option, meantDate(day)?.date ?? today(env)),
    )
  return day
}

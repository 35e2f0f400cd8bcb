import type { Context } from '../context.ts'
import { today, UserError } from '../env.ts'
import type { Messages } from '../messages/index.ts'
import { dateAdvice, isDate } from '../model/date.ts'

/** An option's whole number above zero; undefined when it was not given. @throws UserError when it is anything else. */
export function wholeNumber(option: string, value: unknown, { cli }: Messages): number | undefined {
  if (value === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(String(value)))
    throw new UserError(cli.usage.badNumber(option, String(value)))
  return Number(value)
}

/** The day that an option names, `YYYY-MM-DD`; today where it is not given. @throws UserError when it is not a day. */
export function dayIn(option: string, written: unknown, { env, messages }: Context): string {
  const day = typeof written === 'string' ? written : today(env)
  if (!isDate(day))
    throw new UserError(
      messages.editing.badDate(option, day),
      messages.rules.writeDate(dateAdvice(day), `${option} `),
    )
  return day
}

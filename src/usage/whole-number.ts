import { UserError } from '../env.ts'
import type { Messages } from '../messages/index.ts'

/** An option's whole number above zero; undefined when it was not given. @throws UserError when it is anything else. */
export function wholeNumber(option: string, value: unknown, { cli }: Messages): number | undefined {
  if (value === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(String(value)))
    throw new UserError(cli.usage.badNumber(option, String(value)))
  return Number(value)
}

import type { Context } from '../context.ts'
import { UserError } from '../env.ts'
import { hasControlCharacter } from '../model/email.ts'

/** Refuses a value with control characters, which a terminal hides; a note may have several lines. @param field such as `title`. @throws UserError */
export function assertPrintable(
  field: string,
  value: string,
  { messages: { editing: m } }: Pick<Context, 'messages'>,
): void {
  const text = field === 'note' ? value.replace(/[\r\n\t]/g, ' ') : value
  if (hasControlCharacter(text.trim()))
    throw new UserError(m.assignment.control(field, value), m.assignment.controlHint)
}

import type { Messages } from '../messages/index.ts'
import type { Refusal } from './refusal.ts'

/** What to tell people of a file that was left as it is, and what they can do. @param path as shown to them. */
export function refusalText(
  path: string,
  { code, at }: Refusal,
  { editing: m }: Messages,
): { readonly message: string; readonly hint: string } {
  const place = at.map(step => (typeof step === 'number' ? step + 1 : step)).join('.')
  return { message: m.refused[code](path, place), hint: m.hints[code] }
}

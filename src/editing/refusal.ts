import type { Messages } from '../messages/index.ts'
import type { Path } from '../model/schema.ts'

/** The message about a file that was not changed, with a hint. @param path as shown to them. */
export function refusalText(
  path: string,
  { code, at }: Refusal,
  { editing: m }: Messages,
): { readonly message: string; readonly hint: string } {
  const place = at.map(step => (typeof step === 'number' ? step + 1 : step)).join('.')
  return { message: m.refused[code](path, place), hint: m.hints[code] }
}

/** Why a file was left as it is; each has its sentence in the message catalogues. */
export const REFUSALS = [
  'broken', // the file could not be read completely
  'absent', // nothing stands at the place
  'shared', // others have the value through an alias, and would change with it
  'twice', // the key is there twice
  'shape', // the value is not of the kind that the model expects
  'comment', // a comment has no place in the other file
  'unproven', // the file would not say exactly what was asked
] as const

export type RefusalCode = (typeof REFUSALS)[number]

export interface Refusal {
  readonly code: RefusalCode
  /** The place that could not be changed. */
  readonly at: Path
}

/** Thrown inside this folder alone, on the way to an EditResult. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(code: RefusalCode, at: Path) {
    super(code)
    this.refusal = { code, at }
  }
}

import type { Reading } from '../../src/importing/source.ts'

/** A contact as a case expects it. */
export interface ExpectedContact {
  readonly organisation: string | null
  readonly for?: string
  readonly name: string | null
  readonly emails: readonly string[]
  readonly phones: readonly string[]
}

export interface Expected {
  readonly title?: string
  readonly date?: string
  readonly contacts?: readonly ExpectedContact[]
  readonly other?: readonly ExpectedContact[]
  readonly doubtful?: readonly string[]
  readonly shape?: string
  readonly options?: { readonly country?: string; readonly organisation?: string }
}

export interface Verdict {
  readonly misses: readonly string[]
  readonly unsure: readonly string[]
}

export function judge(name: string, text: string, expected: Expected, reading: Reading): Verdict
export function report(cases: readonly Verdict[], options: { readonly misses: boolean }): string
export function shapeOf(text: string, contacts: readonly ExpectedContact[]): string

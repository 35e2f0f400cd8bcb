import type { Format } from '../format.ts'
import { addresses } from './addresses.ts'
import { csv } from './csv.ts'
import { json } from './json.ts'
import { rfc5322 } from './rfc5322.ts'

/** The formats of `mail`, by the names users type. */
export const formats = { addresses, rfc5322, csv, json } as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats

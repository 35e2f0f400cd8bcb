import type { Reporter } from '../reporter.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'
import { short } from './short.ts'

/** The formats of `validate`, by the names users type. */
export const reporters = { pretty, short, json } as const satisfies Record<string, Reporter>

export type ReporterName = keyof typeof reporters

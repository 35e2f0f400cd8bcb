import type { Reporter } from '../reporter.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'
import { rdjson } from './rdjson.ts'
import { sarif } from './sarif.ts'
import { short } from './short.ts'

/** The formats of `validate`, by the names users type. */
export const reporters = { pretty, short, json, github, sarif, rdjson } as const satisfies Record<
  string,
  Reporter
>

export type ReporterName = keyof typeof reporters

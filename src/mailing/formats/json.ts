import { safeJson } from '../../terminal/safe.ts'
import type { Format } from '../format.ts'

/** An array of recipients, for scripts. */
export const json: Format = { write: recipients => `${safeJson(recipients, 2)}\n` }

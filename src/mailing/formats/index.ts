import type { Format } from '../format.ts'
import { addresses } from './addresses.ts'
import { brevo } from './brevo.ts'
import { csv } from './csv.ts'
import { google } from './google.ts'
import { json } from './json.ts'
import { ldif } from './ldif.ts'
import { mailchimp } from './mailchimp.ts'
import { mailman } from './mailman.ts'
import { mailto } from './mailto.ts'
import { mutt } from './mutt.ts'
import { outlook } from './outlook.ts'
import { postfix } from './postfix.ts'
import { rfc5322 } from './rfc5322.ts'
import { sympa } from './sympa.ts'

/** The formats of `mail`, by the names users type. */
export const formats = {
  addresses,
  rfc5322,
  csv,
  google,
  outlook,
  brevo,
  mailchimp,
  sympa,
  mailman,
  mutt,
  postfix,
  ldif,
  mailto,
  json,
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof formats

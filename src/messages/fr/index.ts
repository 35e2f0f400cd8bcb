import type { Messages } from '../en/index.ts'
import { access } from './access.ts'
import { cache } from './cache.ts'
import { cli } from './cli.ts'
import { editing } from './editing.ts'
import { fields } from './fields.ts'
import { fmt } from './fmt.ts'
import { importing } from './importing.ts'
import { mailing } from './mailing.ts'
import { objections } from './objections.ts'
import { prompts } from './prompts.ts'
import { query } from './query.ts'
import { release } from './release.ts'
import { rules } from './rules.ts'
import { stats } from './stats.ts'
import { transaction } from './transaction.ts'
import { validation } from './validation.ts'
import { vcard } from './vcard.ts'
import { views } from './views.ts'

/** Every sentence that a user reads, in French. */
export const fr: Messages = {
  cli,
  query,
  views,
  validation,
  fmt,
  editing,
  fields,
  rules,
  vcard,
  importing,
  mailing,
  release,
  stats,
  access,
  cache,
  objections,
  prompts,
  transaction,
}

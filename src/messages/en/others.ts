import { access } from './access.ts'
import { cache } from './cache.ts'
import { editing } from './editing.ts'
import { fields } from './fields.ts'
import { fmt } from './fmt.ts'
import { importing } from './importing.ts'
import { mailing } from './mailing.ts'
import { objections } from './objections.ts'
import { prompts } from './prompts.ts'
import { release } from './release.ts'
import { rules } from './rules.ts'
import { stats } from './stats.ts'
import { transaction } from './transaction.ts'
import { validation } from './validation.ts'
import { vcard } from './vcard.ts'

/** What is said besides what looking people up says (index.ts). */
export const others = {
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

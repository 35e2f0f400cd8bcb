import type { Messages } from '../index.ts'
import { cli } from './cli.ts'
import { others } from './others.ts'
import { query } from './query.ts'
import { views } from './views.ts'

/** Every sentence that a user reads, in French. */
export const fr: Messages = {
  cli,
  query,
  views,
  get validation() {
    return others.validation
  },
  get fmt() {
    return others.fmt
  },
  get editing() {
    return others.editing
  },
  get fields() {
    return others.fields
  },
  get rules() {
    return others.rules
  },
  get vcard() {
    return others.vcard
  },
  get importing() {
    return others.importing
  },
  get mailing() {
    return others.mailing
  },
  get release() {
    return others.release
  },
  get stats() {
    return others.stats
  },
  get access() {
    return others.access
  },
  get cache() {
    return others.cache
  },
  get objections() {
    return others.objections
  },
  get prompts() {
    return others.prompts
  },
  get transaction() {
    return others.transaction
  },
}

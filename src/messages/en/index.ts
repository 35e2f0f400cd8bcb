import { cli } from './cli.ts'
import { others } from './others.ts'
import { query } from './query.ts'
import { views } from './views.ts'

/**
 * Every sentence that a user reads, in English; the other catalogues have its type. Looking
 * people up needs few of them: the others are loaded when they are asked for (rolldown.config.js).
 */
export const en = {
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

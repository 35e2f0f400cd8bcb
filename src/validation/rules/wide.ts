import type { DirectoryRule } from '../rule.ts'
import { contactDuplicate } from './contact-duplicate.ts'
import { contactDuplicateUid } from './contact-duplicate-uid.ts'
import { contactErased } from './contact-erased.ts'
import { contactLeft } from './contact-left.ts'
import { contactObjected } from './contact-objected.ts'
import { contactRetention } from './contact-retention.ts'
import { dateImplausible } from './date-implausible.ts'
import { emailDuplicate } from './email-duplicate.ts'
import { informedMissing } from './informed-missing.ts'
import { listMatchesNobody } from './list-matches-nobody.ts'
import { listUnknownReference } from './list-unknown-reference.ts'
import { organisationDuplicateId } from './organisation-duplicate-id.ts'
import { organisationDuplicateName } from './organisation-duplicate-name.ts'
import { phoneDuplicate } from './phone-duplicate.ts'
import { sourceMissing } from './source-missing.ts'
import { verifiedMissing } from './verified-missing.ts'
import { verifiedStale } from './verified-stale.ts'

/** The rules that look across files, or at the calendar, in the order of `rules` (index.ts). */
export const wideRules: readonly DirectoryRule[] = [
  contactDuplicateUid,
  contactDuplicate,
  contactLeft,
  contactRetention,
  contactObjected,
  contactErased,
  emailDuplicate,
  phoneDuplicate,
  dateImplausible,
  sourceMissing,
  verifiedMissing,
  verifiedStale,
  informedMissing,
  organisationDuplicateId,
  organisationDuplicateName,
  listUnknownReference,
  listMatchesNobody,
]

import type { Rule } from '../rule.ts'
import { contactDuplicateId } from './contact-duplicate-id.ts'
import { contactUnreachable } from './contact-unreachable.ts'
import { countryUnknown } from './country-unknown.ts'
import { dateFormat } from './date-format.ts'
import { emailDuplicate } from './email-duplicate.ts'
import { emailSyntax } from './email-syntax.ts'
import { fileEmpty } from './file-empty.ts'
import { fileEncoding } from './file-encoding.ts'
import { fileTooLarge } from './file-too-large.ts'
import { fileUnreadable } from './file-unreadable.ts'
import { keyDuplicate } from './key-duplicate.ts'
import { keyUnknown } from './key-unknown.ts'
import { languageUnknown } from './language-unknown.ts'
import { listQuery } from './list-query.ts'
import { listUnknownReference } from './list-unknown-reference.ts'
import { nameMissing } from './name-missing.ts'
import { organisationDuplicateId } from './organisation-duplicate-id.ts'
import { phoneInvalid } from './phone-invalid.ts'
import { phoneUnreadable } from './phone-unreadable.ts'
import { valueChoice } from './value-choice.ts'
import { valueType } from './value-type.ts'
import { yamlAlias } from './yaml-alias.ts'
import { yamlAliasExpansion } from './yaml-alias-expansion.ts'
import { yamlMultipleDocuments } from './yaml-multiple-documents.ts'
import { yamlSyntax } from './yaml-syntax.ts'
import { yamlTooDeep } from './yaml-too-deep.ts'

/** The rules, by code; a new one is a file and a line here. */
export const rules = {
  'contact/duplicate-id': contactDuplicateId,
  'contact/unreachable': contactUnreachable,
  'country/unknown': countryUnknown,
  'date/format': dateFormat,
  'email/duplicate': emailDuplicate,
  'email/syntax': emailSyntax,
  'file/empty': fileEmpty,
  'file/encoding': fileEncoding,
  'file/too-large': fileTooLarge,
  'file/unreadable': fileUnreadable,
  'key/duplicate': keyDuplicate,
  'key/unknown': keyUnknown,
  'language/unknown': languageUnknown,
  'list/query': listQuery,
  'list/unknown-reference': listUnknownReference,
  'name/missing': nameMissing,
  'organisation/duplicate-id': organisationDuplicateId,
  'phone/invalid': phoneInvalid,
  'phone/unreadable': phoneUnreadable,
  'value/choice': valueChoice,
  'value/type': valueType,
  'yaml/alias-expansion': yamlAliasExpansion,
  'yaml/alias': yamlAlias,
  'yaml/multiple-documents': yamlMultipleDocuments,
  'yaml/syntax': yamlSyntax,
  'yaml/too-deep': yamlTooDeep,
} as const satisfies Record<string, Rule>

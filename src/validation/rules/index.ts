import type { RuleCode } from '../../model/rule-code.ts'
import type { Rule } from '../rule.ts'
import { addressPostalCode } from './address-postal-code.ts'
import { contactDuplicate } from './contact-duplicate.ts'
import { contactDuplicateId } from './contact-duplicate-id.ts'
import { contactDuplicateUid } from './contact-duplicate-uid.ts'
import { contactErased } from './contact-erased.ts'
import { contactId } from './contact-id.ts'
import { contactLeft } from './contact-left.ts'
import { contactObjected } from './contact-objected.ts'
import { contactRetention } from './contact-retention.ts'
import { contactUnreachable } from './contact-unreachable.ts'
import { countryUnknown } from './country-unknown.ts'
import { dateFormat } from './date-format.ts'
import { dateImplausible } from './date-implausible.ts'
import { emailAccent } from './email-accent.ts'
import { emailBrackets } from './email-brackets.ts'
import { emailDomainSlip } from './email-domain-slip.ts'
import { emailDuplicate } from './email-duplicate.ts'
import { emailFreeMail } from './email-free-mail.ts'
import { emailMailto } from './email-mailto.ts'
import { emailPrivateDomain } from './email-private-domain.ts'
import { emailPunctuation } from './email-punctuation.ts'
import { emailRole } from './email-role.ts'
import { emailSeveral } from './email-several.ts'
import { emailSyntax } from './email-syntax.ts'
import { fileBom } from './file-bom.ts'
import { fileEmpty } from './file-empty.ts'
import { fileEncoding } from './file-encoding.ts'
import { fileLineEnds } from './file-line-ends.ts'
import { fileName } from './file-name.ts'
import { fileTooLarge } from './file-too-large.ts'
import { fileUnreadable } from './file-unreadable.ts'
import { ignoreUnused } from './ignore-unused.ts'
import { informedMissing } from './informed-missing.ts'
import { keyDuplicate } from './key-duplicate.ts'
import { keyOpinion } from './key-opinion.ts'
import { keyUnknown } from './key-unknown.ts'
import { languageUnknown } from './language-unknown.ts'
import { listMatchesNobody } from './list-matches-nobody.ts'
import { listQuery } from './list-query.ts'
import { listUnknownReference } from './list-unknown-reference.ts'
import { nameBrackets } from './name-brackets.ts'
import { nameCapitals } from './name-capitals.ts'
import { nameComma } from './name-comma.ts'
import { nameMissing } from './name-missing.ts'
import { nameSalutation } from './name-salutation.ts'
import { nameService } from './name-service.ts'
import { nameSeveral } from './name-several.ts'
import { objectionFile } from './objection-file.ts'
import { organisationDuplicateId } from './organisation-duplicate-id.ts'
import { organisationDuplicateName } from './organisation-duplicate-name.ts'
import { organisationType } from './organisation-type.ts'
import { phoneDuplicate } from './phone-duplicate.ts'
import { phoneExtension } from './phone-extension.ts'
import { phoneInvalid } from './phone-invalid.ts'
import { phoneNotation } from './phone-notation.ts'
import { phoneType } from './phone-type.ts'
import { phoneUnreadable } from './phone-unreadable.ts'
import { settingsDuration } from './settings-duration.ts'
import { sourceMissing } from './source-missing.ts'
import { tagUnknown } from './tag-unknown.ts'
import { textContactDetail } from './text-contact-detail.ts'
import { textDecomposed } from './text-decomposed.ts'
import { textInvisible } from './text-invisible.ts'
import { textLookalike } from './text-lookalike.ts'
import { textMarkup } from './text-markup.ts'
import { textMojibake } from './text-mojibake.ts'
import { textNonBreaking } from './text-non-breaking.ts'
import { textPlaceholder } from './text-placeholder.ts'
import { textSpacing } from './text-spacing.ts'
import { urlInvalid } from './url-invalid.ts'
import { urlScheme } from './url-scheme.ts'
import { valueChoice } from './value-choice.ts'
import { valueListInText } from './value-list-in-text.ts'
import { valueType } from './value-type.ts'
import { verifiedMissing } from './verified-missing.ts'
import { verifiedStale } from './verified-stale.ts'
import { yamlAlias } from './yaml-alias.ts'
import { yamlAliasExpansion } from './yaml-alias-expansion.ts'
import { yamlComment } from './yaml-comment.ts'
import { yamlMultipleDocuments } from './yaml-multiple-documents.ts'
import { yamlNull } from './yaml-null.ts'
import { yamlSyntax } from './yaml-syntax.ts'
import { yamlTab } from './yaml-tab.ts'
import { yamlTooDeep } from './yaml-too-deep.ts'

/** The rules, by code; a new rule needs a file, a line here and one in model/rule-code.ts. */
export const rules = {
  'file/unreadable': fileUnreadable,
  'file/too-large': fileTooLarge,
  'file/encoding': fileEncoding,
  'file/empty': fileEmpty,
  'yaml/syntax': yamlSyntax,
  'yaml/multiple-documents': yamlMultipleDocuments,
  'yaml/too-deep': yamlTooDeep,
  'yaml/alias': yamlAlias,
  'yaml/alias-expansion': yamlAliasExpansion,
  'objection/file': objectionFile,
  'file/bom': fileBom,
  'file/line-ends': fileLineEnds,
  'file/name': fileName,
  'yaml/tab': yamlTab,
  'yaml/comment': yamlComment,
  'yaml/null': yamlNull,
  'key/duplicate': keyDuplicate,
  'key/unknown': keyUnknown,
  'key/opinion': keyOpinion,
  'value/type': valueType,
  'value/choice': valueChoice,
  'value/list-in-text': valueListInText,
  'text/spacing': textSpacing,
  'text/non-breaking': textNonBreaking,
  'text/invisible': textInvisible,
  'text/lookalike': textLookalike,
  'text/decomposed': textDecomposed,
  'text/mojibake': textMojibake,
  'text/markup': textMarkup,
  'text/contact-detail': textContactDetail,
  'text/placeholder': textPlaceholder,
  'name/missing': nameMissing,
  'name/capitals': nameCapitals,
  'name/salutation': nameSalutation,
  'name/brackets': nameBrackets,
  'name/several': nameSeveral,
  'name/comma': nameComma,
  'name/service': nameService,
  'contact/unreachable': contactUnreachable,
  'contact/id': contactId,
  'contact/duplicate-id': contactDuplicateId,
  'contact/duplicate-uid': contactDuplicateUid,
  'contact/duplicate': contactDuplicate,
  'contact/left': contactLeft,
  'contact/retention': contactRetention,
  'contact/objected': contactObjected,
  'contact/erased': contactErased,
  'email/syntax': emailSyntax,
  'email/mailto': emailMailto,
  'email/brackets': emailBrackets,
  'email/private-domain': emailPrivateDomain,
  'email/punctuation': emailPunctuation,
  'email/several': emailSeveral,
  'email/duplicate': emailDuplicate,
  'email/domain-slip': emailDomainSlip,
  'email/free-mail': emailFreeMail,
  'email/role': emailRole,
  'email/accent': emailAccent,
  'phone/unreadable': phoneUnreadable,
  'phone/invalid': phoneInvalid,
  'phone/notation': phoneNotation,
  'phone/extension': phoneExtension,
  'phone/type': phoneType,
  'phone/duplicate': phoneDuplicate,
  'country/unknown': countryUnknown,
  'language/unknown': languageUnknown,
  'date/format': dateFormat,
  'date/implausible': dateImplausible,
  'url/scheme': urlScheme,
  'url/invalid': urlInvalid,
  'address/postal-code': addressPostalCode,
  'source/missing': sourceMissing,
  'verified/missing': verifiedMissing,
  'verified/stale': verifiedStale,
  'informed/missing': informedMissing,
  'organisation/duplicate-id': organisationDuplicateId,
  'organisation/duplicate-name': organisationDuplicateName,
  'organisation/type': organisationType,
  'tag/unknown': tagUnknown,
  'list/unknown-reference': listUnknownReference,
  'list/query': listQuery,
  'list/matches-nobody': listMatchesNobody,
  'settings/duration': settingsDuration,
  'ignore/unused': ignoreUnused,
} as const satisfies Record<RuleCode, Rule>

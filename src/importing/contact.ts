import type { NameParts } from '../model/name/parts.ts'
import type { PhoneType, Source } from '../model/organisation.ts'
import type { Remark } from './remark.ts'

/** An e-mail address as a source gives it, fit for a file: without `mailto:`, brackets or blanks. */
export interface ImportedEmail {
  readonly address: string
  readonly type?: string
  readonly label?: string
}

/** A phone number as a source gives it: as written, without what stood around it. */
export interface ImportedPhone {
  readonly number: string
  /** RFC 3966 without separators, `+33671506588`; absent where the number cannot be one. */
  readonly e164?: string
  /** Only what the source says (`Port.`, `Fax`, `Std`), never what the number itself tells. */
  readonly type?: PhoneType
  readonly extension?: string
  readonly label?: string
  readonly hours?: string
}

/** A person's name as a source gives it; `full` as it is to stand on a card, family name not in capitals; parts only where the source tells them apart. */
export interface ImportedName extends NameParts {
  readonly full: string
}

/** The parts of a postal address, as the model names them. */
export const PLACE = ['street', 'postal_code', 'city', 'region', 'country'] as const
export type Place = { readonly [part in (typeof PLACE)[number]]?: string }

/** Who somebody is, by a source. Without a name it is an organisation's desk. */
export interface ImportedContact {
  /** The card's UID (RFC 6350, 6.7.6), by which a card of ours is matched; never written. */
  readonly uid?: string
  /** As written; absent where unknown. */
  readonly organisation?: string
  /** Whom the organisation answers for, where the contact is at an agency: the agency's name. */
  readonly agency?: string
  readonly name?: ImportedName
  readonly title?: string
  readonly department?: string
  readonly salutation?: string
  readonly emails: readonly ImportedEmail[]
  readonly phones: readonly ImportedPhone[]
  readonly topics?: readonly string[]
  readonly languages?: readonly string[]
  readonly note?: string
  /** `true`, or since when (`YYYY-MM-DD`) the person gets no mailings. */
  readonly optOut?: true | string
  /** Of the organisation, where the source gives them (a vCard, a table, the government's JSON). */
  readonly desk?: {
    readonly website?: string
    readonly form?: string
    readonly address?: Place
    readonly tags?: readonly string[]
    /** Other names of the organisation, the short one first. */
    readonly aliases?: readonly string[]
  }
  /** The release, card or table that says so. */
  readonly source: Source
  /** Whether name, organisation and addresses surely belong together. */
  readonly certain: boolean
  /** Why it is certain or not; at least one where it is not. */
  readonly reasons: readonly Remark[]
  /** Where it begins in the source, 1-based. */
  readonly line: number
}

import type { Contact, Organisation } from './directory.ts'
import type { Name } from './name.ts'

/** Of an entry (entry.ts), what tells whether it gets mailings, and where. */
export interface Addressee {
  readonly id: string
  readonly organisation: { readonly id: string }
  /** Absent for a desk. */
  readonly contact?: Pick<Contact, 'opt_out' | 'until'> | undefined
  readonly label: string
  readonly email: readonly { readonly address?: string | undefined }[]
}

/** What rules that compare organisations, or look at the calendar, know of a contact. */
export interface ContactKeys
  extends Pick<
    Contact,
    | 'id'
    | 'uid'
    | 'email'
    | 'phone'
    | 'agency'
    | 'opt_out'
    | 'until'
    | 'verified'
    | 'informed'
    | 'source'
    | 'at'
  > {
  readonly name?: Pick<Name, 'full'>
}

/** Likewise of an organisation: an index tells it without reading the organisation's record. */
export interface OrganisationKeys
  extends Pick<
    Organisation,
    'id' | 'name' | 'hasName' | 'aliases' | 'country' | 'email' | 'phone' | 'form' | 'at' | 'file'
  > {
  readonly contacts: readonly ContactKeys[]
}

import type { Contact } from './directory.ts'

/** Of an entry (entry.ts), what tells whether it gets mailings, and where. */
export interface Addressee {
  readonly id: string
  readonly organisation: { readonly id: string }
  /** Absent for a desk. */
  readonly contact?: Pick<Contact, 'opt_out' | 'until'> | undefined
  readonly label: string
  readonly email: readonly { readonly address?: string | undefined }[]
}

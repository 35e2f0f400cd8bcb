import { v5 as uuidV5 } from 'uuid'
import type { Entry } from '../model/entry.ts'
import { phoneType, understandPhone } from '../model/phone.ts'

/** What a card says, in the terms of RFC 2426 and RFC 6350; every value is text as the file has it. */
export interface Card {
  readonly uid: string
  readonly fullName: string
  readonly name: {
    readonly family?: string | undefined
    readonly given?: string | undefined
    readonly prefix?: string | undefined
    readonly suffix?: string | undefined
  }
  /** A press desk: the card of an organisation. */
  readonly isOrganisation: boolean
  readonly organisation: string
  /** The agency that the person works for. */
  readonly unit?: string | undefined
  readonly title?: string | undefined
  readonly emails: readonly string[]
  readonly phones: readonly { readonly number: string; readonly types: readonly PhoneUse[] }[]
  readonly url?: string | undefined
  readonly address?: Entry['organisation']['address']
  readonly categories: readonly string[]
  readonly note?: string | undefined
  /** The day it was last checked, `YYYY-MM-DD`. */
  readonly revision?: string | undefined
}

export type PhoneUse = 'CELL' | 'WORK' | 'HOME' | 'VOICE' | 'FAX'

const USES = {
  mobile: ['CELL', 'VOICE'],
  work: ['WORK', 'VOICE'],
  home: ['HOME', 'VOICE'],
  fax: ['WORK', 'FAX'],
  switchboard: ['WORK', 'VOICE'],
} as const satisfies Record<string, readonly PhoneUse[]>

/** The namespace of our UUIDs (RFC 9562, 5.5); never to change, or every phone gets everybody twice. */
const NAMESPACE = '6f0c1f5e-3f0a-5c55-9d5e-0b7f6f2b7a11'

/** An entry's card. Its UID follows from the entry's id alone, so that a second import updates the first. */
export function cardOf(entry: Entry): Card {
  const { organisation: o, contact: c } = entry
  return {
    uid: uuidV5(entry.id, NAMESPACE),
    fullName: entry.label,
    name: c === undefined ? {} : (c.name ?? { given: entry.label }),
    isOrganisation: c === undefined,
    organisation: o.name,
    unit: c?.agency,
    title: c?.title,
    emails: entry.email.map(({ address = '' }) => address),
    phones: entry.phone.map(phone => {
      const read = understandPhone(phone, o.country)
      const extension = phone.extension ?? read?.extension
      const number = read?.international ?? phone.number ?? ''
      return {
        number: extension === undefined ? number : `${number};ext=${extension}`,
        types: USES[phoneType(phone, read)],
      }
    }),
    // A desk may be reached by its form alone.
    url: o.website ?? (c === undefined ? o.form : undefined),
    address: o.address,
    categories: [...new Set([...o.tags, ...(c?.topics ?? [])])],
    note: (c ?? o).note,
    revision: c?.verified,
  }
}

import { parse } from 'csv-parse/sync'
import type { Recipient } from '../../../src/mailing/recipient.ts'
import { entriesOf } from '../../../src/model/entry.ts'
import { directoryWith } from '../../support.ts'

export const settings = { id: 'presse', name: 'Presse' }

/** A recipient for each address of an organisation's file. */
export const recipientsIn = (yaml: string): Recipient[] =>
  entriesOf(directoryWith({ 'x.yaml': yaml })).flatMap(entry =>
    entry.email.map(({ address = '' }) => ({ address, name: entry.label, entry })),
  )

/** The rows of a table by their headings. */
export const rowsOf = (text: string, delimiter = ','): Record<string, string>[] =>
  parse(text, { columns: true, bom: true, delimiter })

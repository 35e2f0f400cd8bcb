import { fromAscii, toAscii } from '../text/ascii.ts'
import type { Contact, Organisation } from './directory.ts'
import { contactEntry, deskEntry } from './entry.ts'

/** Of an entry (entry.ts), what tells whether it gets mailings, and where. */
export interface Addressee {
  readonly id: string
  readonly organisation: { readonly id: string }
  /** Absent for a desk. */
  readonly contact?: Pick<Contact, 'opt_out' | 'until'> | undefined
  readonly label: string
  readonly email: readonly { readonly address?: string | undefined }[]
}

/**
 * An organisation's addressees in lines, as `readAddressees` takes them: its id; then, for
 * each, id, opt-out, last day, label and addresses, with tabs between. A desk has no id.
 * All is ASCII.
 */
export function packAddressees(organisation: Organisation): string {
  const { id, contacts } = organisation
  const desk = deskEntry(organisation)
  const lines = contacts.map(contact => {
    const { label, email } = contactEntry(organisation, contact)
    const { opt_out = false, until } = contact
    const optOut = opt_out === true ? '+' : opt_out === false ? '' : `=${opt_out}`
    return line(contact.id, optOut, until === undefined ? '' : `=${until}`, label, email)
  })
  if (desk) lines.unshift(line('', '', '', desk.label, desk.email))
  return [toAscii(id), ...lines].join('\n')
}

const line = (
  id: string,
  optOut: string,
  until: string,
  label: string,
  email: Addressee['email'],
): string =>
  [id, optOut, until, label, ...email.map(({ address = '' }) => address)].map(toAscii).join('\t')

/** The addressees of organisations, each desk before its contacts. @param lines those of `packAddressees`, one after the other. */
export function readAddressees(lines: string): Addressee[] {
  const all: Addressee[] = []
  let organisation = { id: '' }
  for (const line of each(lines)) {
    const id = line.indexOf('\t')
    if (id === -1) organisation = { id: fromAscii(line) }
    else all.push(new Packed(line, organisation, id))
  }
  return all
}

/** The ids of organisations and, with theirs, of their contacts. @param lines as for `readAddressees`. */
export function readIds(lines: string): string[] {
  const ids: string[] = []
  let organisation = ''
  for (const line of each(lines)) {
    const end = line.indexOf('\t')
    if (end === 0) continue
    if (end === -1) organisation = fromAscii(line)
    ids.push(end === -1 ? organisation : `${organisation}/${fromAscii(line.slice(0, end))}`)
  }
  return ids
}

const each = (lines: string) => (lines === '' ? [] : lines.split('\n'))

/** One addressee: of tens of thousands, little is kept but the line. */
class Packed implements Addressee {
  readonly organisation: Addressee['organisation']
  readonly contact: Addressee['contact']
  private readonly line: string
  /** Where its label begins. */
  private readonly labelStart: number

  constructor(line: string, organisation: Addressee['organisation'], idEnd: number) {
    const optOutEnd = line.indexOf('\t', idEnd + 1)
    const untilEnd = line.indexOf('\t', optOutEnd + 1)
    this.organisation = organisation
    this.contact =
      idEnd === 0
        ? undefined
        : untilEnd === idEnd + 2
          ? PRESENT
          : contactOf(line.slice(idEnd + 1, optOutEnd), line.slice(optOutEnd + 1, untilEnd))
    this.line = line
    this.labelStart = untilEnd + 1
  }

  get id(): string {
    const { id } = this.organisation
    return this.contact ? `${id}/${fromAscii(this.line.slice(0, this.line.indexOf('\t')))}` : id
  }

  get label(): string {
    const end = this.line.indexOf('\t', this.labelStart)
    return fromAscii(this.line.slice(this.labelStart, end === -1 ? undefined : end))
  }

  get email(): Addressee['email'] {
    const end = this.line.indexOf('\t', this.labelStart)
    return end === -1 ? [] : addressesIn(this.line, end + 1)
  }
}

const PRESENT: Addressee['contact'] = {}

const contactOf = (optOut: string, until: string): Addressee['contact'] => ({
  ...(optOut !== '' && { opt_out: optOut === '+' ? true : fromAscii(optOut.slice(1)) }),
  ...(until !== '' && { until: fromAscii(until.slice(1)) }),
})

function addressesIn(line: string, from: number): Addressee['email'] {
  if (line.indexOf('\t', from) === -1) return [{ address: fromAscii(line.slice(from)) }]
  return line
    .slice(from)
    .split('\t')
    .map(address => ({ address: fromAscii(address) }))
}

import type { Messages } from '../messages/index.ts'
import type { Entry } from '../model/entry.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { mailtoUri, telUri } from './links.ts'
import { renderTable } from './table.ts'

/** Entries as a table: who, where, and how to reach them. */
export function contactTable(
  entries: readonly Entry[],
  { views: m }: Messages,
  terminal: Terminal,
): string {
  const columns = [
    { title: m.name, keep: true },
    { title: m.organisation, weight: 2 },
    { title: m.title, weight: 1 },
    { title: m.email, keep: true },
    { title: m.phone, keep: true },
  ] as const
  const rows = entries.map(({ label, organisation, contact, email, phone }) => [
    { text: label },
    { text: contact ? organisation.name : m.desk },
    { text: contact?.title ?? '' },
    email.map(({ address = '' }) => ({ text: address, link: mailtoUri(address) })),
    phone.map(({ number = '', extension, label: word }) => ({
      text: [number, extension && m.extension(extension), word && `(${word})`]
        .filter(Boolean)
        .join(' '),
      link: telUri(number),
    })),
  ])
  return renderTable(columns, rows, terminal)
}

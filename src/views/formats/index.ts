import type { Messages } from '../../messages/index.ts'
import type { Entry } from '../../model/entry.ts'
import { safe, safeJson } from '../../terminal/safe.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { addressBookRows } from '../address-book.ts'
import { contactTable } from '../contact-table.ts'
import { entryJson } from '../entry-json.ts'
import { renderTsv } from '../table.ts'

/** A way to show what was found. */
export type View = (
  entries: readonly Entry[],
  messages: Messages,
  terminal: Terminal,
  /** The directory's, which paths for scripts are relative to. */
  root: string,
) => string | Promise<string>

const json = async (entries: readonly Entry[], root: string) => {
  const { understandPhone } = await import('../../model/phone.ts')
  return entries.map(entry => entryJson(entry, understandPhone, root))
}

const TSV = ['id', 'name', 'organisation', 'title', 'email', 'phone', 'agency', 'topics', 'tags']

/** The formats of `find`, by the names users type. */
export const views = {
  table: contactTable,
  card: async (entries, messages, terminal) => {
    const { renderCard } = await import('../card.ts')
    return entries.map(entry => renderCard(entry, messages, terminal)).join('\n')
  },
  tsv: entries =>
    renderTsv(
      TSV,
      entries.map(({ id, label, organisation, contact, email, phone }) => [
        id,
        label,
        organisation.name,
        contact?.title ?? '',
        email.map(({ address }) => address).join(', '),
        phone.map(({ number }) => number).join(', '),
        contact?.agency ?? '',
        contact?.topics.join(', ') ?? '',
        organisation.tags.join(', '),
      ]),
    ),
  json: async (entries, _messages, _terminal, root) =>
    `${safeJson(await json(entries, root), 2)}\n`,
  ndjson: async (entries, _messages, _terminal, root) =>
    (await json(entries, root)).map(each => `${safeJson(each)}\n`).join(''),
  names: entries => entries.map(({ label }) => `${safe(label)}\n`).join(''),
  mutt: (entries, messages) =>
    `${messages.views.found(entries.length)}\n${addressBookRows(entries)}`,
  aerc: addressBookRows,
} as const satisfies Record<string, View>

export type ViewName = keyof typeof views

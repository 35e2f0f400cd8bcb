import type { Messages } from '../../messages/index.ts'
import type { FormatFacts } from '../../model/format-facts.ts'
import { safe, safeJson } from '../../terminal/safe.ts'
import type { Format, FormatSettings } from '../format.ts'
import { addresses } from '../formats/addresses.ts'
import { mailman } from '../formats/mailman.ts'
import { sympa } from '../formats/sympa.ts'
import type { Recipient } from '../recipient.ts'
import type { Changes, Removed } from './changes.ts'

/** One output text of a changes format; `part` becomes part of its file name. */
export interface ChangesText {
  readonly part?: 'add' | 'remove'
  readonly text: string
}

/** A way to write what became of a list. */
export interface ChangesFormat extends FormatFacts, Pick<Format, 'addresses' | 'refuses'> {
  write(changes: Changes, settings: FormatSettings, messages: Messages): readonly ChangesText[]
}

const FACTS = {
  ending: '.txt',
  checked: 'Python 3.11 json',
  load: '',
  encoding: 'UTF-8',
  lineEnds: 'LF',
  holds: ['email', 'name'],
} as const satisfies Partial<FormatFacts>

/** What a list server is to add, in its own format, and the addresses that it is to remove. */
const sync = (format: Format, load: string, checked: string): ChangesFormat => ({
  ...FACTS,
  consumer: format.consumer,
  checked,
  load,
  ...(format.addresses && { addresses: format.addresses }),
  ...(format.refuses && { refuses: format.refuses }),
  write: ({ added, removed }, settings) => [
    { part: 'add', text: written(added, format, settings) },
    { part: 'remove', text: written(removed, addresses, settings) },
  ],
})

const written = (list: readonly Recipient[], format: Format, settings: FormatSettings) =>
  list.length === 0 ? '' : format.write(list, settings)

/** The formats of `mail --since`, by the names users type. */
export const changesFormats = {
  changes: {
    ...FACTS,
    consumer: 'terminal',
    write: ({ added, removed }, _, { mailing: m }) => [
      {
        text: [
          ...added.map(({ address, name }) => `+ ${who(address, name)}`),
          ...removed.map(each => `- ${m.because(who(each.address, each.name), reasonOf(each, m))}`),
        ]
          .map(line => `${safe(line)}\n`)
          .join(''),
      },
    ],
  },
  json: {
    ...FACTS,
    ending: '.json',
    consumer: 'jq, scripts',
    write: ({ added, removed }) => {
      const value = {
        added: added.map(({ address, name, entry }) => ({ address, name, id: entry?.id })),
        removed,
      }
      return [{ text: `${safeJson(value, 2)}\n` }]
    },
  },
  'sync-sympa': sync(
    sympa,
    'sympa add LIST@DOMAIN < members-add.txt && sympa del LIST@DOMAIN < members-remove.txt',
    'Sympa 6.2.70 (source, sympa-del(1))',
  ),
  'sync-mailman': sync(
    mailman,
    'mailman addmembers members-add.txt LIST@DOMAIN && mailman delmembers -f members-remove.txt -l LIST@DOMAIN',
    'Mailman 3.3.8 (source)',
  ),
} as const satisfies Record<string, ChangesFormat>

export type ChangesFormatName = keyof typeof changesFormats

const who = (address: string, name: string | undefined) =>
  name === undefined || name === address ? address : `${name} <${address}>`

function reasonOf({ reason, since, other }: Removed, m: Messages['mailing']): string {
  const said = since === undefined ? m.reasons[reason] : m.sinceDay(m.reasons[reason], since)
  return other === undefined ? said : m.with(said, other)
}

import { CsvError, parse } from 'csv-parse/sync'
import { readLdif } from './ldif.ts'
import { readMailboxes } from './read-lines.ts'
import type { LiteralAddress } from './recipients.ts'

/** A list as far as it could be read; else the first line (1-based) in which no address is found. */
export type ReadAddresses =
  | { readonly mailboxes: readonly LiteralAddress[] }
  | { readonly unreadableLine: number }

/** Headings of the column of addresses, in our exports and in those of list servers. */
const HEADING = /^(?:e-?mail|e-?mail address|address|adresse e-mail|courriel|e-mail 1 - value)$/i

/**
 * Reads who was on a list from a file that `mail` wrote earlier in any of its formats, or that a
 * list server gave: one address per line with or without a name, mailboxes as RFC 5322 writes
 * them, aliases, links, LDIF, a table with a heading, or JSON.
 */
export function readAddresses(text: string): ReadAddresses {
  const content = text.replace(/^\ufeff/, '')
  return fromJson(content) ?? fromTable(content) ?? fromLdif(content) ?? fromLines(content)
}

function fromLdif(text: string): ReadAddresses | undefined {
  const mailboxes = readLdif(text)
  return mailboxes && (mailboxes.length > 0 ? { mailboxes } : { unreadableLine: 1 })
}

function fromJson(text: string): ReadAddresses | undefined {
  if (!/^\s*\[/.test(text)) return undefined
  try {
    const values: unknown = JSON.parse(text)
    if (!Array.isArray(values)) return undefined
    const mailboxes = values.map(mailboxOf)
    const faulty = mailboxes.indexOf(undefined)
    return faulty === -1
      ? { mailboxes: mailboxes.filter(each => each !== undefined) }
      : { unreadableLine: faulty + 1 }
  } catch {
    return undefined
  }
}

function mailboxOf(value: unknown): LiteralAddress | undefined {
  if (typeof value === 'string') return { address: value }
  const { address, email = address, name } = (value ?? {}) as Record<string, unknown>
  if (typeof email !== 'string') return undefined
  return { address: email, ...(typeof name === 'string' && { name }) }
}

function fromTable(text: string): ReadAddresses | undefined {
  const [first = ''] = text.split(/\r?\n/, 1)
  for (const delimiter of [',', ';', '\t']) {
    const headings = first.split(delimiter).map(cell => cell.trim().replace(/^"(.*)"$/, '$1'))
    const column = headings.findIndex(each => HEADING.test(each))
    if (column === -1 || (headings.length === 1 && delimiter !== ',')) continue
    return fromRows(text, delimiter, { column, nameColumn: headings.indexOf('name') })
  }
  return undefined
}

function fromRows(
  text: string,
  delimiter: string,
  { column, nameColumn }: { readonly column: number; readonly nameColumn: number },
): ReadAddresses {
  try {
    const rows: string[][] = parse(text, { delimiter, relax_column_count: true, from: 2 })
    return {
      mailboxes: rows.flatMap(row => {
        const [address, name] = [row[column]?.trim(), row[nameColumn]]
        return address ? [{ address, ...(name && { name }) }] : []
      }),
    }
  } catch (error) {
    if (error instanceof CsvError) return { unreadableLine: Number(error.lines) || 1 }
    throw error
  }
}

function fromLines(text: string): ReadAddresses {
  const mailboxes: LiteralAddress[] = []
  for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = raw.trim()
    // A name in encoded words (RFC 2047) goes over several lines, the address is on the last.
    if (line === '' || line.startsWith('#') || (line.startsWith('=?') && !line.includes('@')))
      continue
    const found = readMailboxes(line)
    if (found === undefined) return { unreadableLine: index + 1 }
    for (const each of found) mailboxes.push(each)
  }
  return { mailboxes }
}

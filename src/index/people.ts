import type { Organisation } from '../model/directory.ts'
import { entriesIn } from '../model/entry.ts'
import type { Addressee } from '../model/keys.ts'

/** An addressee: contact id (empty for a desk), opt-out, last day (null for none), label, addresses. */
type Row = readonly [
  id: string,
  optOut: boolean | string,
  until: string | null,
  label: string,
  ...addresses: string[],
]

/** An organisation's addressees (model/addressee.ts) as JSON in one line. */
export function writePeople(organisation: Organisation): string {
  const rows = entriesIn(organisation).map(({ contact, label, email }): Row => {
    const { id = '', opt_out = false, until = null } = contact ?? {}
    return [id, opt_out, until, label, ...email.map(({ address = '' }) => address)]
  })
  return JSON.stringify([organisation.id, ...rows])
}

/** Reads what `writePeople` wrote, in plain loops: rows are many. @param lines of organisations, in the directory's order; empty ones are skipped. */
export function readPeople(lines: readonly string[]): Addressee[] {
  const all: Addressee[] = []
  const written = JSON.parse(`[${lines.filter(line => line !== '').join(',')}]`)
  for (const [organisationId, ...rows] of written as readonly (readonly [string, ...Row[]])[]) {
    const organisation = { id: organisationId }
    for (const row of rows) {
      const email: { readonly address: string }[] = []
      for (let at = 4; at < row.length; at++) email.push({ address: row[at] as string })
      const isDesk = row[0] === ''
      const isPresent = row[1] === false && row[2] === null
      all.push({
        id: isDesk ? organisationId : `${organisationId}/${row[0]}`,
        organisation,
        contact: isDesk ? undefined : isPresent ? PRESENT : contactOf(row[1], row[2]),
        label: row[3],
        email,
      })
    }
  }
  return all
}

const PRESENT: Addressee['contact'] = {}

const contactOf = (opt_out: boolean | string, until: string | null) =>
  until === null ? { opt_out } : { opt_out, until }

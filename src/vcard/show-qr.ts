import { basename, dirname, extname } from 'node:path'
import type { Context } from '../context.ts'
import { type ExitCode, UserError } from '../env.ts'
import type { Organisation } from '../model/directory.ts'
import { deskEntry, type Entry } from '../model/entry.ts'
import { sayUnsendable } from '../streams/say-unsendable.ts'
import { writeFiles } from '../streams/write-output.ts'
import { columnsFor, drawQr, linesFor, mostModules } from '../terminal/qr.ts'
import { safe } from '../terminal/safe.ts'
import { cardOf } from './card.ts'
import { cardCode, modulesOf, pngOf, smallestCode, svgOf } from './qr.ts'

const WRITERS = { '.svg': svgOf, '.png': pngOf } as const

/** Draws the card of a contact or an organisation as a QR code, or writes it to a file. @throws UserError when there is no room for it. */
export async function showQr(
  found: Entry | Organisation,
  { file, force }: { readonly file: string | undefined; readonly force: boolean },
  context: Context,
): Promise<ExitCode> {
  const { env, messages, terminal } = context
  const { views: m } = messages
  const ending = extname(file ?? '').toLowerCase()
  if (file !== undefined && !Object.hasOwn(WRITERS, ending)) throw new UserError(m.qrEnding(file))
  const entry = 'contacts' in found ? entryOf(found) : found
  sayUnsendable([entry], context)
  const card = cardOf(entry)
  const code = cardCode(card, file === undefined ? mostModules(terminal) : undefined)
  const smallest = code ?? smallestCode(card)
  if (code === undefined && smallest !== undefined) {
    const { length } = modulesOf(smallest)
    throw new UserError(m.qrNarrow(columnsFor(length), linesFor(length)), m.qrNarrowHint)
  }
  if (code === undefined) throw new UserError(m.qrTooLarge(entry.label))
  const { dropped } = code
  if (dropped.length > 0)
    env.stderr.write(
      `${m.qrDropped(dropped.map(each => m.qrParts[each]).join(', '), file === undefined)}\n`,
    )
  if (file !== undefined) {
    const text = await WRITERS[ending as keyof typeof WRITERS](code)
    writeFiles(dirname(file), [{ name: basename(file), text }], { force, what: () => '' }, context)
    return 0
  }
  const modules = modulesOf(code)
  // The code must not scroll off for the sake of the name.
  const hasRoom = linesFor(modules.length) < (terminal.rows ?? Number.POSITIVE_INFINITY)
  env.stdout.write(`${drawQr(modules, terminal)}${hasRoom ? `${safe(entry.label)}\n` : ''}`)
  return 0
}

/** An organisation has a card even where it has no desk. */
const entryOf = (organisation: Organisation): Entry =>
  deskEntry(organisation) ?? {
    id: organisation.id,
    organisation,
    label: organisation.name,
    email: [],
    phone: [],
  }

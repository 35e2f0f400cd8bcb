import type { Context } from '../context.ts'
import type { Addressee } from '../model/keys.ts'
import { isSendable, unsendable } from '../model/sendable.ts'
import { safeJson } from '../terminal/safe.ts'

/** Names on stderr the addresses of entries that an export leaves out, with their characters escaped. @param canGoOut as for `sendableEntry`. */
export function sayUnsendable(
  entries: Iterable<Pick<Addressee, 'email'>>,
  { env, messages: { mailing: m } }: Pick<Context, 'env' | 'messages'>,
  canGoOut = isSendable,
): void {
  for (const address of unsendable(entries, canGoOut))
    env.stderr.write(`${m.leftOut(safeJson(address), m.reasons.unsendable)}\n`)
}

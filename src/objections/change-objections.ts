import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../context.ts'
import {
  type NewObjection,
  newObjectionsText,
  recordObjections,
} from '../editing/record-objections.ts'
import { UserError } from '../env.ts'
import { MAX_BYTES } from '../files/read-text.ts'
import { OBJECTIONS_FILE } from '../files/root.ts'
import type { Directory } from '../model/directory.ts'
import { objectionsUnreadable } from '../model/objection.ts'
import type { FileChange } from '../saving/step.ts'
import { safe } from '../terminal/safe.ts'

/** The key of a directory's objections, or a new one. @throws UserError when their file cannot be read completely. */
export function objectionsKey(directory: Directory, { messages }: Context): string {
  const { file, key = randomBytes(32).toString('hex') } = directory.objections
  const m = messages.objections
  if (objectionsUnreadable(directory))
    throw new UserError(m.unreadable(safe(file?.path ?? '')), m.unreadableHint)
  return key
}

/** What becomes of the objections' file, which is made when there is none. @throws UserError when nothing can be added to it. */
export function objectionsChange(
  { root, objections }: Directory,
  key: string,
  recorded: readonly NewObjection[],
  { messages: { objections: m } }: Context,
): FileChange {
  const { file } = objections
  if (file === undefined) {
    const schema = 'schema/objections.json'
    const line = `yaml-language-server: $schema=${schema}`
    const head = [...(existsSync(join(root, schema)) ? [line] : []), ...m.head]
    const path = join(root, OBJECTIONS_FILE)
    return { path, before: undefined, after: newObjectionsText(key, recorded, head) }
  }
  const text = recordObjections(file, objections, recorded)
  if (text === undefined) throw new UserError(m.cannotAdd(safe(file.path)), m.cannotAddHint)
  if (Buffer.byteLength(text) > MAX_BYTES) throw new UserError(m.tooLarge(safe(file.path)))
  const mark = file.bom ? '\uFEFF' : ''
  return { path: file.absolutePath, before: mark + file.text, after: mark + text }
}

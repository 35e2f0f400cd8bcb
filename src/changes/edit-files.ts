import type { Context } from '../context.ts'
import type { Change } from '../editing/change.ts'
import { editText } from '../editing/edit-text.ts'
import type { Refusal } from '../editing/refusal.ts'
import { refusalText } from '../editing/refusal.ts'
import { UserError } from '../env.ts'
import { assemble } from '../files/assemble.ts'
import { understand } from '../files/read.ts'
import { shownPath } from '../files/shown-path.ts'
import type { Directory } from '../model/directory.ts'
import { entriesOf } from '../model/entry.ts'
import { objectionTo } from '../model/fingerprint.ts'
import type { Addressee } from '../model/keys.ts'
import { wantsErasure } from '../model/objection.ts'
import { readReference } from '../model/reference.ts'
import type { SourceFile } from '../model/source-file.ts'
import { commit } from '../saving/commit-changes.ts'
import type { FileChange } from '../saving/step.ts'
import { safe } from '../terminal/safe.ts'
import { checkFiles } from '../validation/file-checks.ts'
import { unifiedDiff } from '../views/diff.ts'
import { fixWritten, warnOfDuplicates } from './fix-written.ts'

/** What is to become of files. */
export interface Edits {
  readonly files: ReadonlyMap<SourceFile, readonly Change[]>
  /** Other changes, made with them: a new file, say. */
  readonly others?: readonly FileChange[]
  /** Whether values were typed for this: then their spelling is fixed, and duplicate addresses are named. */
  readonly isTyped?: boolean
  /** The whole directory, if only some organisations were read before. */
  readonly everybody?: readonly Addressee[]
  /** Shows what would change, and changes nothing. */
  readonly dryRun: boolean
}

/**
 * Changes what files say, all together or none; all else in them stays as it is written. What
 * changes is named, or shown, on stdout.
 * @returns whether anything changes.
 * @throws UserError when a change cannot be made, would be an error, or cannot be written.
 */
export function editFiles(directory: Directory, edits: Edits, context: Context): boolean {
  const all = checkEdits(directory, edits, context)
  if (edits.isTyped) warnOfAll(directory, edits, all, context)
  const { env, messages } = context
  if (all.length === 0) {
    env.stderr.write(`${messages.editing.nothing}\n`)
    return false
  }
  if (!edits.dryRun) commit(directory.root, all, context)
  for (const change of all)
    env.stdout.write(edits.dryRun ? diffOf(change, context) : saying(change, context))
  return true
}

/**
 * What edits make of the files, without writing any.
 * @throws UserError when a change cannot be made, or would be an error.
 */
export function checkEdits(
  directory: Directory,
  { files, others = [], isTyped = false }: Omit<Edits, 'dryRun'>,
  context: Context,
): FileChange[] {
  const changes = [...files].flatMap(([file, asked]): FileChange[] => {
    const written = edited(file, asked, context)
    const text = isTyped ? fixWritten(directory, file, written, context) : written
    if (text === file.text) return []
    assertNoNewErrors(directory, file, text, context)
    assertNobodyErased(directory, file, text, context)
    const mark = file.bom ? '\uFEFF' : ''
    return [{ path: file.absolutePath, before: mark + file.text, after: mark + text }]
  })
  return [...changes, ...others]
}

/** Warns of new addresses that another contact already has. */
function warnOfAll(
  directory: Directory,
  { files, everybody = entriesOf(directory) }: Edits,
  changes: readonly FileChange[],
  context: Context,
): void {
  const texts = new Map(changes.map(({ path, after = '' }) => [path, after]))
  for (const file of files.keys())
    warnOfDuplicates(directory, everybody, file, texts.get(file.absolutePath) ?? file.text, context)
}

/** A file's text with changes made. @throws UserError when they cannot be made for certain. */
export function edited(file: SourceFile, changes: readonly Change[], context: Context): string {
  const result = editText(file, changes)
  if ('text' in result) return result.text
  throw refused(file, result.refused, context)
}

/** The message about a file that was not changed. */
export function refused(file: SourceFile, refusal: Refusal, { messages }: Context): UserError {
  const { message, hint } = refusalText(safe(file.path), refusal, messages)
  return new UserError(message, hint)
}

/** @throws UserError when a text of a file has an error that it had not before. */
export function assertNoNewErrors(
  directory: Pick<Directory, 'root' | 'settings'>,
  file: SourceFile,
  text: string,
  { messages }: Context,
): void {
  const errors = (each: SourceFile, written: string) => {
    const read = understand({ ...each, text: '', problems: [] } as SourceFile, written)
    const { findings = [] } =
      checkFiles(assemble(directory.root, [read], directory.settings), messages).get(read.file) ??
      {}
    return findings.filter(({ severity }) => severity === 'error')
  }
  const before = new Set(errors(file, file.text).map(({ message }) => message))
  const found = errors(file, text).find(({ message }) => !before.has(message))
  if (found) throw new UserError(messages.editing.wrong(found.message), found.hint)
}

/** @throws UserError when a text brings an address that asked to be erased. */
export function assertNobodyErased(
  directory: Directory,
  file: SourceFile,
  text: string,
  { messages: { editing: m } }: Context,
): void {
  const addresses = (written: string) => {
    const read = understand({ ...file, text: '', problems: [] } as SourceFile, written)
    const { organisations, lists } = assemble(directory.root, [read], directory.settings)
    return [
      ...entriesOf({ organisations }).flatMap(({ email }) => email.map(each => each.address ?? '')),
      ...lists.flatMap(({ include }) =>
        include.map(readReference).flatMap(each => ('address' in each ? [each.address] : [])),
      ),
    ]
  }
  const before = new Set(addresses(file.text))
  for (const address of addresses(text)) {
    if (before.has(address)) continue
    const objection = objectionTo(directory, address)
    if (objection && wantsErasure(objection))
      throw new UserError(m.erased(address, objection.date), m.erasedHint)
  }
}

function diffOf({ path, before = '', after = '' }: FileChange, { env, terminal }: Context): string {
  const bare = (text: string) => text.replace(/^\uFEFF/, '')
  return unifiedDiff(shownPath(path, env.cwd), bare(before), bare(after), terminal)
}

function saying({ path, before }: FileChange, { env, messages: { editing: m } }: Context): string {
  const shown = safe(shownPath(path, env.cwd))
  return `${before === undefined ? m.made(shown) : m.done(shown)}\n`
}

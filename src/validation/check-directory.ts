import type { Context } from '../context.ts'
import { openDirectory } from '../directory/open.ts'
import type { FoundAcross, OpenDirectory } from '../directory/open-directory.ts'
import type { FileChecks } from '../files/read-whole.ts'
import type { Language } from '../messages/index.ts'
import type { SourceFile } from '../model/source-file.ts'
import { listTexts } from '../query/list-texts.ts'
import {
  adjusted,
  arrange,
  type FileFound,
  type Found,
  inOrder,
  type Validating,
} from './arrange.ts'
import type { Diagnostic } from './severity.ts'
import { severityOf } from './severity.ts'

/**
 * Opens the directory that a command works on, with what rules about single files find in each
 * of its files: for validation, and for exports, which refuse what has errors.
 * @throws UserError as `openDirectory` does.
 */
export const openChecked = (context: Context): Promise<OpenDirectory> =>
  openDirectory(context, { checks: fileChecks(context) })

/** The rules about single files; loaded where a file has changed. */
export const fileChecks = ({
  messages,
  language,
}: Pick<Context, 'messages' | 'language'>): FileChecks => ({
  language,
  load: async () => (await import('./file-checks.ts')).fileChecker(messages),
})

/** How to check a directory that was opened. */
export interface CheckingDirectory extends Validating {
  /** The language of `messages`. */
  readonly language: Language
}

/** Checks a directory by every rule: what is wrong, by file in order of path, then by place. */
export async function checkDirectory(
  directory: OpenDirectory,
  checking: CheckingDirectory,
): Promise<Diagnostic[]> {
  return (await found(directory, checking, 'all')).sort(inOrder(directory.placeOf))
}

/** The errors that `checkDirectory` would find. */
export async function errorsIn(
  directory: OpenDirectory,
  checking: CheckingDirectory,
): Promise<Diagnostic[]> {
  const { rules } = directory.settings
  // Whether a comment silences nothing, only all rules together tell.
  const wants = severityOf('ignore/unused', rules) === 'error' ? 'all' : 'errors'
  const all = await found(directory, checking, wants)
  return all.filter(each => each.severity === 'error').sort(inOrder(directory.placeOf))
}

async function found(
  directory: OpenDirectory,
  checking: CheckingDirectory,
  wants: 'all' | 'errors',
): Promise<Diagnostic[]> {
  const own = (await directory.foundInFiles(wants)) as readonly (readonly [SourceFile, FileFound])[]
  const { errors, others } = await foundAcross(directory, checking, wants)
  const across = [...errors, ...(wants === 'all' ? others : [])]
  return arrange(
    own,
    across as (readonly [SourceFile, readonly Found[]])[],
    directory.settings,
    checking,
  )
}

/**
 * What rules across files find: as an earlier run kept it, where nothing has changed since. Where
 * only errors are wanted, only the rules that can find errors are applied.
 */
async function foundAcross(
  directory: OpenDirectory,
  checking: CheckingDirectory,
  wants: 'all' | 'errors',
): Promise<FoundAcross> {
  const { language, today, maxAge } = checking
  const keyOf = (what: typeof wants) => JSON.stringify([language, today, maxAge, what])
  const kept =
    (await directory.recall(keyOf('all'), wants)) ??
    (wants === 'errors' ? await directory.recall(keyOf('errors'), wants) : undefined)
  if (kept) return kept
  const { settings, lists, objections } = directory
  const listed = lists.length === 0 ? [] : await organisationsListed(directory, checking)
  const compared = await directory.compared()
  const { compare } = await import('./validate.ts')
  const all = compare({ ...compared, settings, lists, objections, listed }, checking, wants)
  const isError = (file: SourceFile) => (each: Found) =>
    adjusted({ ...each, file }, settings.rules).some(({ severity }) => severity === 'error')
  const errors = new Map<SourceFile, readonly Found[]>()
  const others = new Map<SourceFile, readonly Found[]>()
  for (const [file, each] of all) {
    const isFailing = isError(file)
    const failing = each.filter(isFailing)
    if (failing.length > 0) errors.set(file, failing)
    if (failing.length < each.length)
      others.set(
        file,
        each.filter(one => !isFailing(one)),
      )
  }
  await directory.remember(keyOf(wants), { errors, others })
  return { errors, others }
}

/** The organisations that saved lists can match. */
async function organisationsListed(directory: OpenDirectory, { messages }: CheckingDirectory) {
  const texts = directory.lists.map(each => listTexts(each, messages))
  const asked = texts.includes(undefined) ? undefined : (texts as string[][]).flat()
  return (await directory.read(asked)).organisations
}

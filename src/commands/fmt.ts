import { rewrite } from '../changes/rewrite-files.ts'
import type { Context } from '../context.ts'
import { type ExitCode, today, UserError } from '../env.ts'
import { canonical } from '../files/canonical.ts'
import { positionIn } from '../files/position.ts'
import type { SourceFile } from '../model/source-file.ts'
import { safe } from '../terminal/safe.ts'
import { type FilesToCheck, filesToRewrite } from '../validation/files-to-check.ts'
import { isSound } from '../validation/fix.ts'
import { validate } from '../validation/validate.ts'
import { unifiedDiff } from '../views/diff.ts'
import type { CommandModule } from './command.ts'

export const fmt: CommandModule = {
  define(command, { fmt: m }) {
    command.argument('[file...]', m.files).option('--check', m.check).option('--dry-run', m.dryRun)
  },

  examples: ({ fmt: m }) => [
    ['fmt', m.examples[0]],
    ['fmt --dry-run', m.examples[1]],
    ['fmt --check', m.examples[2]],
  ],

  async run(paths, { check, dryRun }, context) {
    const { env, messages, terminal } = context
    const m = messages.fmt
    const checked = await filesToRewrite(paths, context)
    const { changes, refused } = canonicalForms(checked)
    if (!check && !dryRun) rewrite(checked.directory, changes, context)
    for (const [file, text] of changes)
      env.stdout.write(
        dryRun ? unifiedDiff(file.path, file.text, text, terminal) : `${safe(file.path)}\n`,
      )
    for (const file of refused) env.stderr.write(`${safe(whyNot(file, checked, context))}\n`)
    if (changes.size === 0 && refused.length === 0) env.stderr.write(`${m.nothing}\n`)
    if (refused.length > 0) return 2
    return (check || dryRun) && changes.size > 0 ? 1 : (0 as ExitCode)
  },
}

/** The files that change, with their new texts, and those that cannot be rewritten. */
function canonicalForms({ directory, isNamed }: FilesToCheck) {
  const changes = new Map<SourceFile, string>()
  const refused: SourceFile[] = []
  for (const file of directory.files) {
    if (!isNamed(file) || (file.tree === undefined && file.problems.length === 0)) continue
    const text = isSound(file) ? canonical(file, directory.settings.country) : undefined
    if (text === undefined) refused.push(file)
    else if (text !== file.text || file.bom) changes.set(file, text)
  }
  return { changes, refused }
}

/** What keeps a file from being rewritten, and where it stands. */
function whyNot(file: SourceFile, { directory }: FilesToCheck, { env, messages }: Context): string {
  const m = messages.fmt
  if (isSound(file)) return m.unsafe(file.path)
  const [first] = validate(directory, { messages, today: today(env) }).filter(
    each => each.file === file && each.severity === 'error',
  )
  if (first === undefined) throw new UserError(m.unsafe(file.path))
  const { line, column } = positionIn(file, first.range.start)
  return m.broken(`${file.path}:${line}:${column}`, first.message)
}

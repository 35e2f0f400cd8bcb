import type { Context } from '../context.ts'
import { openDirectory } from '../directory/open.ts'
import type { ExitCode } from '../env.ts'
import { foldWords } from '../text/fold.ts'

/**
 * The program without a command: where the directory is, what it holds, what to try next.
 * @throws UserError when there is no directory.
 */
export async function overview(context: Context): Promise<ExitCode> {
  const { env, messages, terminal } = context
  const m = messages.cli
  const directory = await openDirectory(context)
  const { lists, root, counts } = directory
  const { organisations, contacts, broken } = counts
  const [somebody] = await directory.people()
  const word = foldWords(somebody?.label ?? 'presse').at(-1)
  const { find, validate, vcard, help } = m.overview
  const examples = [find(word ?? 'presse'), validate, vcard, help]
  const width = Math.max(...examples.map(([line]) => line.length))
  env.stdout.write(
    [
      m.overview.directory(root),
      m.overview.holds(organisations, contacts, lists.length),
      ...(broken > 0 ? [m.overview.broken(broken)] : []),
      '',
      m.overview.next,
      ...examples.map(
        ([line, does]) => `  press-contacts ${terminal.style.bold(line.padEnd(width))}  ${does}`,
      ),
      '',
    ].join('\n'),
  )
  return 0
}

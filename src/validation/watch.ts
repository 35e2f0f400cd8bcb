import type { Context } from '../context.ts'
import { openDirectory } from '../directory/open.ts'
import { type ExitCode, UserError } from '../env.ts'
import { safe } from '../terminal/safe.ts'

/** Editors write a file in several steps; what comes within this time (ms) is one change. */
const SETTLED = 80

/**
 * Does a check now and again after each change of the directory's files, until the user
 * ends it; gives the exit code of the last one.
 * @throws UserError when there is no directory.
 */
export async function watch(check: () => Promise<ExitCode>, context: Context): Promise<ExitCode> {
  const { env, messages, terminal } = context
  const { root } = await openDirectory(context)
  const { watch: watchFiles } = await import('chokidar')
  let exitCode: ExitCode = 0
  let running: Promise<void> = Promise.resolve()
  const again = () => {
    running = running.then(async () => {
      if (terminal.isTTY) env.stdout.write('\u001b[2J\u001b[3J\u001b[H')
      try {
        exitCode = await check()
      } catch (caught) {
        let error = caught
        const { code, path = '' } = error as NodeJS.ErrnoException
        // A file that changes in the meantime is checked again; a folder that is removed and
        // created again does not end the watch.
        if (code === 'ECHANGED') error = new UserError(messages.cli.changedMeanwhile(path))
        if (!(error instanceof UserError)) throw error
        env.stderr.write(`${safe(error.message)}\n`)
        exitCode = error.exitCode
      }
      env.stderr.write(`${messages.validation.watching(safe(root))}\n`)
    })
    return running
  }
  const watcher = watchFiles(root, {
    ignoreInitial: true,
    ignored: path => /(?:^|[\\/])(?:\.[^\\/]+|node_modules)$/.test(path.slice(root.length)),
  })
  let timer: NodeJS.Timeout | undefined
  const { interrupted } = env
  await new Promise<void>((resolve, reject) => {
    const end = () => resolve()
    if (interrupted.aborted) return resolve()
    interrupted.addEventListener('abort', end, { once: true })
    watcher.on('all', () => {
      clearTimeout(timer)
      timer = setTimeout(() => void again().catch(reject), SETTLED)
    })
    watcher.on('error', reject)
    watcher.on('ready', () => void again().catch(reject))
  }).finally(async () => {
    clearTimeout(timer)
    await watcher.close()
  })
  await running
  return exitCode
}

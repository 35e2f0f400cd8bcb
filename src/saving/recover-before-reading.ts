import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../context.ts'
import { UserError } from '../env.ts'
import { WRITING_FOLDER } from '../files/root.ts'

/**
 * Before a directory is read: completes or takes back what a killed run has left of changes,
 * and says it when that cannot be done. Costs one question to the file system otherwise.
 */
export async function recoverBeforeReading(root: string, context: Context): Promise<void> {
  const folder = join(root, WRITING_FOLDER)
  if (!isThere(folder)) return
  const { recoverForReading } = await import('./recover.ts')
  const { env, messages } = context
  try {
    recoverForReading(root, folder, env.processes)
  } catch (error) {
    const { refusal } = await import('./commit-changes.ts')
    const reason = refusal(error, root, context)
    if (!(reason instanceof UserError)) throw error
    const { transaction: m, cli } = messages
    env.stderr.write(`${cli.warning} ${m.readAsIs(reason.message)}\n`)
    if (reason.hint) env.stderr.write(`${cli.hint} ${reason.hint}\n`)
  }
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    // A folder that cannot be looked into is reported by who reads it.
    return false
  }
}

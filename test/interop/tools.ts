import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../support.ts'

/** Where `npm ci --prefix .ci/tools` puts the programs that the project itself does without. */
export const TOOLS = join(ROOT, '.ci/tools/node_modules')

/** Whether the tests with a tool of `.ci/tools` can run; in CI they must. */
export function hasTool(name: string): boolean {
  return needed(name, existsSync(join(TOOLS, name)), 'npm ci --prefix .ci/tools')
}

/** Whether the tests with a program can run; in CI they must. @param found as it was looked for, where its name alone does not tell. */
export function hasProgram(
  name: string,
  found = spawnSync(name, ['--version']).error === undefined,
): boolean {
  return needed(name, found, `.ci/run installs it`)
}

function needed(name: string, found: boolean, from: string): boolean {
  if (!found && process.env.CI === undefined)
    console.warn(`interop: skipped, since ${name} is not installed (${from})`)
  return found || process.env.CI !== undefined
}

import { basename, dirname, extname } from 'node:path'
import type { Context } from '../context.ts'
import { isStdout } from './output-place.ts'
import { writeFiles, writeOutput } from './write-output.ts'

/** A part of an output; `part` goes into its file's name. */
export interface Part {
  readonly part?: string | undefined
  readonly text: string
}

/**
 * Writes several parts to files of their own, or to stdout with a blank line between.
 * @param what the parts hold together, for people.
 * @throws UserError as writeOutput does.
 */
export function writeParts(
  parts: readonly Part[],
  options: Readonly<Record<string, unknown>>,
  context: Context,
  what: () => string,
): void {
  const force = options.force === true
  const output = options.output as string | undefined
  if (output === undefined || isStdout(output) || parts.every(({ part }) => part === undefined)) {
    writeOutput(parts.map(({ text }) => text).join('\n'), { output, force, what }, context)
    return
  }
  const ending = extname(output)
  const base = basename(output, ending)
  const files = parts.map(({ part, text }) => ({ name: `${base}-${part}${ending}`, text }))
  writeFiles(dirname(output), files, { force, what }, context)
}

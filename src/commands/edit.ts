import { readFileSync } from 'node:fs'
import type { Context } from '../context.ts'
import { today, UserError } from '../env.ts'
import { locate } from '../files/locate.ts'
import { positionIn } from '../files/position.ts'
import { openFor } from '../resolve/person.ts'
import { defaultEditor, editorCommand } from '../terminal/default-editor.ts'
import { canAsk, openPrompts } from '../terminal/prompts.ts'
import { safe } from '../terminal/safe.ts'
import { filesToCheck } from '../validation/files-to-check.ts'
import { reportOn, writeReport } from '../validation/report-files.ts'
import { countOf } from '../validation/reporter.ts'
import type { CommandModule } from './command.ts'

export const edit: CommandModule = {
  define(command, { editing: m }) {
    command.argument('<reference>', m.either)
  },

  examples: ({ editing: m }) => [
    ['edit souverbie', m.edit.examples[0]],
    ['edit region-bourgogne-franche-comte', m.edit.examples[1]],
    ['edit hubidos', m.edit.examples[2]],
  ],

  async run([reference = ''], _, context) {
    const { env, messages } = context
    const { edit: m } = messages.editing
    const opened = await openFor([reference], context)
    const [meant] = opened?.found ?? []
    if (opened === undefined || meant === undefined) return 1
    const { organisation } = 'entry' in meant ? meant.entry : meant
    const { file } = organisation
    const at = ('entry' in meant && meant.entry.contact?.at) || []
    const { line } = positionIn(file, locate(file, at).start)
    if (!env.stdout.isTTY) throw new UserError(m.noTerminal)
    const { VISUAL, EDITOR, PATH } = env.variables
    const editor = VISUAL || EDITOR || defaultEditor(PATH)
    if (!editor) throw new UserError(m.none, m.noneHint)
    for (;;) {
      const [program, args] = editorCommand(editor, file.absolutePath, line)
      const failure = await env.runProgram(program, args)
      if (failure !== undefined) throw new UserError(m.failed(safe(editor), failure), m.noneHint)
      if (readFileSync(file.absolutePath, 'utf8') === file.text) return 0
      const isRight = await check(file.absolutePath, context)
      if (isRight || !(await wantsAgain(context))) return isRight ? 0 : 1
    }
  },
}

/** Reports on a file. @returns whether it has no error. */
async function check(path: string, context: Context): Promise<boolean> {
  const { env, messages, language } = context
  const files = await filesToCheck([path], context)
  const report = await reportOn(files, { messages, language, today: today(env) })
  await writeReport(report, { format: 'pretty' }, context)
  return countOf(report, 'error') === 0
}

async function wantsAgain(context: Context): Promise<boolean> {
  if (!canAsk(context.env)) return false
  const prompts = await openPrompts(context)
  try {
    return await prompts.confirm(context.messages.editing.edit.again, true)
  } catch (error) {
    // Ctrl-C is a no.
    if (error instanceof UserError) return false
    throw error
  }
}

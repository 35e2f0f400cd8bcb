import type { Context } from '../context.ts'
import { openDirectory } from '../directory/open.ts'
import type { OpenDirectory } from '../directory/open-directory.ts'
import { fileChecks } from './file-checks.ts'

/**
 * Opens the directory that a command works on, with what rules about single files find in each
 * of its files: for validation, and for exports, which refuse what has errors.
 * @throws UserError as `openDirectory` does.
 */
export const openChecked = (context: Context): Promise<OpenDirectory> =>
  openDirectory(context, { checks: fileChecks(context.messages, context.language) })

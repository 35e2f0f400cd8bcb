import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The editors that systems come with, the easiest first. */
const EDITORS = ['nano', 'vi', 'notepad.exe'] as const

/**
 * The editor to open files with where neither VISUAL nor EDITOR names one.
 * @param path the folders of programs, as the variable PATH holds them.
 * @returns the name of a program in one of these folders; undefined when none is there.
 */
export function defaultEditor(path: string | undefined): string | undefined {
  const folders = (path ?? '').split(delimiter).filter(Boolean)
  return EDITORS.find(name => folders.some(folder => isProgram(join(folder, name))))
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

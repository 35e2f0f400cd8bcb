import { accessSync, constants, statSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'

/** How programs are told a line: what they do not know would be another file. */
const LINE: readonly (readonly [RegExp, (file: string, line: number) => string[]])[] = [
  [/^(vi|n?vim?|view|nano|pico|emacs|emacsclient|mg|joe|ne|kak|micro|gedit|kate|ed)$/, plus],
  [/^(code|code-insiders|codium|vscodium|cursor)$/, (file, line) => ['--goto', `${file}:${line}`]],
  [/^(subl|sublime_text|hx|helix|zed)$/, (file, line) => [`${file}:${line}`]],
]

function plus(file: string, line: number): string[] {
  return [`+${line}`, file]
}

/**
 * The program and arguments that open a file at a line.
 * @param editor as VISUAL or EDITOR have it: a program, and arguments with spaces between;
 * quotes hold spaces together. Nothing is run by a shell.
 */
export function editorCommand(
  editor: string,
  file: string,
  line: number,
): readonly [program: string, args: readonly string[]] {
  const words = [...editor.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
  const [program = editor, ...args] = words
  const name = basename(program).replace(/\.(exe|cmd|bat)$/i, '')
  const known = LINE.find(([pattern]) => pattern.test(name))
  return [program, [...args, ...(known ? known[1](file, line) : [file])]]
}

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

import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Thrown in the place of every call once the process is dead: as far as the disk is concerned it was killed. */
export class Killed extends Error {}

/** What happens at the n-th call of the file system, from 1. */
export type Fault = {
  readonly at: number
  /** The calls that count; without it, all. */
  readonly of?: RegExp
} & (
  | { readonly kill: true }
  | { readonly code: string; readonly lasting?: boolean }
  | { act(): void }
)

/** The calls that change something on the disk. */
export const CHANGING = /^(mkdir|open|rename|rm|rmdir|writeFile)Sync$/

/** A call that was made. */
export interface Call {
  readonly name: string
  readonly path: unknown
}

const NAMES = [
  'accessSync',
  'closeSync',
  'existsSync',
  'fchmodSync',
  'fchownSync',
  'fstatSync',
  'fsyncSync',
  'lstatSync',
  'mkdirSync',
  'openSync',
  'readFileSync',
  'readdirSync',
  'readlinkSync',
  'realpathSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'statSync',
  'writeFileSync',
] as const

type Functions = Record<string, (...args: unknown[]) => unknown>

/** Replaces functions of `node:fs`, for modules that import them by name as well. */
function replaceInFs(functions: Functions): void {
  Object.assign(fs, functions)
  syncBuiltinESMExports()
}

/** Does something with a fault; gives what it threw, and the calls it made up to its end. */
export function withFault(
  to: Fault,
  action: () => void,
): { readonly error: unknown; readonly calls: readonly Call[] } {
  let fault = to
  const calls: Call[] = []
  // Functions of `node:fs` call one another: the outermost alone counts.
  let isCounting = true
  const pass = (call: Functions[string], args: unknown[]) => {
    isCounting = false
    try {
      return call(...args)
    } finally {
      isCounting = true
    }
  }
  const replace = (name: string, call: Functions[string]) => {
    return (...args: unknown[]) => {
      if (!isCounting) return call(...args)
      if (fault.of && !fault.of.test(name) && !('kill' in fault && calls.length >= fault.at))
        return pass(call, args)
      calls.push({ name, path: args[0] })
      const isNow = calls.length === fault.at
      if ('act' in fault && isNow) {
        const { act } = fault
        fault = { at: 0, act }
        act()
      } else if ('kill' in fault && calls.length >= fault.at) {
        // What was being written is there in part.
        if (isNow && name === 'writeFileSync')
          pass(call, [args[0], String(args[1]).slice(0, String(args[1]).length / 2)])
        throw new Killed()
      } else if ('code' in fault && (isNow || (fault.lasting && calls.length > fault.at))) {
        if (name === 'existsSync') return false
        // What is closed is closed, whatever it says.
        if (name === 'closeSync') pass(call, args)
        const { code } = fault
        throw Object.assign(new Error(code), { code, syscall: name })
      }
      // Nobody pulls the plug here.
      return name === 'fsyncSync' ? undefined : pass(call, args)
    }
  }
  const real = Object.fromEntries(NAMES.map(name => [name, fs[name] as Functions[string]]))
  replaceInFs(
    Object.fromEntries(NAMES.map(name => [name, replace(name, fs[name] as Functions[string])])),
  )
  let error: unknown
  try {
    action()
  } catch (caught) {
    error = caught
  } finally {
    replaceInFs(real)
    // Modules that were loaded meanwhile keep what they imported.
    isCounting = false
  }
  return { error, calls }
}

import type fs from 'node:fs'

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

let fault: Fault | undefined
let calls: Call[] = []

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

/** `node:fs` whose calls can be made to fail; to be given to `vi.mock`. */
export function faulty(real: typeof fs): object {
  const wrap = (name: (typeof NAMES)[number]) => {
    // biome-ignore lint/suspicious/noExplicitAny: any of the functions
    const call = real[name] as (...args: any[]) => unknown
    return (...args: unknown[]) => {
      if (fault === undefined) return call(...args)
      if (fault.of && !fault.of.test(name) && !('kill' in fault && calls.length >= fault.at))
        return call(...args)
      calls.push({ name, path: args[0] })
      const isNow = calls.length === fault.at
      if ('act' in fault && isNow) {
        const { act } = fault
        fault = { at: 0, act }
        act()
      } else if ('kill' in fault && calls.length >= fault.at) {
        // What was being written is there in part.
        if (isNow && name === 'writeFileSync')
          call(args[0], String(args[1]).slice(0, String(args[1]).length / 2))
        throw new Killed()
      } else if ('code' in fault && (isNow || (fault.lasting && calls.length > fault.at))) {
        if (name === 'existsSync') return false
        // What is closed is closed, whatever it says.
        if (name === 'closeSync') call(...args)
        const { code } = fault
        throw Object.assign(new Error(code), { code, syscall: name })
      }
      // Nobody pulls the plug here.
      return name === 'fsyncSync' ? undefined : call(...args)
    }
  }
  return { ...real, ...Object.fromEntries(NAMES.map(name => [name, wrap(name)])) }
}

/** Does something with a fault; gives what it threw, and the calls it made up to its end. */
export function withFault(
  to: Fault,
  action: () => void,
): { readonly error: unknown; readonly calls: readonly Call[] } {
  fault = to
  calls = []
  let error: unknown
  try {
    action()
  } catch (caught) {
    error = caught
  } finally {
    fault = undefined
  }
  return { error, calls }
}

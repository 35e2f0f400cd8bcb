import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Processes } from '../env.ts'

/** A process that changes a directory, as its lock and its journal name it. */
export interface Owner {
  readonly name: string
  readonly pid: number
  /** When it started; `0` where the system does not tell. */
  readonly start: string
  /** The computer. */
  readonly host: string
}

/** The name of this process: its number, its start and its computer. */
export function ownName({ own }: Processes): string {
  return `${own}-${startOf(own) ?? '0'}-${thisHost()}`
}

/** Reads the name of an owner; undefined if it is not one. */
export function parseOwner(name: string): Owner | undefined {
  const [, pid, start, host] =
    /^(\d{1,10})-(\d{1,20}\.[0-9a-f]{8}|0)-([\w.]{1,80})$/.exec(name) ?? []
  if (pid === undefined || start === undefined || host === undefined) return undefined
  return { name, pid: Number(pid), start, host }
}

export const isOfThisHost = ({ host }: Owner) => host === thisHost()

/** Whether a process may still be at work: one of another computer always may. */
export function mayRun(owner: Owner, processes: Processes): boolean {
  if (!isOfThisHost(owner)) return true
  // What this process left it is not at: it changes one thing after the other.
  if (owner.pid === processes.own || !processes.isRunning(owner.pid)) return false
  const start = startOf(owner.pid)
  // The numbers of processes come again.
  return start === undefined || owner.start === '0' || start === owner.start
}

/**
 * This computer, and the part of it in which numbers of processes mean the same: containers
 * have their own.
 */
function thisHost(): string {
  const host = hostname()
    .replace(/[^A-Za-z0-9.]/g, '_')
    .slice(0, 60)
  const space = /\d+/.exec(tell(() => readlinkSync('/proc/self/ns/pid')) ?? '')?.[0]
  return `${host || '_'}${space === undefined ? '' : `.${space}`}`
}

/** When a process started, in ticks, and the boot that these count from (Linux, proc(5)). */
function startOf(pid: number): string | undefined {
  // The second field, a name, may hold anything: count from its end.
  const stat = tell(() => readFileSync(`/proc/${pid}/stat`, 'latin1'))
  const ticks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  const boot = tell(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1'))?.slice(0, 8)
  if (!ticks || !boot || !/^\d{1,20}\.[0-9a-f]{8}$/.test(`${ticks}.${boot}`)) return undefined
  return `${ticks}.${boot}`
}

function tell(read: () => string): string | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

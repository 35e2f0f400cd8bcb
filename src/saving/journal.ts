import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Lock } from './lock.ts'
import { isOfThisHost, parseOwner } from './owner.ts'
import { Unsettled } from './refusal.ts'
import type { Step } from './step.ts'
import { dataPath, isDataPath } from './target.ts'
import { syncFolders, TEMPORARY, writeDurably } from './temporary.ts'

/** What is to be known of a change after its process was killed. */
export interface Entry {
  /** Of the file, below the root, with slashes. */
  readonly path: string
  /** SHA-256 of its texts; null where there is no file. */
  readonly old: string | null
  readonly new: string | null
  /** The name of the new text's file, in the same folder; null where there is none. */
  readonly temporary: string | null
}

/** The changes that belong together, in their order. */
export interface Journal {
  readonly entries: readonly Entry[]
  /** Whether it takes changes back: it must be completed even if none of it has been done. */
  readonly isUndo: boolean
}

const VERSION = 1

/** That of some hundred thousand changes. */
const MAX_BYTES = 64 * 1024 * 1024

const journalIn = (folder: string) => join(folder, 'journal')

/** What a journal is called until it is whole. */
const UNFINISHED = 'journal.tmp'

export const sha256 = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex')

export const hasJournal = (folder: string) =>
  lstatSync(journalIn(folder), { throwIfNoEntry: false }) !== undefined

/** The journal of one change. */
export interface KeptJournal {
  /** Writes it down to the disk, whole or not at all, in the place of one that is there. @throws the file system's error. */
  write(steps: readonly Step[], isUndo: boolean): void
  /** @throws the file system's error. */
  remove(): void
  /** Whether there may be one. */
  isLeft(): boolean
}

/** The journal of a change of the directory that this process has locked. */
export function keepJournal(
  root: string,
  { folder, owner }: Pick<Lock, 'folder' | 'owner'>,
): KeptJournal {
  let isLeft = false
  return {
    isLeft: () => isLeft,
    write(steps, isUndo) {
      isLeft = true
      const entries = steps.map(step => entryOf(root, step))
      const body = JSON.stringify({ version: VERSION, owner, isUndo, entries })
      const unfinished = join(folder, UNFINISHED)
      rmSync(unfinished, { force: true })
      writeDurably(unfinished, [`${sha256(body)}\n${body}\n`], { mode: 0o600 })
      renameSync(unfinished, journalIn(folder))
      syncFolders([folder, dirname(folder)])
    },
    remove() {
      if (isLeft) removeJournal(folder)
      isLeft = false
    },
  }
}

function entryOf(root: string, { path, before, after, temporary }: Step): Entry {
  const digest = (text: string | undefined) => (text === undefined ? null : sha256(text))
  return {
    path: dataPath(root, path),
    old: digest(before),
    new: digest(after),
    temporary: temporary === undefined ? null : basename(temporary),
  }
}

/** Removes the journal and what became of one that was not finished. @throws the file system's error. */
export function removeJournal(folder: string): void {
  for (const path of [journalIn(folder), join(folder, UNFINISHED)]) rmSync(path, { force: true })
}

/**
 * Reads a journal, which anybody may have written.
 * @returns undefined when there is none.
 * @throws Unsettled when it is none, or of another computer; the file system's error.
 */
export function readJournal(folder: string): Journal | undefined {
  if (!hasJournal(folder)) return undefined
  const text = textOf(journalIn(folder))
  const [, digest, body = ''] = /^([0-9a-f]{64})\n([^\n]*)\n$/.exec(text) ?? []
  if (digest === undefined || sha256(body) !== digest) throw new Unsettled('damaged')
  const { version, owner, isUndo, entries } = parsed(body)
  if (version !== VERSION || !Array.isArray(entries)) throw new Unsettled('damaged')
  const writer = parseOwner(String(owner))
  if (writer === undefined || !isOfThisHost(writer)) throw new Unsettled('foreign')
  const isSound =
    entries.every(isEntry) && new Set(entries.map(({ path }) => path)).size === entries.length
  if (!isSound) throw new Unsettled('damaged')
  return { entries, isUndo: isUndo === true }
}

function textOf(path: string): string {
  if (!lstatSync(path).isFile()) throw new Unsettled('damaged')
  // Windows knows no such flag, and makes no links for strangers.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    if (fstatSync(file).size > MAX_BYTES) throw new Unsettled('damaged')
    return readFileSync(file, 'utf8')
  } finally {
    closeSync(file)
  }
}

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(body))
  } catch {
    throw new Unsettled('damaged')
  }
}

function isEntry(value: unknown): value is Entry {
  const { path, old, new: next, temporary } = Object(value) as Record<string, unknown>
  const isDigest = (text: unknown) => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)
  if (typeof path !== 'string' || !isDataPath(path) || old === next) return false
  if ((old !== null && !isDigest(old)) || (next !== null && !isDigest(next))) return false
  return next === null
    ? temporary === null
    : typeof temporary === 'string' && TEMPORARY.test(temporary)
}

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { WRITING_FOLDER } from '../../src/files/root.ts'
import { commitFiles } from '../../src/saving/commit.ts'
import { recoverForReading } from '../../src/saving/recover.ts'
import type { FileChange } from '../../src/saving/step.ts'

/** Texts by their paths; undefined where there is no file. */
export type Texts = Readonly<Record<string, string | undefined>>

export interface Scenario {
  readonly old: Texts
  readonly next: Texts
  /** Links, and where they lead. */
  readonly links?: Readonly<Record<string, string>>
}

const LONG = 'x'.repeat(50)

export const scenarios: Readonly<Record<string, Scenario>> = {
  'one file': {
    old: { 'organisations/a.yaml': 'name: A\n' },
    next: { 'organisations/a.yaml': `name: New A\nnote: ${LONG}\n` },
  },
  'two files': {
    old: { 'organisations/a.yaml': 'name: A\n', 'organisations/b.yaml': 'name: B\n' },
    next: { 'organisations/a.yaml': `name: A2 ${LONG}\n`, 'organisations/b.yaml': 'name: B2\n' },
  },
  'a file that goes, one that comes in a new folder, and one that changes': {
    old: {
      'organisations/a.yaml': 'name: A\n',
      'organisations/new/b.yaml': undefined,
      'objections.yaml': 'key: 1\n',
    },
    next: {
      'organisations/a.yaml': undefined,
      'organisations/new/b.yaml': 'name: B\n',
      'objections.yaml': 'key: 1\nobjections: []\n',
    },
  },
  'a file behind a link, and a list': {
    old: { 'organisations/a.yaml': 'name: A\n', 'lists/l.yaml': 'name: L\n' },
    next: { 'organisations/a.yaml': 'name: A2\n', 'lists/l.yaml': 'name: L2\n' },
    links: { 'organisations/a.yaml': '../elsewhere/real.yaml' },
  },
}

/** A directory as it was before, in a folder of its own. */
export function makeRoot({ old, links = {} }: Pick<Scenario, 'old' | 'links'>): string {
  const root = mkdtempSync(join(tmpdir(), 'press-contacts-'))
  writeFileSync(join(root, 'press-contacts.yaml'), 'country: FR\n')
  mkdirSync(join(root, 'organisations'))
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(root, dirname(path), target)), { recursive: true })
    symlinkSync(target, join(root, path))
  }
  for (const [path, text] of Object.entries(old))
    if (text !== undefined) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
  return root
}

export const remove = (root: string) => rmSync(root, { recursive: true, force: true })

export const changesOf = (root: string, { old, next }: Scenario): FileChange[] =>
  Object.keys(old).map(path => ({ path: join(root, path), before: old[path], after: next[path] }))

/** The texts of the files of a scenario. */
export const textsIn = (root: string, { old }: Scenario): Texts =>
  Object.fromEntries(
    Object.keys(old).map(path => {
      const at = join(root, path)
      return [path, existsSync(at) ? readFileSync(at, 'utf8') : undefined]
    }),
  )

/** The files that there are, and folders of ours. */
export const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(path => path === WRITING_FOLDER || !statSync(join(root, path)).isDirectory())
    .sort()

/** The numbers of processes that are no more, and of one that looks after what they left. */
const gone = { own: 4_000_001, isRunning: () => false }
const next = { own: 4_000_002, isRunning: () => false }

export const commitIn = (root: string, scenario: Scenario) =>
  commitFiles(root, changesOf(root, scenario), gone)

/** What the next command that reads does first. */
export const recoverIn = (root: string) => recoverForReading(root, join(root, WRITING_FOLDER), next)

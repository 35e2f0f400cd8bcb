import { spawnSync } from 'node:child_process'
import { basename, dirname, join } from 'node:path'
import type { SourceFile } from '../model/source-file.ts'
import { gitIn, type Variables } from './revision.ts'

/** A text that a file had once. */
export interface Version {
  readonly file: Pick<SourceFile, 'kind' | 'id' | 'path' | 'absolutePath'>
  readonly text: string
}

/** What Git's history holds of a folder. */
export interface History {
  /** Each text of each YAML file once, on any branch. */
  readonly versions: readonly Version[]
  /** Counts the commits whose message, or whose added or removed text, matches. */
  countCommits(isHeld: (text: string) => boolean): number
}

/** Room for what Git prints: all texts of a large directory, many times changed. */
const MOST_BYTES = 2 ** 30

/** Reads the history of a folder. @returns undefined where there is no Git repository. */
export function readHistory(root: string, variables: Variables): History | undefined {
  if (gitIn(root, variables)(['rev-parse', '--show-prefix']) === undefined) return undefined
  const commits = readCommits(git(root, variables, LOG).toString('utf8'))
  const paths = new Map(commits.flatMap(({ blobs }) => [...blobs]))
  const texts = readBlobs(git(root, variables, ['cat-file', '--batch'], [...paths.keys()]))
  return {
    versions: [...paths].flatMap(([name, path]) => {
      const text = texts.get(name)
      return text === undefined ? [] : [{ file: fileAt(root, path), text }]
    }),
    countCommits: isHeld => {
      const held = new Set([...texts].filter(([, text]) => isHeld(text)).map(([name]) => name))
      return commits.filter(
        ({ message, blobs }) => isHeld(message) || [...blobs.keys()].some(name => held.has(name)),
      ).length
    },
  }
}

const LOG = [
  ...['-c', 'core.quotePath=false', 'log', '--all', '-m', '--raw', '--no-abbrev', '--no-renames'],
  ...['--relative', '--format=%x01%H%n%B%x02', '--', '.'],
]

interface Commit {
  readonly message: string
  /** The blobs that it brought or took away, with their paths. */
  readonly blobs: ReadonlyMap<string, string>
}

function readCommits(log: string): Commit[] {
  return log
    .split('\u0001')
    .slice(1)
    .map(commit => {
      const [message = '', changes = ''] = commit.split('\u0002')
      const blobs = new Map<string, string>()
      for (const [, before = '', after = '', path = ''] of changes.matchAll(
        /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) \w+\t(.*\.ya?ml)$/gim,
      ))
        for (const name of [before, after]) if (!/^0+$/.test(name)) blobs.set(name, path)
      return { message: message.slice(message.indexOf('\n') + 1), blobs }
    })
}

/** The texts that `git cat-file --batch` prints, by their names. */
function readBlobs(printed: Buffer): Map<string, string> {
  const texts = new Map<string, string>()
  for (let at = 0; at < printed.length; ) {
    const end = printed.indexOf('\n', at)
    if (end === -1) break
    const [name = '', type, size] = printed.toString('latin1', at, end).split(' ')
    at = end + 1
    if (size === undefined) continue
    if (type === 'blob') texts.set(name, printed.toString('utf8', at, at + Number(size)))
    at += Number(size) + 1
  }
  return texts
}

function fileAt(root: string, path: string): Version['file'] {
  const kind = basename(dirname(path)) === 'lists' ? 'list' : 'organisation'
  return {
    kind,
    id: basename(path).replace(/\.ya?ml$/i, ''),
    path,
    absolutePath: join(root, path),
  }
}

function git(
  root: string,
  variables: Variables,
  args: readonly string[],
  lines: readonly string[] = [],
): Buffer {
  const { stdout, status } = spawnSync('git', ['-C', root, ...args], {
    env: variables,
    input: lines.map(line => `${line}\n`).join(''),
    maxBuffer: MOST_BYTES,
  })
  return status === 0 ? stdout : Buffer.alloc(0)
}

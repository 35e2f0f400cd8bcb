import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Language } from '../../src/messages/index.ts'
import { cli, ROOT, type Typed } from '../support.ts'

/** What one command line wrote, and its exit code. */
export type Ran = Awaited<ReturnType<typeof cli>>

/** A folder that examples may change, as a reader of the documentation has it before them. */
export interface Sandbox {
  /**
   * Runs `press-contacts …`, `npx press-contacts …` or `cd FOLDER`, as typed in this folder.
   * @param typed what is typed where it asks.
   * @throws when it is none of these.
   */
  run(line: string, typed?: readonly Typed[]): Promise<Ran>
}

/**
 * Copies the sample directory into a new folder, with the files that examples
 * name; `~/Documents/presse` is a second copy.
 * @param language of the reader's locale.
 */
export function openSandbox(language: Language): Sandbox {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'press-contacts-')))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const top = join(home, 'clone')
  cpSync(join(ROOT, 'data'), join(top, 'data'), { recursive: true })
  cpSync(join(ROOT, 'test/examples/files'), top, { recursive: true })
  cpSync(join(ROOT, 'data'), join(home, 'Documents/presse'), { recursive: true })
  const variables = {
    HOME: home,
    EDITOR: 'nano',
    LANG: language === 'fr' ? 'fr_FR.UTF-8' : 'en_GB.UTF-8',
  }
  let cwd = top
  return {
    async run(line, typed) {
      const [program, ...args] = words(line, home)
      if (program === 'cd') {
        cwd = resolve(cwd, args[0] ?? '')
        return { code: existsSync(cwd) ? 0 : 2, stdout: '', stderr: '' }
      }
      if (program !== 'press-contacts') throw new Error(`cannot run "${line}"`)
      for (const word of args) bring(word, top)
      if (HISTORY.test(line) && !existsSync(join(top, '.git'))) commitAll(top)
      const at = args.indexOf('<')
      const stdin = at < 0 ? '' : readFileSync(resolve(cwd, args.splice(at)[1] ?? ''))
      const runProgram = async () => undefined
      return cli([...args, '--color', 'never'], {
        cwd,
        variables,
        columns: 120,
        stdin,
        runProgram,
        ...(typed && { typed }),
      })
    },
  }
}

/** Files of the repository that a line names stand in the same place in the copy. */
function bring(word: string, top: string): void {
  if (!word.startsWith('test/') || existsSync(join(top, word))) return
  if (!existsSync(join(ROOT, word))) return
  mkdirSync(dirname(join(top, word)), { recursive: true })
  cpSync(join(ROOT, word), join(top, word), { recursive: true })
}

/** What looks into Git's history. */
const HISTORY = /--since|\b(forget|history)\b/

/** One commit that is older than the day of the tests. */
function commitAll(folder: string): void {
  const date = '2026-09-01T12:00:00Z'
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Sample directory')
}

/** A command line as a shell divides it: quotes, `~` and comments; `npx` goes. */
function words(line: string, home: string): string[] {
  const parts = line.replace(/\s+#.*$/, '').match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? []
  const plain = parts.map(part =>
    part
      .replace(/^~(?=\/|$)/, home)
      .replace(/'([^']*)'|"([^"]*)"/g, (_, single, double) => single ?? double),
  )
  return plain[0] === 'npx' ? plain.slice(1) : plain
}

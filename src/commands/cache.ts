import { existsSync, realpathSync } from 'node:fs'
import { Argument, Option } from 'commander'
import { type KeptIndex, listIndexes, removeIndex } from '../cache/kept-indexes.ts'
import { cacheFolder, indexPath } from '../cache/location.ts'
import type { Context } from '../context.ts'
import { type Env, type ExitCode, UserError } from '../env.ts'
import { rootFrom } from '../files/root.ts'
import type { Messages } from '../messages/index.ts'
import { safeJson } from '../terminal/safe.ts'
import { renderTable, renderTsv } from '../views/table.ts'
import type { CommandModule } from './command.ts'

export const cache: CommandModule = {
  define(command, { cli, cache: m }) {
    command
      .addArgument(new Argument('[action]', m.action).choices(['clear']))
      .option('--all', m.all)
      .addOption(
        new Option('-f, --format <format>', cli.options.format).choices(['table', 'tsv', 'json']),
      )
  },

  examples: ({ cache: m }) => [
    ['cache', m.examples[0]],
    ['cache clear', m.examples[1]],
    ['cache clear --all', m.examples[2]],
  ],

  async run([action], { all, format }, context) {
    const { env, messages, terminal } = context
    const m = messages.cache
    const folder = cacheFolder(env.variables)
    if (folder === undefined) throw new UserError(m.noFolder, m.noFolderHint)
    if (all === true && action === undefined) throw new UserError(m.allWithoutClear)
    try {
      const kept = listIndexes(folder, env.user)
      if (action === 'clear') return clear(all === true ? kept : only(kept, context), context)
      const asked = format ?? (terminal.isTTY ? 'table' : 'tsv')
      env.stdout.write(write[asked as keyof typeof write](kept, messages, context))
      if (kept.length === 0) env.stderr.write(`${m.none}\n`)
      return 0
    } catch (error) {
      const { syscall, code = '' } = error as NodeJS.ErrnoException
      if (syscall === undefined || syscall === 'write' || syscall === 'uv_cwd') throw error
      throw new UserError(m.failed(folder, code))
    }
  },
}

function clear(kept: readonly KeptIndex[], { env, messages: { cache: m } }: Context): ExitCode {
  for (const { path } of kept) removeIndex(path)
  const size = kept.reduce((sum, { bytes }) => sum + bytes, 0)
  env.stderr.write(`${kept.length === 0 ? m.none : m.cleared(kept.length, m.bytes(size))}\n`)
  return 0
}

/** The index of the directory that the command works on. @throws UserError when there is no directory. */
function only(kept: readonly KeptIndex[], context: Context): KeptIndex[] {
  const { env, messages } = context
  const root = rootFrom(env.cwd, context)
  if (root === undefined)
    throw new UserError(messages.cli.noDirectory, messages.cli.noDirectoryHint)
  const path = indexPath(realpathSync(root), withCache(env))
  return kept.filter(each => each.path === path)
}

/** The variables without the one that switches the cache off: an index of an earlier run may be there. */
const withCache = ({ variables }: Env) => ({ ...variables, PRESS_CONTACTS_CACHE: '' })

const lastUse = ({ used }: KeptIndex) => new Date(used).toISOString()
const isGone = ({ root }: KeptIndex) => root !== undefined && !existsSync(root)

/** The list in each format. Times are in UTC, sizes in bytes where a program reads them. */
const write = {
  json: (kept: readonly KeptIndex[]) =>
    `${safeJson(
      kept.map(each => ({
        directory: each.root,
        bytes: each.bytes,
        used: lastUse(each),
        gone: isGone(each),
        file: each.path,
      })),
      2,
    )}\n`,
  tsv: (kept: readonly KeptIndex[]) =>
    renderTsv(
      ['directory', 'bytes', 'used', 'file'],
      kept.map(each => [each.root ?? '', String(each.bytes), lastUse(each), each.path]),
    ),
  table: (kept: readonly KeptIndex[], { cache: m }: Messages, { terminal }: Context) =>
    renderTable(
      [
        { title: m.directory, keep: true },
        { title: m.size, keep: true },
        { title: m.used, keep: true },
      ],
      kept.map(each =>
        [nameOf(each, m), m.bytes(each.bytes), lastUse(each).slice(0, 10)].map(text => ({ text })),
      ),
      terminal,
    ),
}

const nameOf = (each: KeptIndex, m: Messages['cache']) =>
  each.root === undefined ? m.unreadable : isGone(each) ? m.gone(each.root) : each.root

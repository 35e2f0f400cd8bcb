// How long commands take and how much memory, as ratios: `npm run bench`, or `npm run bench -- --quick`.
// Everything is run in turn, so that what else the machine does weighs on all alike; a figure is the
// median of its runs, of which there are 11, or 3 where one takes longer than four seconds; in the quick
// way 3 where one takes longer than a second, and one beyond four.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from './generate.mjs'

const isQuick = process.argv.includes('--quick')
const SIZES = isQuick ? [2, 1000, 10_000] : [2, 1000, 10_000, 40_000]
const RUNS = 11
const LONG = 4000
const SLOW = 1000
const root = fileURLToPath(new URL('../..', import.meta.url))
const bin = join(root, 'bin/press-contacts.js')
const work = mkdtempSync(join(tmpdir(), 'press-contacts-bench-'))
const env = {
  ...process.env,
  XDG_CACHE_HOME: join(work, 'cache'),
  NO_COLOR: '1',
  LC_ALL: 'C.UTF-8',
}
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

const has = program => spawnSync('which', [program]).status === 0
const run = ([program, ...args]) => spawnSync(program, args, { env, maxBuffer: 2 ** 30 })
const ours = (folder, ...args) => [process.execPath, bin, '-C', folder, ...args]

/** Milliseconds of one run. */
function time({ command, prepare }) {
  prepare?.()
  const start = process.hrtime.bigint()
  const { error } = run(command)
  if (error) throw error
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** How often to run what takes so many milliseconds. */
function runsOf({ once }, ms) {
  if (ms > LONG) return once || isQuick ? 1 : 3
  if (isQuick) return once && ms > 0 ? 1 : ms > SLOW ? 3 : RUNS
  return RUNS
}

/** Milliseconds of each figure, and how often it was run. */
function measure(figures) {
  const times = Object.fromEntries(Object.keys(figures).map(name => [name, []]))
  for (let round = 0; round < RUNS; round++)
    for (const [name, figure] of Object.entries(figures)) {
      if (round < runsOf(figure, times[name][0] ?? 0)) times[name].push(time(figure))
    }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [
      name,
      { ms: [...list].sort((a, b) => a - b)[list.length >> 1], runs: list.length },
    ]),
  )
}

/** Peak memory in MiB, by GNU time. */
function memory(command) {
  const { stderr } = run(['/usr/bin/time', '-v', ...command])
  return Number(/Maximum resident set size \(kbytes\): (\d+)/.exec(stderr)?.[1]) / 1024
}

/** One parse of every file by the library that we read with, in one thread, without anything else. */
const BARE = `
const { readFileSync, readdirSync } = require('node:fs')
const { parseDocument } = require('yaml')
for (const name of readdirSync(process.argv[1], { recursive: true }))
  if (name.endsWith('.yaml')) parseDocument(readFileSync(process.argv[1] + '/' + name, 'utf8'))`

/** The same people for other programs; undefined for those that are not installed. */
function peers(folder) {
  const cards = join(work, 'cards')
  const all = join(work, 'all.vcf')
  rmSync(cards, { recursive: true, force: true })
  run(ours(folder, 'vcard', '-o', all, '--force'))
  if (has('khard')) {
    run(ours(folder, 'vcard', '--split', cards))
    writeFileSync(join(work, 'khard.conf'), `[addressbooks]\n[[press]]\npath = ${cards}\n`)
  }
  if (has('abook'))
    run([
      'abook',
      '--convert',
      '--informat',
      'vcard',
      '--infile',
      all,
      '--outformat',
      'abook',
      '--outfile',
      join(work, `abook-${basename(folder)}`),
    ])
  return {
    ...(has('khard') && {
      'khard list': {
        command: ['khard', '-c', join(work, 'khard.conf'), 'list', 'hubidos'],
        once: true,
      },
    }),
    ...(has('abook') && {
      'abook --mutt-query': {
        command: [
          'abook',
          '--datafile',
          join(work, `abook-${basename(folder)}`),
          '--mutt-query',
          'hubidos',
        ],
      },
    }),
    ...(has('rg') && { 'rg -i': { command: ['rg', '-i', 'hubidos', folder] } }),
    ...(has('yamllint') && {
      yamllint: { command: ['yamllint', '-d', 'relaxed', folder], once: true },
    }),
  }
}

function bench(size) {
  const folder = join(work, String(size))
  if (size === 2) cpSync(join(root, 'data'), folder, { recursive: true })
  else generate(folder, size)
  const one = join(folder, 'organisations/00')
  const files =
    size === 2
      ? []
      : [join(one, spawnSync('ls', [one], { encoding: 'utf8' }).stdout.split('\n')[0])]
  let tick = 1_780_000_000
  const touch = () => {
    tick += 1.123
    for (const file of files) utimesSync(file, tick, tick)
    // Younger than the clock's granularity it would be read again anyway.
    spawnSync('sleep', ['0.2'])
  }
  // Warm: the index knows what each file shows.
  run(ours(folder, 'validate'))
  spawnSync('sleep', ['0.2'])
  run(ours(folder, 'validate'))
  const figures = {
    'node -e 0': { command: [process.execPath, '-e', '0'] },
    ...(size === 2 && { '--help': { command: [process.execPath, bin, '--help'] } }),
    'find -printf': { command: ['find', folder, '-printf', '%T@ %s\n'] },
    'find, warm': { command: ours(folder, 'find', 'hubidos') },
    ...(files.length > 0 && {
      'find, one file changed': { command: ours(folder, 'find', 'hubidos'), prepare: touch },
    }),
    'find, nobody found': { command: ours(folder, 'find', 'hubidso') },
    'validate, warm': { command: ours(folder, 'validate') },
    mail: { command: ours(folder, 'mail') },
    vcard: { command: ours(folder, 'vcard') },
    'parseDocument, bare': { command: [process.execPath, '-e', BARE, folder] },
    'find, cold': { command: ours(folder, '--no-cache', 'find', 'hubidos') },
    'validate, cold': { command: ours(folder, '--no-cache', 'validate') },
    ...(size <= 10_000 && !(isQuick && size === 10_000) && peers(folder)),
  }
  const found = measure(figures)
  // What is not ours, and is read back after a change, is brought up to date for what follows.
  run(ours(folder, 'validate'))
  const node = found['node -e 0'].ms
  console.log(
    `\n${size === 2 ? 'the shipped directory' : `${size.toLocaleString('en')} organisations`}`,
  )
  for (const [name, { ms, runs }] of Object.entries(found))
    console.log(
      `  ${name.padEnd(26)}${ms.toFixed(0).padStart(7)} ms${(ms / node).toFixed(2).padStart(9)} × node${runs < RUNS ? `   (${runs} runs)` : ''}`,
    )
  const say = (name, value) => console.log(`  ${name.padEnd(44)}${value.toFixed(2).padStart(8)} ×`)
  const ms = name => found[name]?.ms
  say('find, warm / (node + find -printf)', ms('find, warm') / (node + ms('find -printf')))
  if (ms('find, one file changed'))
    say('find, one file changed / warm', ms('find, one file changed') / ms('find, warm'))
  say('find, nobody found / warm', ms('find, nobody found') / ms('find, warm'))
  say('validate, warm / find, warm', ms('validate, warm') / ms('find, warm'))
  say('find, cold / bare parseDocument', ms('find, cold') / ms('parseDocument, bare'))
  say('validate, cold / bare parseDocument', ms('validate, cold') / ms('parseDocument, bare'))
  if (ms('khard list')) say('khard list / find, warm', ms('khard list') / ms('find, warm'))
  if (ms('yamllint')) say('yamllint / validate, cold', ms('yamllint') / ms('validate, cold'))
  if (!existsSync('/usr/bin/time')) return
  const base = memory([process.execPath, '-e', '0'])
  for (const [name, args] of [
    ['find, warm', ['find', 'hubidos']],
    ['validate, cold', ['--no-cache', 'validate']],
    ['mail', ['mail']],
    ['vcard', ['vcard']],
  ]) {
    const peak = memory(ours(folder, ...args))
    console.log(
      `  memory: ${name.padEnd(18)}${peak.toFixed(0).padStart(7)} MiB, ${(peak - base).toFixed(0)} above node`,
    )
  }
}

const version = (program, ...args) => {
  if (!has(program)) return []
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  return [`${program} ${/\d[\d.]*\d/.exec(stdout + stderr)?.[0] ?? ''}`]
}
mkdirSync(env.XDG_CACHE_HOME)
console.log(
  [
    `node ${process.version}`,
    `${cpus().length} × ${cpus()[0].model.trim()}`,
    ...version('khard', '--version'),
    ...version('abook', '--help'),
    ...version('rg', '--version'),
    ...version('yamllint', '--version'),
  ].join(', '),
)
for (const size of SIZES) bench(size)

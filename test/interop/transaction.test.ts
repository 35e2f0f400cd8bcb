import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesIn } from '../saving/scenarios.ts'
import { cli, folderWith, ROOT } from '../support.ts'
import { hasProgram } from './tools.ts'

const FILES = ['organisations/a.yaml', 'organisations/b.yaml']
const OLD = [
  "phone: '0384797979'\nname: 'Ville de Dole'\n",
  "phone: '0384797980'\nname: 'Ville de Gray'\n",
]
const NEW = [
  'name: Ville de Dole\nphone: +33 3 84 79 79 79\n',
  'name: Ville de Gray\nphone: +33 3 84 79 79 80\n',
]

const makeRoot = () => folderWith({ 'a.yaml': OLD[0] ?? '', 'b.yaml': OLD[1] ?? '' })
const textsIn = (root: string) => FILES.map(name => readFileSync(join(root, name), 'utf8'))

/** Runs `fmt` under strace; gives how it ended. */
function traced(root: string, options: readonly string[]) {
  const program = [process.execPath, join(ROOT, 'bin/press-contacts.js'), 'fmt']
  const child = spawn('strace', [...options, ...program], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', PRESS_CONTACTS_CACHE: 'off' },
  })
  return new Promise<string>(resolve =>
    child.on('close', (code, signal) => resolve(signal ?? String(code))),
  )
}

/** What a process does with its memory and its threads changes no file. */
const ELSEWHERE =
  /^(futex|m(map|unmap|protect|remap|advise)|brk|epoll_\w+|sched_\w+|getpid|clock_\w+|rt_\w+)$/

/** The system calls between the lock's making and its end: each with how often it was made before. */
async function callsOf(root: string): Promise<(readonly [name: string, nth: number])[]> {
  const log = join(root, '.strace')
  expect(await traced(root, ['-o', log])).toBe('0')
  const lines = readFileSync(log, 'utf8').split('\n')
  const first = lines.findIndex(line => line.startsWith('mkdir('))
  const last = lines.findLastIndex(line => line.startsWith('rmdir('))
  const counts = new Map<string, number>()
  return lines.flatMap((line, at) => {
    const [name = ''] = /^\w+(?=\()/.exec(line) ?? []
    const nth = (counts.get(name) ?? 0) + 1
    counts.set(name, nth)
    return at < first || at > last || name === '' || ELSEWHERE.test(name)
      ? []
      : [[name, nth] as const]
  })
}

describe.runIf(hasProgram('strace'))('strace', () => {
  test('kills fmt at every system call of a change of two files: both are old or both new after the next run', {
    timeout: 900_000,
  }, async () => {
    const calls = await callsOf(makeRoot())
    expect(calls.length).toBeGreaterThan(60)
    const outcomes = new Set<string>()
    let killed = 0
    const killAt = async ([name, nth]: readonly [string, number], tries = 3): Promise<void> => {
      const root = makeRoot()
      const inject = `inject=${name}:signal=SIGKILL:when=${nth}`
      const ended = await traced(root, ['-o', '/dev/null', '-e', `trace=${name}`, '-e', inject])
      // Other threads may spare the program a call before the lock's.
      if (ended === '0' && tries > 1) return killAt([name, nth], tries - 1)
      if (ended === 'SIGKILL') killed++
      const where = `${name} ${nth}: ${ended}`
      for (const [n, text] of textsIn(root).entries())
        expect([OLD[n], NEW[n]], where).toContain(text)
      expect(await cli(['validate', '--no-cache'], { cwd: root }), where).toMatchObject({ code: 0 })
      expect([OLD, NEW], where).toContainEqual(textsIn(root))
      expect(filesIn(root), where).toEqual([...FILES, 'press-contacts.yaml'])
      outcomes.add(textsIn(root).join())
    }
    const left = [...calls]
    const work = async () => {
      for (let call = left.shift(); call; call = left.shift()) await killAt(call)
    }
    await Promise.all([work(), work()])
    expect(outcomes).toEqual(new Set([OLD.join(), NEW.join()]))
    expect(killed).toBe(calls.length)
  })
})

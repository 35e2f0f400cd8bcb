import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { manyFiles } from '../nasty.ts'
import { size, some } from '../runs.ts'
import { folderWith, ROOT } from '../support.ts'

const BIN = join(ROOT, 'bin/press-contacts.js')

/** A directory for all tests, whose index the first of them writes. */
const shared = mkdtempSync(join(tmpdir(), 'press-contacts-output-'))
afterAll(() => rmSync(shared, { recursive: true }))
const [root, cache] = [join(shared, 'directory'), join(shared, 'cache')]
mkdirSync(join(root, 'organisations'), { recursive: true })
writeFileSync(join(root, 'press-contacts.yaml'), 'country: FR\n')
for (const [name, text] of Object.entries(manyFiles(200, 1)))
  writeFileSync(join(root, 'organisations', name), text)

function start(args: readonly string[], shell?: string) {
  const command = shell ?? `"$NODE" "$BIN" ${args.map(each => `'${each}'`).join(' ')}`
  return spawnSync('sh', ['-c', command], {
    encoding: 'utf8',
    cwd: ROOT,
    env: {
      PATH: process.env.PATH ?? '',
      LC_ALL: 'C',
      XDG_CACHE_HOME: cache,
      NODE: process.execPath,
      BIN,
    },
  })
}

/** A file system of its own, with so little room that 600 contacts do not fit. */
function fullDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'press-contacts-disk-'))
  onTestFinished(() => {
    spawnSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  })
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
  return mounted.status === 0 ? folder : undefined
}

/** Every way to write to files. */
const EXPORTS = (out: string): readonly (readonly string[])[] => [
  ['vcard', '-o', join(out, 'all.vcf')],
  ['vcard', '--split', join(out, 'cards', 'new')],
  ['mail', '-f', 'csv', '-o', join(out, 'list.csv')],
  ['mail', '--batch', '20', '-f', 'ldif', '-o', join(out, 'list.ldif')],
]

describe('what cannot be written leaves nothing half-written', () => {
  test('on a full disk', ({ skip }) => {
    const disk = fullDisk()
    if (disk === undefined) return skip('no file system can be mounted here')
    for (const args of some(EXPORTS(disk), 2)) {
      const { status, stdout, stderr } = start([...args, '-C', root])
      expect([status, stdout], args.join(' ')).toEqual([2, ''])
      expect(stderr).toContain('ENOSPC')
      expect(stderr).not.toMatch(/\n\s+at /)
      expect(readdirSync(disk)).toEqual([])
    }
  })

  test('in a place that is a folder, or below a file', () => {
    const out = folderWith({})
    mkdirSync(join(out, 'all.vcf'))
    writeFileSync(join(out, 'cards'), '')
    mkdirSync(join(out, 'list-3.ldif'))
    const before = readdirSync(out, { recursive: true }).sort()
    for (const args of EXPORTS(out).filter(each => !each.includes('csv'))) {
      const { status, stderr } = start([...args, '-C', root, '--force'])
      expect([status, stderr.split('\n').length], args.join(' ')).toEqual([2, 2])
    }
    expect(readdirSync(out, { recursive: true }).sort()).toEqual(before)
  })

  test('over what exists, unless told to', () => {
    const out = folderWith({})
    writeFileSync(join(out, 'all.vcf'), 'mine')
    writeFileSync(join(out, 'list-2.ldif'), 'mine')
    const before = readdirSync(out).sort()
    for (const args of [EXPORTS(out)[0], EXPORTS(out)[3]]) {
      const { status, stderr } = start([...(args ?? []), '-C', root])
      expect(status).toBe(2)
      expect(stderr).toContain('exists already')
    }
    expect(readdirSync(out).sort()).toEqual(before)
    expect(readFileSync(join(out, 'all.vcf'), 'utf8')).toBe('mine')
    expect(start([...(EXPORTS(out)[0] ?? []), '-C', root, '--force']).status).toBe(0)
    expect(readFileSync(join(out, 'all.vcf'), 'utf8')).toContain('END:VCARD')
  })
})

test('a pipe that closes early ends an export quietly', () => {
  for (const args of ['vcard', 'mail -f csv', 'mail -f ldif']) {
    const { stdout, stderr, status } = start([], `"$NODE" "$BIN" ${args} -C ${root} 2>&1 | head -1`)
    expect([status === 0 || status === 141, stderr]).toEqual([true, ''])
    expect(stdout.split('\n')).toHaveLength(2)
  }
})

test('the same directory gives the same bytes, whatever the day, the place and the language', () => {
  for (const args of ['vcard', 'mail -f ldif', 'vcard --vcard-version 4.0', 'mail -f google'].slice(
    0,
    size(1, 4),
  )) {
    const once = start([], `"$NODE" "$BIN" ${args} -C ${root}`).stdout
    const other = `cd / && TZ=Pacific/Kiritimati LC_ALL=fr_FR.UTF-8 "$NODE" "$BIN" ${args} -C ${root} --lang fr`
    expect(once.length).toBeGreaterThan(1000)
    expect(start([], other).stdout).toBe(once)
  }
})

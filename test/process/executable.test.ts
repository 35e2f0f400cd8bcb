import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import { formats } from '../../src/mailing/formats/index.ts'
import { reporters } from '../../src/validation/reporters/index.ts'
import { views } from '../../src/views/formats/index.ts'
import { size, some } from '../runs.ts'
import { folderWith, ROOT } from '../support.ts'

const BIN = join(ROOT, 'bin/press-contacts.js')

/** Starts the built executable. */
function start(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
  })
  return { status, stdout, stderr }
}

describe('the built executable', () => {
  test.each(some(Object.keys(views), 3))('find --format %s prints Marie Souverbie', format => {
    const { status, stdout, stderr } = start('find', 'souverbie', '--format', format)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Marie Souverbie')
    if (format !== 'names') expect(stdout).toContain('marie.souverbie@bourgognefranchecomte.fr')
    if (!['names', 'mutt', 'aerc'].includes(format)) expect(stdout).toContain('03 80 44 34 66')
  })

  test.each(some(Object.keys(formats), 4))('mail --format %s prints three addresses', format => {
    const { status, stdout } = start('mail', '--format', format)
    expect(status).toBe(0)
    for (const name of ['y.jacquet', 'laure.hubidos', 'marie.souverbie'])
      expect(stdout).toContain(`${name}@`)
  })

  test.each(some(Object.keys(reporters), 2))('validate --format %s finds nothing wrong', format => {
    expect(start('validate', '--format', format).status).toBe(0)
  })

  test('prints the other commands', () => {
    expect(start().stdout).toContain('3 contacts')
    expect(start('show', 'jacquet').stdout).toContain('Yoann Jacquet')
    expect(start('orgs').stdout.split('\n')).toHaveLength(4)
    expect(start('lists').stdout).toContain('reindustrialisation')
    expect(start('stats').stdout).toContain('total\t2\t3')
    expect(start('access', 'jacquet').stdout).toContain('y.jacquet@intercommunalites.fr')
    expect(start('formats', 'ldif').stdout).toContain('`mail --format ldif`')
    expect(start('block', 'intercommunalites-de-france').stdout).toContain('06 71 50')
    expect(start('show', 'jacquet', '--qr').stdout).toMatch(/█[\s\S]*Yoann Jacquet\n$/)
    expect(start('find', 'jacquet', '--template', '{id}').stdout).toBe(
      'intercommunalites-de-france/yoann-jacquet\n',
    )
    expect(start('object', 'bad').status).toBe(2)
    expect(start('fmt', '--check', 'data/lists').status).toBe(2)
    expect(start('vcard').stdout.match(/BEGIN:VCARD\r\n/g)).toHaveLength(3)
    expect(JSON.parse(start('schema').stdout).title).toContain('organisation')
    expect(start('import', 'nowhere').status).toBe(2)
    expect(start('import', 'test/commands/communique.txt').stdout).toContain('Nadia Perrot')
    expect(start('edit', 'jacquet').status).toBe(2)
    for (const [line, shown] of [
      [['set', 'jacquet', 'title=Chargé de presse'], '+    title: Chargé de presse'],
      [['verify', 'jacquet'], '+    verified: '],
      [['left', 'jacquet', '--date', '2026-01-31'], '+    until: 2026-01-31'],
      [['move', 'jacquet', 'region-bourgogne-franche-comte'], '-  - name: Yoann Jacquet'],
      [['remove', 'jacquet'], '-  - name: Yoann Jacquet'],
      [['forget', 'jacquet'], '+    wants: erasure'],
      [
        ['add', 'intercommunalites-de-france', '--name', 'Ada Roux', '--phone', '03 81 61 61 00'],
        '+  - name: Ada Roux',
      ],
    ] as const) {
      const { status, stdout } = start(...line, '--dry-run')
      expect([line[0], status, stdout.includes(shown) ? shown : stdout]).toEqual([
        line[0],
        0,
        shown,
      ])
    }
    const outside = mkdtempSync(join(tmpdir(), 'press-contacts-'))
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }))
    expect(start('init', join(outside, 'new')).status).toBe(0)
    expect(Object.keys(commands)).toHaveLength(25)
  })

  test('exits with 1 for nothing found or errors found, with 2 for what it cannot do', () => {
    const root = folderWith({ 'x.yaml': 'nam: X\n' })
    expect(start('find', 'xyzzy').status).toBe(1)
    expect(start('xyzzy').status).toBe(1)
    expect(start('hubidos').stdout).toBe(start('find', 'hubidos').stdout)
    expect(start('validate', '-C', root).status).toBe(1)
    for (const args of [
      ['fnid', '--nope'],
      ['find', '--nope'],
      ['vcard', '-C', root],
      ['show', 'bourgogne'],
      ['orgs', 'a:b'],
    ]) {
      const { status, stdout, stderr } = start(...args)
      expect([status, stdout], args.join(' ')).toEqual([2, ''])
      expect(stderr).not.toMatch(/\n\s+at /)
    }
  })

  test('checks standard input in the place of a file', () => {
    const root = folderWith({ 'x.yaml': 'name: X\n' })
    const { status, stdout } = spawnSync(
      process.execPath,
      [BIN, 'validate', '--stdin-filename', 'organisations/x.yaml', '-f', 'short'],
      { cwd: root, input: 'name: X\nemail: bad\n', encoding: 'utf8' },
    )
    expect([status, stdout]).toEqual([
      1,
      expect.stringMatching(/^organisations\/x\.yaml:2:8: error: /),
    ])
  })

  test('watches the files, and ends at Ctrl-C with the exit code of the last check', async () => {
    const root = folderWith({ 'x.yaml': 'name: X\n' })
    const child = spawn(process.execPath, [BIN, 'validate', '--watch', '-f', 'short', '-C', root], {
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    })
    const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
    let stderr = ''
    const rounds = (n: number) =>
      new Promise<void>(resolve => {
        const look = () => (stderr.match(/watching/g)?.length ?? 0) >= n && resolve()
        child.stderr.on('data', data => {
          stderr += data
          look()
        })
        look()
      })
    await rounds(1)
    writeFileSync(join(root, 'organisations/x.yaml'), 'name: X\nemail: bad\n')
    await rounds(2)
    child.kill('SIGINT')
    expect(await ended).toBe(1)
  })

  test('writes UTF-8 whatever the locale', () => {
    expect(start('find', 'jacquet').stdout).toContain('Intercommunalités')
  })

  test('ends quietly when its reader has seen enough', async () => {
    // Too many lines for a pipe, which holds 64 KiB.
    const count = size(3000, 8000)
    const many = Array.from(
      { length: count },
      (_, i) => `  - {name: Person ${i}, email: p${i}@x.fr}`,
    )
    const root = folderWith({ 'x.yaml': `name: X\ncontacts:\n${many.join('\n')}\n` })
    const child = spawn(process.execPath, [BIN, 'find', '-C', root], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stderr = ''
    child.stderr.on('data', chunk => {
      stderr += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    await new Promise(resolve => child.on('close', resolve))
    expect(stderr).toBe('')
    const whole = execFileSync(
      'sh',
      ['-c', `"${process.execPath}" "${BIN}" find -C "${root}" | (sleep 1; cat) | wc -l`],
      { encoding: 'utf8' },
    )
    expect(Number(whole)).toBe(count + 1)
  })

  test.runIf(existsSync('/dev/full'))('says that a disk is full, in one line', () => {
    const shell = `"${process.execPath}" "${BIN}" find > /dev/full`
    const { status, stderr } = spawnSync('sh', ['-c', shell], { cwd: ROOT, encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toBe('press-contacts: "stdout" cannot be written (ENOSPC)\n')
  })

  test('never reads standard input unasked', () => {
    const child = spawnSync(process.execPath, [BIN, 'find', 'jacquet'], {
      cwd: ROOT,
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: 10_000,
    })
    expect(child.status).toBe(0)
  })

  test('loads no phone tables, vCard writer or way to start programs to look somebody up', () => {
    const probe = `process.argv.splice(2,9,'find','jacquet');const l=require('${join(ROOT, 'bin/code-cache.cjs')}');const r=require('node:fs').readFileSync;const f=require('node:fs');f.readFileSync=(...a)=>{process.stderr.write(a[0]+'\\n');return r(...a)};l.load('main.cjs').main();process.on('exit',()=>process.stderr.write(process.moduleLoadList.join('\\n')))`
    const cache = mkdtempSync(join(tmpdir(), 'press-contacts-cache-'))
    onTestFinished(() => rmSync(cache, { recursive: true }))
    const look = () =>
      spawnSync(process.execPath, ['-e', probe, 'x'], {
        cwd: ROOT,
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '', XDG_CACHE_HOME: cache },
      })
    look()
    const { stderr } = look()
    expect(stderr).not.toMatch(
      /phone|vcard|mail|NativeModule (child_process|zlib|worker_threads)$/m,
    )
    expect(stderr).toContain('NativeModule fs')
  })
})

test('says that its folder is gone, without a stack trace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'press-contacts-'))
  const script = 'cd "$1" && rmdir "$1" && shift && exec "$@"'
  const run = (...args: string[]) =>
    spawnSync('sh', ['-c', script, 'sh', folder, process.execPath, BIN, ...args], {
      encoding: 'utf8',
    })
  expect(run('find', 'x', '--lang', 'en')).toMatchObject({
    status: 2,
    stdout: '',
    stderr:
      'press-contacts: the working folder has been deleted\nhint: change to another folder, then run the command again\n',
  })
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const OK =
  'name: Ville de Dole\ncontacts:\n  - name: Laure Hubidos\n    email: laure@dole.example\n'

test.runIf(process.platform === 'linux').each([['with'], ['without']])(
  'pipes and names that are not UTF-8 are reported and never waited for, %s an index',
  async how => {
    const cwd = folderWith({ 'ville-de-dole.yaml': OK, 'lists/a.yaml': 'name: A\nquery: dole\n' })
    execFileSync('mkfifo', [join(cwd, 'organisations/pipe.yaml'), join(cwd, 'lists/pipe.yaml')])
    const latin1 = (name: string) => Buffer.from(join(cwd, 'organisations', name), 'latin1')
    writeFileSync(latin1('cité.yaml'), OK)
    mkdirSync(latin1('régie'))
    const variables = how === 'with' ? { XDG_CACHE_HOME: join(cwd, '.cache') } : {}
    const args = ['validate', '-f', 'short', ...(how === 'with' ? [] : ['--no-cache'])]
    for (let run = 0; run < 2; run++) {
      const { code, stdout } = await cli(args, { cwd, variables })
      expect(code).toBe(1)
      const unread = stdout.split('\n').filter(line => line.includes('[file/unreadable]'))
      const isPipe = 'this is a pipe, a socket or a device, not a file'
      const isNamed = 'the file name is not in UTF-8, so the file cannot be opened'
      expect(unread.map(line => line.replace(' [file/unreadable]', ''))).toEqual([
        `organisations/cit\uFFFD.yaml:1:1: error: ${isNamed}`,
        `organisations/pipe.yaml:1:1: error: ${isPipe}`,
        `organisations/r\uFFFDgie:1:1: error: ${isNamed}`,
        `lists/pipe.yaml:1:1: error: ${isPipe}`,
      ])
    }
    const { stdout } = await cli(['find', 'hubidos', '-f', 'names'], { cwd, variables })
    expect(stdout).toContain('Laure Hubidos')
  },
)

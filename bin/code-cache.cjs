// Compiling the program anew at every start is a fifth of a look-up on Node 20, which has
// no compile cache of its own. `npm run build` runs this file to keep the compiled code
// beside each chunk; V8 checks version and source itself, and compiles what does not fit.
const { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { Script } = require('node:vm')

const dist = join(__dirname, '../dist')
const chunks = new Map()

/** Loads a chunk of the bundle, a CommonJS file in dist/, with its compiled code if that was kept. */
function load(name) {
  const known = chunks.get(name)
  if (known) return known.module.exports
  const filename = join(dist, name)
  const source = `(function (exports, require, module) {${readFileSync(filename, 'utf8')}\n})`
  const script = new Script(source, { filename, cachedData: kept(filename) })
  const module = { exports: {} }
  chunks.set(name, { module, script })
  const requireNear = id => (id.startsWith('./') ? load(id.slice(2)) : require(id))
  script.runInThisContext()(module.exports, requireNear, module)
  return module.exports
}

function kept(filename) {
  try {
    return readFileSync(`${filename}.cache`)
  } catch {
    return undefined
  }
}

module.exports = { load }

if (require.main === module) {
  // V8 keeps only the functions that have been run. A look-up with an index first, which should
  // load nothing that others run; then one without, and checks. What they find shows in the
  // build log.
  const { execFileSync } = require('node:child_process')
  process.env.XDG_CACHE_HOME = mkdtempSync(join(tmpdir(), 'press-contacts-'))
  const data = join(__dirname, '../data')
  const lookUp = ['find', 'laure', '-f', 'table', '-C', data]
  execFileSync(process.execPath, [join(__dirname, 'press-contacts.js'), ...lookUp])
  const written = new Set()
  const write = () => {
    for (const [name, { script }] of chunks)
      if (!written.has(name)) writeFileSync(join(dist, `${name}.cache`), script.createCachedData())
    for (const name of chunks.keys()) written.add(name)
  }
  const run = (...args) => {
    process.argv.splice(2, 9, ...args)
    return load('main.cjs').main()
  }
  run(...lookUp)
    .then(write)
    .then(() => run(...lookUp, '--no-cache'))
    .then(() => run('validate', '--no-cache', '-C', data))
    .then(() => {
      rmSync(process.env.XDG_CACHE_HOME, { recursive: true })
      for (const name of readdirSync(dist)) if (name.endsWith('.cjs')) load(name)
      write()
    })
}

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
  // Look-ups first, without an index and with one, then checks, since V8 keeps only the functions
  // that have been run; what they find shows in the build log.
  process.argv.splice(2, 9, 'find', 'laure', '-f', 'table', '-C', join(__dirname, '../data'))
  process.env.XDG_CACHE_HOME = mkdtempSync(join(tmpdir(), 'press-contacts-'))
  const { main } = load('main.cjs')
  main()
    .then(main)
    .then(() => {
      process.argv.splice(2, 9, 'validate', '--no-cache', '-C', join(__dirname, '../data'))
      return main()
    })
    .then(() => {
      rmSync(process.env.XDG_CACHE_HOME, { recursive: true })
      for (const name of readdirSync(dist)) if (name.endsWith('.cjs')) load(name)
      for (const [name, { script }] of chunks)
        writeFileSync(join(dist, `${name}.cache`), script.createCachedData())
    })
}

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineConfig } from 'rolldown'

/** Modules of Node that dependencies import and this program never uses; each takes long to load. */
const unused = {
  name: 'unused',
  resolveId: (id, importer = '') =>
    (/^node:child_process$/.test(id) && /commander/.test(importer)) ||
    (/^(node:)?stream$/.test(id) && /nodemailer/.test(importer))
      ? '\0unused'
      : null,
  load: id => (id === '\0unused' ? 'export default {}\nexport class Transform {}' : null),
}

/** The world's numbering plans are kept as one text, which is parsed when the first number has to be understood. */
const latePlans = {
  name: 'late-plans',
  async load(id) {
    if (!/libphonenumber-js.metadata\.max\.json\.js$/.test(id)) return null
    const { default: plans } = await import(pathToFileURL(id))
    const parts = Object.keys(plans).map(each => `get ${each}() { return plans().${each} }`)
    const text = JSON.stringify(JSON.stringify(plans))
    return `let parsed
      const plans = () => (parsed ??= JSON.parse(${text}))
      export default { ${parts.join(', ')} }`
  },
}

/** Licences of the software that packages contain without naming its licence. */
const CONTAINED = { unpdf: ['pdf.js 5.6.205 (Apache-2.0)', 'pdf.js.txt'] }

/** Every bundled package keeps its licence. */
const licences = {
  name: 'licences',
  generateBundle() {
    const folders = [...this.getModuleIds()].map(
      id => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0],
    )
    const texts = [...new Set(folders.filter(Boolean))].map(folder => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json')))
      const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each))
      const own =
        file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : ''
      const [other, path] = CONTAINED[name] ?? []
      const more = other && readFileSync(join(import.meta.dirname, 'licences', path), 'utf8')
      return `${name} ${version} (${license})\n\n${own}${other ? `\n\n${other}\n\n${more}` : ''}`
    })
    this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source: texts.join('\n----\n\n') })
  },
}

/** What tells this build from others of its version: an index depends on it. */
const build = createHash('sha256')
for (const name of readdirSync('src', { recursive: true }).sort())
  if (/\.(ts|json)$/.test(name)) build.update(name).update(readFileSync(join('src', name)))
build.update(readFileSync('package-lock.json'))

export default defineConfig({
  input: { main: 'src/main.ts', worker: 'src/worker.ts' },
  platform: 'node',
  // The Node build of yaml asks the environment at each token whether to log it: a quarter of parsing.
  resolve: {
    alias: { yaml: join(import.meta.dirname, 'node_modules/yaml/browser/dist/index.js') },
  },
  transform: { define: { __BUILD__: JSON.stringify(build.digest('hex').slice(0, 16)) } },
  plugins: [unused, latePlans, licences],
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'cjs',
    dynamicImportInCjs: false, // The scripts of bin/code-cache.cjs have no import().
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    minify: true,
    comments: { legal: true },
  },
})

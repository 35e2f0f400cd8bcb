import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineConfig } from 'rolldown'

/** commander starts programs of its own only for commands in files of their own, which we have not. */
const withoutChildProcess = {
  name: 'without-child-process',
  resolveId: (id, importer) =>
    id === 'node:child_process' && importer?.includes('commander') ? '\0no-child-process' : null,
  load: id => (id === '\0no-child-process' ? 'export default {}' : null),
}

/** nodemailer's encoders of streams, which need Node's, are not used. */
const withoutStreams = {
  name: 'without-streams',
  resolveId: (id, importer) =>
    /^(node:)?stream$/.test(id) && importer?.includes('nodemailer') ? '\0no-stream' : null,
  load: id => (id === '\0no-stream' ? 'export class Transform {}' : null),
}

/** A module of which nothing is loaded before something of it is asked for, with the functions and objects that it exports. */
const lateModule = (name, { functions = [], objects = [] }) =>
  [
    `let made\nconst late = () => (made ??= require('${name}'))`,
    ...functions.map(each => `export const ${each} = (...args) => late().${each}(...args)`),
    ...objects.map(
      each => `export const ${each} = new Proxy({}, { get: (_, key) => late().${each}[key] })`,
    ),
  ].join('\n')

/** Of Node's modules, those that take long to load and that most runs need nothing of. */
const LATE = {
  'node:child_process': { functions: ['spawn', 'spawnSync'] },
  'node:crypto': { functions: ['createHash', 'createHmac', 'randomBytes'] },
}

/** Likewise of ours; each is built into a file of its own. */
const SRC = join(import.meta.dirname, 'src')
const LATE_OURS = {
  'english-others': { path: join(SRC, 'messages/en/others.ts'), objects: ['others'] },
  'french-others': { path: join(SRC, 'messages/fr/others.ts'), objects: ['others'] },
  parser: { path: join(SRC, 'directory/parse.ts'), functions: ['parseYaml'] },
  tree: { path: join(SRC, 'directory/locate-in-tree.ts'), functions: ['locateInTree'] },
  width: { path: join(SRC, 'terminal/width.ts'), functions: ['stringWidth'] },
  checking: { path: join(SRC, 'validation/look-into.ts'), functions: ['lookInto'] },
  phones: {
    path: join(SRC, 'model/phone.ts'),
    functions: ['numberReadIn', 'phoneType', 'readPhone', 'understandPhone'],
  },
}

const lateModules = {
  name: 'late-modules',
  resolveId(id, importer) {
    // Cards need crypto in any case, and ask whether it has `hash`.
    if (!importer?.startsWith(SRC)) return null
    if (id in LATE) return /vcard/.test(importer) ? null : `\0late-${id}`
    const path = join(importer, '..', id)
    const ours = Object.keys(LATE_OURS).find(each => LATE_OURS[each].path === path)
    return ours ? `\0late-${ours}` : null
  },
  load(id) {
    const name = id.startsWith('\0late-') ? id.slice('\0late-'.length) : undefined
    return name && lateModule(name, LATE[name] ?? LATE_OURS[name])
  },
}

/** What packages hold of others without telling their licence, which is in licences/. */
const within = { unpdf: ['pdf.js 5.6.205 (Apache-2.0)', 'pdf.js.txt'] }

/**
 * The numbering plans of the world are many values, of which a warm command needs none: they
 * are kept as one text in a file of their own, which is read when the first number has to be
 * understood.
 */
const PLANS = 'numbering-plans'
const plansApart = {
  name: 'plans-apart',
  async load(id) {
    if (!/libphonenumber-js.metadata\.max\.json\.js$/.test(id)) return null
    const { default: plans } = await import(pathToFileURL(id))
    const parts = Object.keys(plans).map(each => `get ${each}() { return plans().${each} }`)
    const text = JSON.stringify(JSON.stringify(plans))
    const source = `module.exports = JSON.parse(${text})`
    this.emitFile({ type: 'asset', fileName: `${PLANS}.cjs`, source })
    return `
      const plans = () => require('${PLANS}')
      export default { ${parts.join(', ')} }`
  },
}

/** What is loaded late, by name; each is a file beside the chunks. */
const APART = [PLANS, ...Object.keys(LATE_OURS)]

const lateInputs = Object.fromEntries(APART.slice(1).map(each => [each, LATE_OURS[each].path]))

/** What is bundled keeps its licence. */
const licences = {
  name: 'licences',
  generateBundle() {
    const packages = [...this.getModuleIds()].map(
      id => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0],
    )
    const source = [...new Set(packages.filter(Boolean))].map(folder => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json')))
      const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each))
      const text =
        file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : ''
      const [other, its] = within[name] ?? []
      const more = other
        ? `\n\n${other}\n\n${readFileSync(join(import.meta.dirname, 'licences', its), 'utf8')}`
        : ''
      return `${name} ${version} (${license})\n\n${text}${more}`
    })
    this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source: source.join('\n----\n\n') })
  },
}

/** Node reads a text of ASCII alone sooner, and V8 keeps it in half the memory. */
const inAscii = {
  name: 'in-ascii',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      chunk.code &&= chunk.code.replace(
        /[\u0080-\uffff]/g,
        unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
  },
}

/** What tells this build from others of its version: an index holds what its rules found. */
const build = createHash('sha256')
for (const name of readdirSync('src', { recursive: true }).sort())
  if (/\.(ts|json)$/.test(name)) build.update(name).update(readFileSync(join('src', name)))
build.update(readFileSync('package-lock.json'))

export default defineConfig({
  input: { main: 'src/main.ts', worker: 'src/worker.ts', ...lateInputs },
  platform: 'node',
  external: APART,
  // yaml's build for Node asks the environment at each token whether to log it: a quarter of parsing.
  resolve: {
    alias: { yaml: join(import.meta.dirname, 'node_modules/yaml/browser/dist/index.js') },
  },
  transform: { define: { __BUILD__: JSON.stringify(build.digest('hex').slice(0, 16)) } },
  plugins: [withoutChildProcess, withoutStreams, lateModules, plansApart, licences, inAscii],
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'cjs',
    // The code cache's scripts know no import().
    dynamicImportInCjs: false,
    paths: Object.fromEntries(APART.map(each => [each, `./${each}.cjs`])),
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    minify: true,
    comments: { legal: true },
  },
})

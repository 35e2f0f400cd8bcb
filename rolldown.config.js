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

/** What packages hold of others without telling their licence, which is in licences/. */
const within = { unpdf: ['pdf.js 5.6.205 (Apache-2.0)', 'pdf.js.txt'] }

/**
 * The numbering plans of the world are many values, of which a warm command needs none: they
 * are kept as one text, which is read when the first number has to be understood.
 */
const plansAsText = {
  name: 'plans-as-text',
  async load(id) {
    if (!/libphonenumber-js.metadata\.max\.json\.js$/.test(id)) return null
    const { default: plans } = await import(pathToFileURL(id))
    const parts = Object.keys(plans).map(each => `get ${each}() { return plans().${each} }`)
    return `
      let made
      const plans = () => (made ??= JSON.parse(${JSON.stringify(JSON.stringify(plans))}))
      export default { ${parts.join(', ')} }`
  },
}

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

/** What tells this build from others of its version: an index holds what its rules found. */
const build = createHash('sha256')
for (const name of readdirSync('src', { recursive: true }).sort())
  if (/\.(ts|json)$/.test(name)) build.update(name).update(readFileSync(join('src', name)))
build.update(readFileSync('package-lock.json'))

export default defineConfig({
  input: { main: 'src/main.ts', worker: 'src/worker.ts' },
  platform: 'node',
  // yaml's build for Node asks the environment at each token whether to log it: a quarter of parsing.
  resolve: {
    alias: { yaml: join(import.meta.dirname, 'node_modules/yaml/browser/dist/index.js') },
  },
  transform: { define: { __BUILD__: JSON.stringify(build.digest('hex').slice(0, 16)) } },
  plugins: [withoutChildProcess, plansAsText, licences],
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'cjs',
    // The code cache's scripts know no import().
    dynamicImportInCjs: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    minify: true,
    comments: { legal: true },
    // Few files to open: what every command needs, and what every command that reads needs.
    codeSplitting: {
      groups: [
        {
          name: 'main',
          test: /commander|src.(main|cli|env|version)\.ts|package.json|src.messages.index\.ts|src.usage|src.text(?!.checksum)|terminal.ts|safe.ts/,
        },
        { name: 'output', test: /src.(output|transaction.(made|refusal|temporary))\.ts/ },
        { name: 'english', test: /src.messages.en(?!.*-docs)/ },
        { name: 'french', test: /src.messages.fr(?!.*-docs)/ },
        {
          name: 'reading',
          test: /yaml|src.directory(?!.*(assemble|list-files|position|root|shown-path|canonical|same-meaning|edit|revision|record-objections))|src.cache.(make|write|record|reread)/,
        },
        {
          name: 'directory',
          // Chosen first: what reads YAML would take along what it needs of it.
          priority: 1,
          test: /src.cache(?!.(make|write|record|reread))|src.text.checksum|src.directory.(assemble|list-files|position|root|shown-path)\.ts|src.query|src.model.(organisation|objection|rule-code|name|entry|duration|schema|file-fields|known-phones)\.ts|open-directory|settle|no-match|whole-number|src.views(?!.*(template|diff))|fast-string/,
        },
      ],
    },
  },
})

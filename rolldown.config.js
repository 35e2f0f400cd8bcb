import { defineConfig } from 'rolldown'

/** commander starts programs of its own only for commands in files of their own, which we have not. */
const withoutChildProcess = {
  name: 'without-child-process',
  resolveId: id => (id === 'node:child_process' ? '\0no-child-process' : null),
  load: id => (id === '\0no-child-process' ? 'export default {}' : null),
}

export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  plugins: [withoutChildProcess],
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    minify: true,
    comments: { legal: true },
    // Few files to open: what every command needs, and what every command that reads needs.
    codeSplitting: {
      groups: [
        {
          name: 'main',
          test: /commander|src.(main|cli|env)\.ts|src.(usage|messages|text)|terminal.ts|safe.ts/,
        },
        {
          name: 'directory',
          test: /yaml|src.(directory|query)|src.model.(organisation|schema|name|entry)\.ts|open-directory|no-match/,
        },
      ],
    },
  },
})

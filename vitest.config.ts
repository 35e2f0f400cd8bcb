import { configDefaults, defineConfig } from 'vitest/config'
import { isThorough } from './test/runs.ts'

/** Programs and servers of other people read what we write: too slow for each `npm test`, so only where asked for. */
const INTEROP = 'test/interop'
const isAsked = isThorough || process.argv.some(argument => argument.includes(INTEROP))

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(isAsked ? [] : [`${INTEROP}/**`])],
    globalSetup: ['test/temporary-folder.ts'],
    testTimeout: 30_000,
    // One process per core reads every module once, for all of its test files.
    isolate: false,
    // All cores: by default one is left out.
    maxWorkers: '100%',
    coverage: {
      include: ['src/**/*.ts'],
      // The process's edge: only the built executable runs it (test/process).
      exclude: ['src/main.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 95 },
    },
  },
})

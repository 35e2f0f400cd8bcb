import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    coverage: {
      include: ['src/**'],
      // The process's edge: only the built executable runs it (test/process).
      exclude: ['src/main.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 95 },
    },
  },
})

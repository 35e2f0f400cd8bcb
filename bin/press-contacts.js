#!/usr/bin/env node
import * as module from 'node:module'

const require = module.createRequire(import.meta.url)

// Node 22 and later keep compiled code between runs; for Node 20 the build has kept it.
module.enableCompileCache?.()
const program = module.enableCompileCache
  ? require('../dist/main.cjs')
  : require('./code-cache.cjs').load('main.cjs')

program.main(require.resolve('../dist/worker.cjs'))

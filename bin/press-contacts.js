#!/usr/bin/env node
// CommonJS (see package.json beside it): Node starts it sooner than a module.
const { enableCompileCache } = require('node:module')
const { join } = require('node:path')

// Node 22 and later keep compiled code between runs; for Node 20 the build has kept it.
if (enableCompileCache) require('./code-folder.cjs').keepCompiledCode()
const { main } = enableCompileCache
  ? require('../dist/main.cjs')
  : require('./code-cache.cjs').load('main.cjs')

main(join(__dirname, 'worker.cjs'))

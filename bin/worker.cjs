// What the program's other threads run: as press-contacts.js, with the compiled code that was kept.
const { enableCompileCache } = require('node:module')

if (enableCompileCache) {
  require('./code-folder.cjs').keepCompiledCode()
  require('../dist/worker.cjs')
} else require('./code-cache.cjs').load('worker.cjs')

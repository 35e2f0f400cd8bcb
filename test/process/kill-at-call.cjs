// Loaded before the program (node --require): kills the process before the n-th call that
// changes something in the directory. Those that only ask find the same on the disk as the
// one after them.
const fs = require('node:fs')
const { KILL_AT, KILL_ROOT } = process.env
const ASKS = /^(access|close|exists|fstat|lstat|read|readFile|readdir|realpath|stat)Sync$/
const descriptors = new Set()
let calls = 0

for (const name of Object.keys(fs)) {
  const call = fs[name]
  if (!name.endsWith('Sync') || typeof call !== 'function') continue
  fs[name] = (...args) => {
    const [path] = args
    const isOurs =
      typeof path === 'number' ? descriptors.has(path) : String(path).startsWith(KILL_ROOT)
    if (!isOurs) return call(...args)
    if (!ASKS.test(name)) calls++
    if (calls === Number(KILL_AT) && !ASKS.test(name)) {
      // What was being written is there in part.
      if (name === 'writeFileSync') call(path, String(args[1]).slice(0, String(args[1]).length / 2))
      process.kill(process.pid, 'SIGKILL')
    }
    const result = call(...args)
    if (name === 'openSync') descriptors.add(result)
    if (name === 'closeSync') descriptors.delete(path)
    return result
  }
}

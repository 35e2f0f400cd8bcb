// Loaded before the program (node --require): kills the process before the n-th call that the
// program makes to the file system for a path in the directory, or for a file opened there.
const fs = require('node:fs')
const { KILL_AT, KILL_ROOT, KILL_LOG } = process.env
const descriptors = new Set()
let calls = 0

for (const name of Object.keys(fs)) {
  const call = fs[name]
  if (!name.endsWith('Sync') || typeof call !== 'function' || name === 'realpathSync') continue
  fs[name] = (...args) => {
    const [path] = args
    const isOurs =
      typeof path === 'number' ? descriptors.has(path) : String(path).startsWith(KILL_ROOT)
    if (!isOurs) return call(...args)
    calls++
    if (KILL_LOG) fs.appendFileSync(KILL_LOG, `${name}\n`)
    if (calls === Number(KILL_AT)) {
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

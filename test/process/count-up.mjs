// One of several processes that each add one to numbers in two files, so often, together:
// node count-up.mjs MODULE ROOT TIMES. Prints a + for each time that it did, a - where it was refused.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [module, root, times] = process.argv.slice(2)
const { commitFiles } = await import(module)
const processes = {
  own: process.pid,
  isRunning(id) {
    try {
      return process.kill(id, 0)
    } catch (error) {
      return error.code === 'EPERM'
    }
  },
}
const paths = ['organisations/a.yaml', 'organisations/b.yaml'].map(name => join(root, name))
for (let n = 0; n < Number(times); n++) {
  const changes = paths.map(path => {
    const before = readFileSync(path, 'utf8')
    return { path, before, after: `name: ${Number(before.slice(6)) + 1}\n` }
  })
  // Somebody may have changed both in between; the numbers must not be written then.
  try {
    commitFiles(root, changes, processes)
    process.stdout.write('+')
  } catch (error) {
    if (!['ChangedMeanwhile', 'Busy'].includes(error.constructor.name)) throw error
    process.stdout.write('-')
  }
}

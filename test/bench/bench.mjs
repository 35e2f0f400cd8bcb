// Ratios against `node -e 0`, from alternating runs: what else the machine does weighs on both.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const RUNS = 20
const root = fileURLToPath(new URL('../..', import.meta.url))
const bin = `${root}bin/press-contacts.js`
const commands = {
  'node -e 0': ['-e', '0'],
  'find (warm, the shipped directory)': [bin, 'find', 'hubidos'],
  '--help': [bin, '--help'],
  validate: [bin, 'validate'],
  vcard: [bin, 'vcard'],
  mail: [bin, 'mail'],
}
const times = Object.fromEntries(Object.keys(commands).map(name => [name, []]))
for (let run = -1; run < RUNS; run++)
  for (const [name, args] of Object.entries(commands)) {
    const start = process.hrtime.bigint()
    spawnSync(process.execPath, args, { cwd: root })
    // The first round warms the caches.
    if (run >= 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6)
  }
const median = list => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]
const base = median(times['node -e 0'])
console.log(`node ${process.version}, median of ${RUNS} alternating runs`)
for (const [name, list] of Object.entries(times)) {
  const ms = median(list)
  console.log(`${name.padEnd(36)} ${ms.toFixed(0).padStart(4)} ms  ${(ms / base).toFixed(2)} ×`)
}

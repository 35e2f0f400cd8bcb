import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makePdf, show } from '../importing/documents/pdf-file.ts'
import { isThorough } from '../runs.ts'
import { folderWith, ROOT } from '../support.ts'

const BIN = join(ROOT, 'bin/press-contacts.js')

/** It waits for eight seconds; test/importing/file-reader.test.ts shows the same with a shorter limit. */
test.runIf(isThorough)(
  'import ends a PDF whose drawing never ends, and reads the other files',
  {
    timeout: 60_000,
  },
  () => {
    const root = folderWith({})
    const endless = join(root, 'endless.pdf')
    const plain = join(root, 'plain.pdf')
    // pdf.js takes minutes to give up so many states that are never restored.
    writeFileSync(endless, makePdf(['q '.repeat(120_000)]))
    writeFileSync(
      plain,
      makePdf([
        show('Contact presse', 50, 700) +
          show('Ada Vernier', 50, 685) +
          show('ada@vernier.example.fr', 50, 670),
      ]),
    )
    const args = [BIN, '-C', root, 'import', endless, plain]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    })
    expect(status).toBe(2)
    expect(stderr).toMatch(/endless\.pdf" skipped: reading took more than 8 seconds/)
    expect(stdout).toContain('Ada Vernier')
  },
)

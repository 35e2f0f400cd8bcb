import { canonical } from '../files/canonical.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import type { FileKind } from '../model/source-file.ts'
import type { Value } from './change.ts'
import { normal } from './normal.ts'
import { write } from './written.ts'
import { styleOf } from './written-style.ts'

/**
 * The text of a new file that says this, in its canonical form.
 * @param head lines that go before, each a comment; `yaml-language-server: $schema=…` where there is a schema.
 * @param country of numbers in national notation; ISO 3166-1 alpha-2.
 * @throws TypeError for a value that the model does not know: the caller's mistake.
 */
export function newFileText(
  kind: FileKind,
  value: Value,
  head: readonly string[],
  country: string | undefined,
): string {
  const field = FILE_FIELDS[kind]
  const style = styleOf('', null, true)
  const plain = normal(field, value) ?? {}
  const written = write(field, plain, { key: '', flow: false, style, keyQuote: '' })
  const body = 'lines' in written ? written.lines : [written.text]
  const text = [...head.map(line => `# ${line}`), ...body, ''].join('\n')
  return canonical({ kind, text }, country) ?? text
}

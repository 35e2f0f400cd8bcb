import type { Context } from '../context.ts'
import { UserError } from '../env.ts'
import type { Entry } from '../model/entry.ts'
import { isStdout } from '../streams/output-place.ts'
import { writeFiles, writeOutput } from '../streams/write-output.ts'
import { fileId, freeId } from '../text/file-id.ts'
import { type Card, cardOf } from './card.ts'
import { type VersionName, versions } from './versions/index.ts'

/** File names for ids, in their order, that every system can hold; no two the same. */
export function fileNames(ids: readonly string[], ending: string): string[] {
  const taken = new Set<string>()
  return ids.map(id => freeId(fileId(id, 'contact'), taken) + ending)
}

/** What is written: cards, or entries of which cards are made one by one. */
export type Subject = Entry | Card

export const cardFor = (subject: Subject): Card => ('uid' in subject ? subject : cardOf(subject))

/**
 * Writes cards into one file, or each into one of its own (`--split`).
 * @param what the subjects, and what the file of each is called after.
 * @throws UserError when they do not fit into what is asked for, or cannot be written.
 */
export function writeCards(
  { subjects, ids }: { readonly subjects: readonly Subject[]; readonly ids: readonly string[] },
  options: Readonly<Record<string, unknown>>,
  context: Context,
): void {
  const { messages } = context
  const { split } = options
  if (typeof split === 'string') {
    const textOf = cardWriter(options)
    const names = fileNames(
      ids.map(id => id.replaceAll('/', ' ')),
      versions[options.vcardVersion as VersionName].ending,
    )
    const files = subjects.map((each, index) => ({
      name: names[index] as string,
      text: inParts([each], textOf),
    }))
    writeFiles(split, files, { force: options.force === true, what: () => '' }, context)
    return
  }
  const { length } = subjects
  if (options.outlook === true && length > 1)
    throw new UserError(messages.vcard.outlookFolder(length), messages.vcard.outlookFolderHint)
  writeOne(inParts(subjects, cardWriter(options)), () => length, options, context)
}

/** Writes cards into one file, or to stdout. @param count asked when all are written. */
export function writeOne(
  parts: Iterable<string>,
  count: () => number,
  options: Readonly<Record<string, unknown>>,
  context: Context,
): void {
  const { env, messages } = context
  const output = options.output as string | undefined
  const what = () => messages.cli.output.cards(count())
  writeOutput(parts, { output, force: options.force === true, what }, context)
  if (count() > 1 && !(env.stdout.isTTY && isStdout(output)))
    env.stderr.write(`${messages.vcard.outlookReadsOne(count())}\n`)
}

/** What makes the text of a card. */
export function cardWriter({ vcardVersion, outlook }: Readonly<Record<string, unknown>>) {
  const version = versions[vcardVersion as VersionName]
  return (subject: Subject) => version.write(cardFor(subject), { outlook: outlook === true })
}

/** How many texts are written at a time: few enough to be gone before the next. */
const AT_ONCE = 100

/** Texts of subjects, made as they are written. */
export function* inParts<T>(
  subjects: Iterable<T>,
  textOf: (subject: T) => string,
): Generator<string> {
  let part = ''
  let made = 0
  for (const each of subjects) {
    part += textOf(each)
    if (++made % AT_ONCE !== 0) continue
    yield part
    part = ''
  }
  if (part !== '') yield part
}

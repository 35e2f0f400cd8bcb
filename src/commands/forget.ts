import { realpathSync } from 'node:fs'
import { desksOf, type Reach, reachOf } from '../access/extract.ts'
import { mentionsIn, type Sought } from '../access/mentions.ts'
import { heldBy, holdsAddress, type Purge, purgeOf } from '../access/purge.ts'
import type { Person } from '../access/same-person.ts'
import { removeIndex } from '../cache/kept-indexes.ts'
import { indexPath } from '../cache/location.ts'
import { edited, editFiles } from '../changes/edit-files.ts'
import type { Context } from '../context.ts'
import { readEverything } from '../directory/open.ts'
import type { Change } from '../editing/change.ts'
import { changeReferences } from '../editing/list-references.ts'
import { today } from '../env.ts'
import { readHistory } from '../files/history.ts'
import { locate } from '../files/locate.ts'
import { positionIn } from '../files/position.ts'
import { withSomeTexts } from '../files/read.ts'
import { shownPath } from '../files/shown-path.ts'
import type { Directory } from '../model/directory.ts'
import { entriesOf } from '../model/entry.ts'
import { fingerprint } from '../model/fingerprint.ts'
import { mailboxKey, referenceKey } from '../model/identity.ts'
import type { SourceFile } from '../model/source-file.ts'
import { objectionsChange, objectionsKey } from '../objections/change-objections.ts'
import { noneCalled, warnIncomplete } from '../resolve/no-match.ts'
import { peopleMeant } from '../resolve/people.ts'
import type { FileChange } from '../saving/step.ts'
import { isConfirmed } from '../terminal/confirm.ts'
import { safe } from '../terminal/safe.ts'
import { nearest } from '../text/similar.ts'
import type { CommandModule } from './command.ts'

export const forget: CommandModule = {
  define(command, { editing: { forget: m, dryRun, yes } }) {
    command
      .argument('<reference...>', m.argument)
      .option('--with <id...>', m.with)
      .option('--dry-run', dryRun)
      .option('-y, --yes', yes)
  },

  examples: ({ editing: { forget: m } }) => [
    ['forget region-bourgogne-franche-comte/laure-hubidos', m.examples[0]],
    ['forget laure.hubidos@bourgognefranchecomte.fr', m.examples[1]],
    ['forget hubidos --dry-run', m.examples[2]],
  ],

  async run(words, options, context) {
    const { env, messages } = context
    const { forget: m } = messages.editing
    const dryRun = options.dryRun === true
    const directory = await readEverything(context)
    const { person, address } = await peopleMeant(
      directory,
      words,
      (options.with ?? []) as readonly string[],
      context,
    )
    if (person.places.length === 0 && address === undefined)
      return noneCalled(directory, words, context)
    const reach = reachOf(person.places, address)
    const say = (line: string) => env.stdout.write(`${safe(line)}\n`)
    const { files, lines } = erasure(directory, person, reach, context)
    const past = readHistory(directory.root, env.variables)
    const isHere = files.size > 0 || desksOf(directory, reach).length > 0
    if (address !== undefined && !isHere && !(past && holdsAddress(address, past)))
      return unknownAddress(words.join(' '), directory, context)
    const values = heldBy(directory, person, reach, past)
    const purge = past && purgeOf(directory, person, values, past)
    const who = person.places.map(({ entry }) => `${entry.label} (${entry.id})`)
    const question = m.ask(who.join(', ') || words.join(' '))
    if (!(await isConfirmed(safe(question), options, context))) return 1
    const objections = objectionsOf(directory, reach, context)
    const sought = { values, places: person.places, reach }
    const left = remains(
      withoutPerson(directory, files, objections, context),
      person,
      sought,
      context,
    )
    if (files.size > 0 || objections)
      editFiles(directory, { files, others: objections ? [objections] : [], dryRun }, context)
    if (!dryRun) forgetIndex(directory, context)
    if (!dryRun) {
      for (const line of lines) say(line)
      if (objections) say(m.recorded(reach.email.size, shownPath(objections.path, env.cwd)))
    }
    if (reach.email.size === 0) say(m.noAddress)
    for (const line of left) say(line)
    for (const line of history(purge, person, context)) say(line)
    warnIncomplete(directory, context)
    return 0
  },
}

/** Says that an address is nowhere, and which one is close. @returns exit code 1. */
function unknownAddress(address: string, directory: Directory, { env, messages }: Context): 1 {
  const { forget: m } = messages.editing
  const known = entriesOf(directory).flatMap(({ email }) =>
    email.flatMap(each => each.address ?? []),
  )
  const near = nearest(address, known)
  const hint = near ? messages.rules.didYouMean(near) : m.unknownHint(address)
  env.stderr.write(`${safe(m.unknown(address))}\n${messages.cli.hint} ${safe(hint)}\n`)
  return 1
}

/** The removals from files and lists, with a line for each. */
function erasure(
  directory: Directory,
  { places }: Person,
  { email }: Reach,
  { messages }: Context,
): { readonly files: ReadonlyMap<SourceFile, readonly Change[]>; readonly lines: string[] } {
  const { forget: m } = messages.editing
  const files = new Map<SourceFile, Change[]>()
  const gone = new Set(places.map(({ entry }) => entry.contact))
  // Another contact with the same id stays on the lists as well.
  const staying = new Set(
    entriesOf(directory)
      .filter(({ contact }) => !gone.has(contact))
      .map(({ id }) => referenceKey(id)),
  )
  const ids = new Set(
    places.map(({ entry }) => referenceKey(entry.id)).filter(id => !staying.has(id)),
  )
  // From the last one on: what is before keeps its place.
  const contacts = places
    .flatMap(({ entry }) => (entry.contact ? [{ entry, at: entry.contact.at }] : []))
    .sort((a, b) => Number(b.at.at(-1)) - Number(a.at.at(-1)))
  for (const { entry, at } of contacts) {
    const { file } = entry.organisation
    files.set(file, [...(files.get(file) ?? []), { op: 'remove', at }])
  }
  const lists = changeReferences(directory, (reference, written) => {
    if ('id' in reference) return ids.has(referenceKey(reference.id)) ? undefined : written
    return email.has(mailboxKey(reference.address)) ? undefined : written
  })
  for (const { list, changes } of lists) files.set(list.file, [...changes])
  return {
    files,
    lines: [
      ...contacts.map(({ entry }) => m.erased(entry.id, entry.organisation.file.path)),
      ...lists.map(({ list }) => m.unlisted(list.id, list.file.path)),
    ],
  }
}

/** The fingerprints that tell when their addresses come back; nothing where they have none. */
function objectionsOf(directory: Directory, { email }: Reach, context: Context) {
  if (email.size === 0) return undefined
  const key = objectionsKey(directory, context)
  const recorded = [...email].map(
    address =>
      ({
        fingerprint: fingerprint(address, key),
        date: today(context.env),
        wants: 'erasure',
      }) as const,
  )
  return objectionsChange(directory, key, recorded, context)
}

/** An index holds what files said before. */
function forgetIndex({ root }: Directory, { env }: Context): void {
  // One of an earlier run goes, too, where none is kept now.
  const variables = { ...env.variables, PRESS_CONTACTS_CACHE: '' }
  const path = indexPath(realpathSync(root), variables)
  if (path !== undefined) removeIndex(path)
}

/** The directory as it is once the person is gone from the files. */
function withoutPerson(
  directory: Directory,
  files: ReadonlyMap<SourceFile, readonly Change[]>,
  objections: FileChange | undefined,
  context: Context,
): Directory {
  const texts = new Map([...files].map(([file, changes]) => [file, edited(file, changes, context)]))
  const { file } = directory.objections
  if (file && objections?.after) texts.set(file, objections.after.replace(/^\uFEFF/, ''))
  return withSomeTexts(directory, texts)
}

/**
 * What is left to somebody's judgement: entries that may be the person's, and every line that
 * still names the person, with the numbers that lines have once the files are changed.
 * @param directory as it is without the person.
 */
function remains(
  directory: Directory,
  { perhaps }: Person,
  sought: Sought,
  { messages }: Context,
): string[] {
  const { forget: m } = messages.editing
  const entries = entriesOf(directory)
  return [
    ...perhaps.map(({ entry: { id, organisation } }) => {
      const line = entries.find(each => each.id === id)?.contact?.line ?? 1
      return m.perhaps(id, `${organisation.file.path}:${line}`)
    }),
    ...desksOf(directory, sought.reach).map(({ organisation: { id, file }, emails }) => {
      const { start } = locate(file, [emails.length > 0 ? 'email' : 'phone'])
      return m.desk(id, `${file.path}:${positionIn(file, start).line}`)
    }),
    ...mentionsIn(directory, sought).map(({ file: { path }, line }) =>
      line === undefined ? m.fileNamed(path) : m.mentioned(`${path}:${line}`),
    ),
  ]
}

/** What Git's history still holds, and how to purge it. */
function history(purge: Purge | undefined, person: Person, { messages }: Context): string[] {
  const { forget: m } = messages.editing
  if (purge === undefined) return []
  if (purge.commits === 0) return [m.historyNone]
  const told = person.places.filter(({ entry: { contact } }) => contact?.title ?? contact?.note)
  return [
    m.history(purge.commits),
    ...m.purge.map(line => `  ${line}`),
    ...purge.lines.map(line => `    ${line}`),
    ...m.purgeThen.map(line => `  ${line}`),
    m.historyLast,
    ...purge.shared.map(m.purgeShared),
    ...purge.short.map(m.purgeShort),
    ...told.map(({ entry }) => m.purgeText(entry.id)),
  ]
}

import { present } from '../present.ts'
import type { ReleaseDocument } from '../release/document.ts'
import { UnreadableSource } from '../source.ts'
import { openArchive, type Unpack } from './archive.ts'
import { readBody } from './docx/body.ts'
import { type LookOf, readStyles } from './docx/styles.ts'
import { childOf, childrenOf, readXml, textOf, type XmlElement } from './xml.ts'

const KIND = 'DOCX'

/** What a part refers to: where the ids that it uses lead, and which parts are of which kind. */
interface Relationships {
  readonly targets: ReadonlyMap<string, string>
  /** By the last word of their type, such as `styles`. */
  readonly ofKind: (kind: string) => readonly string[]
}

/**
 * Reads a Word document (ECMA-376) as HTML: what its pages say at their top, its body with its
 * text boxes, its notes, what its pages say at their foot. Nothing that it refers to outside
 * itself is read.
 *
 * @throws UnreadableSource when it is damaged, protected, or unpacks to more than 64 MiB.
 */
export async function readDocx(bytes: Uint8Array): Promise<ReleaseDocument> {
  const unpack = await openArchive(bytes, KIND)
  const top = await readRelationships(unpack, '')
  const main = top.ofKind('officeDocument')[0] ?? 'word/document.xml'
  const document = await readPart(unpack, main)
  if (document === undefined) throw new UnreadableSource({ code: 'file/damaged', about: KIND })
  const links = await readRelationships(unpack, main)
  const lookOf = readStyles(await readPart(unpack, links.ofKind('styles')[0]))

  const body = readBody(document, links.targets, lookOf)
  const notes = await readNotes(unpack, links, lookOf, body.notes)
  const parts = [
    ...(await readParts(unpack, links.ofKind('header'), lookOf)),
    body.html,
    ...notes,
    ...(await readParts(unpack, links.ofKind('footer'), lookOf)),
  ]
  // What stands on different parts of a page does not go on from one to the other.
  const html = parts.filter(part => part !== '').join('<hr>\n')
  return { kind: 'html', text: html, ...(await readProperties(unpack, top)) }
}

/** Headers or footers, each text once: those of first, even and other pages are often the same. */
async function readParts(unpack: Unpack, names: readonly string[], lookOf: LookOf) {
  const texts = new Set<string>()
  for (const name of names) {
    const part = await readPart(unpack, name)
    const { targets } = await readRelationships(unpack, name)
    if (part !== undefined) texts.add(readBody(part, targets, lookOf).html)
  }
  return texts
}

/** The notes that are referred to, in that order. */
async function readNotes(
  unpack: Unpack,
  links: Relationships,
  lookOf: LookOf,
  asked: readonly string[],
): Promise<string[]> {
  const found = new Map<string, string>()
  for (const kind of ['footnote', 'endnote'])
    for (const name of asked.length === 0 ? [] : links.ofKind(`${kind}s`)) {
      const part = await readPart(unpack, name)
      const { targets } = await readRelationships(unpack, name)
      for (const note of childrenOf(part, `w:${kind}`))
        found.set(`${kind} ${note.attributes['w:id']}`, readBody(note, targets, lookOf).html)
    }
  return [...new Set(asked)].map(key => found.get(key) ?? '')
}

/** The title and the day of the last change (ECMA-376 part 2, core properties). */
async function readProperties(unpack: Unpack, top: Relationships) {
  const core = await readPart(unpack, top.ofKind('core-properties')[0]).catch(() => undefined)
  const title = textOf(childOf(core, 'dc:title')).trim()
  const changed = childOf(core, 'dcterms:modified') ?? childOf(core, 'dcterms:created')
  const date = /^\d{4}-\d\d-\d\d/.exec(textOf(changed).trim())?.[0]
  return present({ title, date })
}

async function readPart(unpack: Unpack, name: string | undefined): Promise<XmlElement | undefined> {
  const bytes = name === undefined ? undefined : unpack(name)
  return bytes === undefined ? undefined : readXml(bytes, KIND)
}

/** `word/document.xml` refers to others by `word/_rels/document.xml.rels` (ECMA-376 part 2, 9.3). */
async function readRelationships(unpack: Unpack, part: string): Promise<Relationships> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const root = await readPart(unpack, `${folder}_rels/${part.slice(folder.length)}.rels`)
  const all = childrenOf(root, 'Relationship').map(({ attributes }) => attributes)
  return {
    targets: new Map(
      all
        .filter(({ TargetMode }) => TargetMode === 'External')
        .map(({ Id = '', Target = '' }) => [Id, Target]),
    ),
    ofKind: kind =>
      all
        .filter(
          ({ Type = '', TargetMode }) => Type.endsWith(`/${kind}`) && TargetMode !== 'External',
        )
        .map(({ Target = '' }) => resolve(folder, Target)),
  }
}

/** The name of a part in the archive; only a key to look it up by. */
const resolve = (folder: string, target: string) =>
  target.startsWith('/') ? target.slice(1) : `${folder}${target}`

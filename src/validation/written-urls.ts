import type { SourceFile } from '../directory/source-file.ts'
import type { Directory } from '../model/directory.ts'
import type { Path } from '../model/schema.ts'

/** A web address as it is written. */
export interface WrittenUrl {
  readonly file: SourceFile
  readonly key: 'website' | 'form' | 'url'
  readonly url: string
  readonly at: Path
}

/** Every web address of a directory: websites, forms, and those of sources. */
export function* writtenUrls({ organisations }: Directory): Generator<WrittenUrl> {
  for (const { file, website, form, contacts, at } of organisations) {
    if (website !== undefined) yield { file, key: 'website', url: website, at: [...at, 'website'] }
    if (form !== undefined) yield { file, key: 'form', url: form, at: [...at, 'form'] }
    for (const source of contacts.flatMap(contact => contact.source))
      if (source.url !== undefined)
        yield { file, key: 'url', url: source.url, at: [...source.at, 'url'] }
  }
}

import type { Directory } from '../model/directory.ts'
import type { Path } from '../model/schema.ts'
import type { SourceFile } from '../model/source-file.ts'
import { type UrlFault, urlFault } from '../model/url.ts'
import { weakCache } from '../model/weak-cache.ts'

/** A web address with something wrong, as it is written. */
export interface FaultyUrl {
  readonly file: SourceFile
  readonly key: 'website' | 'form' | 'url'
  readonly url: string
  readonly at: Path
  readonly fault: UrlFault
}

/** The faulty web addresses of a directory: websites, forms, and those of sources. Several rules ask. */
export const faultyUrls = ({ organisations }: Pick<Directory, 'organisations'>) =>
  faultyIn(organisations)

const faultyIn = weakCache((organisations: Directory['organisations']): readonly FaultyUrl[] => {
  const found: FaultyUrl[] = []
  const look = (file: SourceFile, key: FaultyUrl['key'], url: string | undefined, within: Path) => {
    const fault = url === undefined ? undefined : urlFault(url)
    if (url !== undefined && fault) found.push({ file, key, url, at: [...within, key], fault })
  }
  for (const { file, website, form, contacts, at } of organisations) {
    look(file, 'website', website, at)
    look(file, 'form', form, at)
    for (const { source } of contacts)
      for (const each of source) look(file, 'url', each.url, each.at)
  }
  return found
})

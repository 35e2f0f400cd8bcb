import { assemble, organisation, type ReadFile } from '../files/assemble.ts'
import type { FoundFile } from '../files/list-files.ts'
import { readFile } from '../files/read.ts'
import type { Checked, CheckFiles } from '../files/read-whole.ts'
import type { Organisation } from '../model/directory.ts'
import type { Settings } from '../model/organisation.ts'
import { readPhone } from '../model/phone.ts'
import { phonesOf } from '../model/understood-phone.ts'
import { forgetWeakCaches } from '../model/weak-cache.ts'
import { digitForms } from '../query/field-tests.ts'
import { searchText } from '../query/search-text.ts'
import { FLAG } from './layout.ts'
import { writePeople } from './people.ts'
import { recordOf } from './record.ts'
import type { IndexedFile } from './write-index.ts'
import { writeKeys } from './write-keys.ts'

/** What records depend on besides the files. */
export interface Making {
  readonly root: string
  readonly cwd: string
  readonly settings: Settings
  /** The rules, and the language of their findings; absent where nothing is checked. */
  readonly rules?: { readonly check: CheckFiles; readonly language: string } | undefined
}

/** Reads files, and makes what an index keeps of them; their trees are not kept. */
export function makeIndexed(files: readonly FoundFile[], making: Making): IndexedFile[] {
  const { root, cwd, settings, rules } = making
  const read = files.map(each => readFile(each, cwd))
  const found = rules?.check(assemble(root, read, settings))
  const made = read.map(each => indexed(each, making, found?.get(each.file)))
  forgetWeakCaches()
  return made
}

function indexed(
  read: ReadFile,
  { settings, rules }: Making,
  checked: Checked | undefined,
): IndexedFile {
  const { file, value } = read
  const made =
    file.kind === 'organisation' && value !== undefined ? organisation(read, settings) : undefined
  const { phones, digits } = made ? understandPhones(made) : { phones: [], digits: [] }
  const findings =
    rules && checked?.isReported ? { language: rules.language, found: checked.found } : undefined
  return {
    flags:
      (file.problems.length > 0 ? FLAG.broken : 0) |
      (checked ? FLAG.checked : 0) |
      (checked?.isReported ? FLAG.reported : 0) |
      (checked?.isFailing ? FLAG.failing : 0),
    contacts: made ? made.contacts.length : -1,
    searchText: Buffer.from(made ? searchText(made, digits) : ''),
    people: made ? writePeople(made) : '',
    keys: made ? writeKeys(made, phones) : '',
    record: Buffer.from(JSON.stringify(recordOf(read, made, phones, findings))),
  }
}

/** What each phone of an organisation means, and the digits of each way to write them. */
function understandPhones(made: Organisation) {
  const phones = phonesOf(made)
  const meant = phones.map(phone => readPhone(phone, made.country))
  const digits = new Set(phones.flatMap((phone, i) => digitForms(phone, meant[i])))
  return { phones: meant, digits: [...digits] }
}

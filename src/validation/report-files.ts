import type { Context } from '../context.ts'
import type { OpenDirectory } from '../directory/open-directory.ts'
import { idLine } from '../query/search-text.ts'
import { type CheckingDirectory, checkDirectory } from './check-directory.ts'
import type { FilesToCheck } from './files-to-check.ts'
import { foldInfos, type Report, summary } from './reporter.ts'
import { type ReporterName, reporters } from './reporters/index.ts'

/** Checks a directory, and reports on the files that are meant. */
export async function reportOn(
  { directory, isNamed, ids }: FilesToCheck<OpenDirectory>,
  checking: CheckingDirectory,
): Promise<Report> {
  const diagnostics = await checkDirectory(directory, checking)
  if (ids === undefined) return { ...directory.counts, diagnostics }
  const read = await directory.read(ids.map(idLine))
  const organisations = read.organisations.filter(({ file }) => isNamed(file))
  return {
    files: ids.length,
    organisations: organisations.length,
    contacts: organisations.flatMap(({ contacts }) => contacts).length,
    diagnostics: diagnostics.filter(({ file }) => isNamed(file)),
  }
}

/** Writes a report: on stdout, and for formats that hold no counts a line with them on stderr. @param infos whether people see each info. */
export async function writeReport(
  report: Report,
  { format, infos = false }: { readonly format: ReporterName; readonly infos?: boolean },
  { env, messages, language, terminal }: Context,
): Promise<void> {
  const isForPeople = format === 'pretty' || format === 'short'
  const shown = isForPeople && !infos ? await foldInfos(report, language) : report
  env.stdout.write(await reporters[format](shown, { messages, language, terminal }))
  if (format !== 'pretty' && format !== 'json') env.stderr.write(summary(shown, messages))
}

/** Errors when several files are changed together. */
export const transaction = {
  changed: (path: string) => `"${path}" has changed since it was read: not overwritten`,
  changedHint: 'run the command again',
  failed: (path: string, code: string) => `"${path}" cannot be written (${code})`,
  failedHint: 'no file was changed',
  fullHint: 'no file was changed; free some disk space, then run the command again',
  deniedHint: 'no file was changed; check the permissions of the file and its folder',
  halfDone: (path: string, code: string) =>
    `"${path}" cannot be written (${code}); some files were changed, others were not`,
  halfDoneHint: 'fix the problem with the disk: the next command completes the change',
  outside: (path: string) =>
    `"${path}" is outside this directory, perhaps through a link: not changed`,
  busy: (pid: number) => `another press-contacts (process ${pid}) is changing this directory`,
  busyHint: 'run the command again when the other one has finished',
  busyElsewhere: (host: string) =>
    `a press-contacts on another computer or in another container (${host}) is changing this directory, or was interrupted`,
  busyUnknown: (folder: string) => `the directory is locked by "${folder}", whose owner is unknown`,
  busyElsewhereHint: (folder: string) =>
    `if no press-contacts is running there any more, delete "${folder}"`,
  unsettled: {
    damaged: (folder: string) =>
      `the journal of changes in "${folder}" cannot be read, or lists files outside this directory`,
    foreign: (folder: string) =>
      `the journal of changes in "${folder}" was left unfinished by another computer`,
    edited: (_folder: string, paths: string) =>
      `a change of several files was interrupted, and cannot be completed because these files were edited afterwards: ${paths}`,
  },
  unsettledHint: (folder: string) =>
    `check the files (for example with git diff), then delete "${folder}"`,
  notCompleted: (path: string, code: string) =>
    `a change of several files was interrupted, and cannot be completed: "${path}" cannot be written (${code})`,
  readAsIs: (reason: string) => `${reason}; reading the files as they are`,
}

/** What is said of changing files together. */
export const transaction = {
  changed: (path: string) => `"${path}" has changed since it was read; it is left as it is`,
  changedHint: 'run the command again',
  failed: (path: string, code: string) => `"${path}" cannot be written (${code})`,
  failedHint: 'no file has been changed',
  fullHint: 'no file has been changed; make room on the disk, and run the command again',
  deniedHint: 'no file has been changed; see who may write the file and its folder',
  halfDone: (path: string, code: string) =>
    `"${path}" cannot be written (${code}), when some files have been changed and others have not`,
  halfDoneHint: 'mend what is wrong with the disk: the next command brings the files together',
  outside: (path: string) =>
    `"${path}" is no file of this directory, or a link leads out of it; it is left as it is`,
  busy: (pid: number) =>
    `another press-contacts (process ${pid}) is changing this directory, and has not come to its end`,
  busyHint: 'run the command again when it has ended',
  busyElsewhere: (host: string) =>
    `a press-contacts on another computer or in another container (${host}) is changing this directory, or was stopped while it did`,
  busyUnknown: (folder: string) =>
    `"${folder}" says that this directory is being changed, but not by whom`,
  busyElsewhereHint: (folder: string) => `if none runs there any more, delete "${folder}"`,
  unsettled: {
    damaged: (folder: string) =>
      `"${folder}" holds a journal of changes that cannot be read, or speaks of files that are none of this directory`,
    foreign: (folder: string) =>
      `"${folder}" holds a journal of changes that another computer has left unfinished`,
    edited: (_folder: string, paths: string) =>
      `changes of several files were interrupted, and cannot be completed since these were edited afterwards: ${paths}`,
  },
  unsettledHint: (folder: string) =>
    `look whether the files are as you want them (git diff shows it), then delete "${folder}"`,
  notCompleted: (path: string, code: string) =>
    `changes of several files were interrupted, and cannot be completed: "${path}" cannot be written (${code})`,
  readAsIs: (reason: string) => `${reason}; the files are read as they are`,
}

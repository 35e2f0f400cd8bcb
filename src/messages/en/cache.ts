/** What `cache` says. */
export const cache = {
  action: 'clear: delete the index of this directory',
  all: 'with clear: delete the indexes of all directories',
  directory: 'Directory',
  size: 'Size',
  used: 'Last used',
  unreadable: '(unreadable index)',
  gone: (root: string) => `${root} (no longer there)`,
  none: 'no indexes',
  noFolder: 'no folder for a cache',
  noFolderHint: 'set HOME or XDG_CACHE_HOME to a folder of your own',
  failed: (folder: string, code: string) => `the cache "${folder}" cannot be changed (${code})`,
  allWithoutClear: '--all requires clear',
  cleared: (indexes: number, size: string) =>
    `deleted ${indexes} ${indexes === 1 ? 'index' : 'indexes'} (${size})`,
  bytes: (bytes: number) =>
    bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`,
  examples: [
    'list the indexes, with their sizes',
    'delete the index of this directory',
    'delete the indexes of all directories',
  ] as readonly [string, string, string],
}

const { lstatSync, mkdirSync } = require('node:fs')
const { enableCompileCache } = require('node:module')
const { isAbsolute, join } = require('node:path')

/**
 * The folder in which Node 22 and later keep compiled code, created where it is missing.
 * Node's own default lies below the shared temporary folder, where anybody can create it
 * first: what they put there would run as us.
 * @param variables those of the environment; as src/cache/location.ts reads them.
 * @param user the id of the user that runs the program; undefined where the system has none (Windows).
 * @returns undefined when there is no folder that only this user can write.
 */
function codeFolder(variables, user) {
  const { XDG_CACHE_HOME = '', HOME, USERPROFILE, PRESS_CONTACTS_CACHE = '' } = variables
  if (/^(off|0|no|false)$/i.test(PRESS_CONTACTS_CACHE)) return undefined
  const home = HOME || USERPROFILE
  const base = isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : home && join(home, '.cache')
  if (!base) return undefined
  const cache = join(base, 'press-contacts')
  const code = join(cache, 'code')
  const isOwn = folder => {
    const stat = lstatSync(folder, { throwIfNoEntry: false })
    if (!stat?.isDirectory()) return false
    return user === undefined || (stat.uid === user && (stat.mode & 0o022) === 0)
  }
  try {
    if (!isOwn(code))
      for (const folder of [base, cache, code])
        if (!lstatSync(folder, { throwIfNoEntry: false })) mkdirSync(folder, { mode: 0o700 })
    return isOwn(cache) && isOwn(code) ? code : undefined
  } catch {
    return undefined
  }
}

/** Keeps compiled code between runs, where Node can (22 and later) and where only this user can write it. */
function keepCompiledCode() {
  const folder = codeFolder(process.env, process.getuid?.())
  if (folder !== undefined) enableCompileCache(folder)
}

module.exports = { codeFolder, keepCompiledCode }

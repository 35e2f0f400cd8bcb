import packageJson from '../package.json' with { type: 'json' }

/** The program's version, as npm knows it. */
export const { version } = packageJson

declare const __BUILD__: string | undefined

/** The version with what tells one build of it from another. */
export const build = `${version} ${typeof __BUILD__ === 'string' ? __BUILD__ : ''}`

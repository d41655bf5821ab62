// Writes the library, as it is served, to standard output: the parts of jose that sealing needs, in one file, its names
// left as they are, its licence on top. `node bundle.mjs > ../../main/resources/assets/jose.js` after a change of version.
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'

const folder = new URL('node_modules/jose/', import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('package.json', folder)))
const licence = readFileSync(new URL('LICENSE.md', folder), 'utf8').trim()
const made = await build({
  entryPoints: ['jose.mjs'],
  absWorkingDir: new URL('.', import.meta.url).pathname,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  minifySyntax: true,
  minifyWhitespace: true,
  banner: { js: `/* jose ${version}\n\n${licence} */` },
  write: false,
})
process.stdout.write(made.outputFiles[0].text)

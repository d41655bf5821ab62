// One request per line on standard input, one answer per line on standard output. The modules lie in the working folder.
//   {"trusted": {published, root}}                     → {"kids": […]}, or {"foreign": true}
//   {"seal": {published, root, parts, token, schema}}  → {"envelope"}, or {"foreign": true}, or {"refused"}
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const { Foreign, seal, trusted } = await import(pathToFileURL(`${process.cwd()}/envelope.js`))
const acts = {
  trusted: async ({ published, root }) => ({ kids: (await trusted(published, root)).map(({ kid }) => kid) }),
  seal: async ({ published, root, parts, token, schema }) => ({
    envelope: await seal(parts, token, schema, await trusted(published, root)),
  }),
}
for await (const line of createInterface({ input: process.stdin })) {
  const [[act, request]] = Object.entries(JSON.parse(line))
  let answer
  try {
    answer = await acts[act](request)
  } catch (error) {
    answer = error instanceof Foreign ? { foreign: true } : { refused: String(error) }
  }
  console.log(JSON.stringify(answer))
}

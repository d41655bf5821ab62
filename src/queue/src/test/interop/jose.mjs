// One request per line on standard input, one answer per line on standard output:
//   {"open": {jwe, key}}                       → {"plaintext", "header"}, or {"refused"}
//   {"seal": {plaintext, header, recipients}}  → {"jwe"}
//   {"verify": {jws, payload}}                 → {"header"}, or {"refused"}: a detached JWS with the key in its header
import { createInterface } from 'node:readline'
import { EmbeddedJWK, GeneralEncrypt, flattenedVerify, generalDecrypt, importJWK } from 'jose'

const text = bytes => new TextDecoder().decode(bytes)
const bytes = value => new TextEncoder().encode(value)

async function open({ jwe, key }) {
  const opened = await generalDecrypt(jwe, await importJWK(key, 'ECDH-ES+A256KW'))
  return { plaintext: text(opened.plaintext), header: opened.protectedHeader }
}

async function seal({ plaintext, header, recipients }) {
  const sealing = new GeneralEncrypt(bytes(plaintext)).setProtectedHeader({ enc: 'A256GCM', ...header })
  for (const key of recipients) {
    sealing
      .addRecipient(await importJWK(key, 'ECDH-ES+A256KW'))
      .setUnprotectedHeader({ alg: 'ECDH-ES+A256KW', kid: key.kid })
  }
  return { jwe: await sealing.encrypt() }
}

async function verify({ jws, payload }) {
  const [header, , signature] = jws.split('.')
  const encoded = Buffer.from(payload).toString('base64url')
  const verified = await flattenedVerify({ protected: header, payload: encoded, signature }, EmbeddedJWK)
  return { header: verified.protectedHeader }
}

const acts = { open, seal, verify }
for await (const line of createInterface({ input: process.stdin })) {
  const [[act, request]] = Object.entries(JSON.parse(line))
  let answer
  try {
    answer = await acts[act](request)
  } catch (error) {
    answer = { refused: error.code ?? error.name }
  }
  console.log(JSON.stringify(answer))
}

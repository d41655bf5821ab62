#!/usr/bin/env node
// A case system's side of Baken's queue API, as an example to start from. See README.md beside this file.
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CompactSign, calculateJwkThumbprint, exportJWK, generalDecrypt, generateKeyPair, importJWK } from 'jose'

const PARTS = ['story', 'reporter', 'persons']

// ---- the key: made here, once; its private half stays here

async function makeKey(file) {
  const { privateKey } = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256', extractable: true })
  const { key_ops, ext, alg, ...jwk } = await exportJWK(privateKey)
  await writeFile(file, JSON.stringify(jwk) + '\n', { mode: 0o600, flag: 'wx' })
  await showKey(file)
}

async function showKey(file) {
  const { d, ...open } = await readKey(file)
  console.log(JSON.stringify({ key: open, fingerprint: await calculateJwkThumbprint(open) }))
}

const readKey = async file => JSON.parse(await readFile(file, 'utf8'))

// ---- the API

function api(url, token) {
  return async (path, body) => {
    const answer = await fetch(`${url}/centrum/api/v1${path}`, {
      method: 'POST',
      redirect: 'error',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body)
    })
    const json = await answer.json()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${json.detail}`)
    return json
  }
}

// Every part opens by itself, and says in its protected header what it is: that must be what was asked for. What a
// reporter sent later has an id of its own beside the report's.
async function openDelivery(delivery, key) {
  const { id: ignored, attempt, envelope, ...told } = delivery
  const submission = delivery.message ?? delivery.report
  const opened = { ...told, id: submission }
  for (const part of PARTS) {
    const { plaintext, protectedHeader } = await generalDecrypt(delivery.envelope[part], key)
    const { typ, id, kind, part: of } = protectedHeader
    if (typ !== 'baken-part' || id !== submission || kind !== delivery.kind || of !== part) {
      throw new Error('a part of something else')
    }
    opened.schema = protectedHeader.schema
    opened[part] = JSON.parse(new TextDecoder().decode(plaintext))
  }
  return opened
}

// Put your own case system here. It must keep what it got durably before this returns, and take the same one twice as one:
// whoever fails between keeping and acknowledging gets it again.
async function keep(opened, folder) {
  const name = opened.kind === 'report' ? opened.report : `${opened.report}.${opened.kind}.${opened.id}`
  const file = join(folder, `${name}.json`)
  await writeFile(`${file}.new`, JSON.stringify(opened, null, 2), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

async function fetchOnce(post, key, folder) {
  const { lease, deliveries } = await post('/queue/leases', { max: 20, seconds: 120 })
  const kept = []
  const unreadable = []
  for (const delivery of deliveries) {
    let opened
    try {
      opened = await openDelivery(delivery, key)
    } catch (error) {
      unreadable.push(delivery.id)
      continue
    }
    await keep(opened, folder) // when this fails, nothing is said, and it comes again
    kept.push(delivery.id)
  }
  if (kept.length) await post(`/queue/leases/${lease}/acknowledgements`, { deliveries: kept })
  if (unreadable.length) {
    await post(`/queue/leases/${lease}/rejections`, { deliveries: unreadable, reason: 'unreadable' })
  }
  return { kept: kept.length, unreadable: unreadable.length }
}

async function answer(post, jwk, report, language, text) {
  const payload = JSON.stringify({ id: randomUUID(), report, language, text })
  const jws = await new CompactSign(new TextEncoder().encode(payload))
    .setProtectedHeader({ alg: 'ES256', typ: 'baken-partner-answer', kid: await calculateJwkThumbprint(jwk) })
    .sign(await importJWK(jwk, 'ES256'))
  return post(`/queue/reports/${report}/answers`, { answer: jws })
}

// ---- the command line

const need = name => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set; see README.md`)
  return value
}

const commands = {
  'make-key': () => makeKey(need('KEY_FILE')),
  'show-key': () => showKey(need('KEY_FILE')),
  async fetch() {
    const key = await importJWK(await readKey(need('KEY_FILE')), 'ECDH-ES+A256KW')
    const token = (await readFile(need('TOKEN_FILE'), 'utf8')).trim()
    const folder = need('REPORTS')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const post = api(need('CENTRE'), token)
    let all = { kept: 0, unreadable: 0 }
    for (let got; !got || got.kept + got.unreadable > 0; ) {
      got = await fetchOnce(post, key, folder)
      all = { kept: all.kept + got.kept, unreadable: all.unreadable + got.unreadable }
    }
    console.log(JSON.stringify(all))
  },
  async answer(report, language, text) {
    const token = (await readFile(need('TOKEN_FILE'), 'utf8')).trim()
    const post = api(need('CENTRE'), token)
    console.log(JSON.stringify(await answer(post, await readKey(need('KEY_FILE')), report, language, text)))
  }
}

const [command, ...words] = process.argv.slice(2)
if (!commands[command]) {
  console.error(`usage: consumer.mjs ${Object.keys(commands).join('|')}`)
  process.exit(2)
}
try {
  await commands[command](...words)
} catch (error) {
  console.error(`consumer: ${error.message}`) // never what a report says
  process.exit(1)
}

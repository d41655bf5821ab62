// Trusts a key set, and seals a report to it: what nl.baken.seal.KeySet, Envelope, Padding and Sealer do on the server.
// Knows nothing of the page.
import { GeneralEncrypt, decode, encode } from "./jose.js";

export const PARTS = ["story", "reporter", "persons"];
const SIZES = [4 << 10, 16 << 10, 64 << 10];
const MOST_KEYS = 64;
const MEMBERS = "answerKeys,keys,root,serial";
const SPACE = 0x20;
const { subtle } = crypto;
if (!subtle) throw new Error("This browser does not seal here");

/** The key set is not the centre's: nothing may be sealed to it. */
export class Foreign extends Error {}

const fromUtf8 = (bytes) => new TextDecoder().decode(bytes);
const toUtf8 = (text) => new TextEncoder().encode(text);
const publicHalf = ({ crv, kty, x, y }) => ({ crv, kty, x, y });

/** RFC 7638: the members of a P-256 key stand in this order. */
const thumbprint = async (key) => encode(new Uint8Array(await subtle.digest("SHA-256", toUtf8(JSON.stringify(publicHalf(key))))));

/** RFC 8785, of what a key set holds: objects, arrays, texts, whole numbers. */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)}}`;
};

const must = (holds) => {
  if (!holds) throw new Foreign();
};

const recipient = async (key) => {
  must(key.kty === "EC" && key.crv === "P-256" && !("d" in key) && key.kid === (await thumbprint(key)));
  return { kid: key.kid, key: await subtle.importKey("jwk", publicHalf(key), { name: "ECDH", namedCurve: "P-256" }, true, []) };
};

/**
 * The keys to seal to, out of a published key set that the pinned trust root has signed.
 *
 * @param {string} published as it came
 * @param {string} root fingerprint of the trust root
 * @throws {Foreign} when it is anything else
 */
export const trusted = async (published, root) => {
  try {
    const { signature, ...set } = JSON.parse(published);
    must(Object.keys(set).sort().join() === MEMBERS && set.root === root);
    must(Number.isSafeInteger(set.serial) && set.serial > 0 && set.keys.length > 0 && set.keys.length <= MOST_KEYS);
    const [header, detached, mark, ...more] = signature.split(".");
    const { alg, typ, crit, jwk } = JSON.parse(fromUtf8(decode(header)));
    must(alg === "ES256" && typ === "baken-keys" && crit === undefined && detached === "" && !more.length);
    must((await thumbprint(jwk)) === root);
    const signer = await subtle.importKey("jwk", publicHalf(jwk), { name: "ECDSA", namedCurve: "P-256" }, true, ["verify"]);
    const signed = toUtf8(`${header}.${encode(canonical(set))}`);
    must(await subtle.verify({ name: "ECDSA", hash: "SHA-256" }, signer, decode(mark), signed));
    return await Promise.all(set.keys.map(recipient));
  } catch {
    throw new Foreign();
  }
};

/** One of three sizes, with spaces behind it, which JSON passes over (decision 004). */
const padded = (json) => {
  const text = toUtf8(json);
  const size = SIZES.find((one) => text.length <= one);
  if (!size) throw new RangeError("A part of an envelope holds 64 KiB at most");
  const bytes = new Uint8Array(size).fill(SPACE);
  bytes.set(text);
  return bytes;
};

const sealed = (json, header, recipients) => {
  const sealing = new GeneralEncrypt(padded(json)).setProtectedHeader(header);
  for (const { kid, key } of recipients) sealing.addRecipient(key).setUnprotectedHeader({ alg: "ECDH-ES+A256KW", kid });
  return sealing.encrypt();
};

/**
 * Seals all three parts, each apart.
 *
 * @param {Object<string, string>} parts JSON per part
 * @param {{id: string, mailbox: string}} token what the envelope is bound to
 * @param {number} schema version of the route's definition
 * @param recipients from {@link trusted}
 */
export const seal = async (parts, { id, mailbox }, schema, recipients) => {
  const envelope = {};
  for (const part of PARTS) {
    const header = { enc: "A256GCM", typ: "baken-part", id, part, kind: "report", schema, mailbox };
    envelope[part] = await sealed(parts[part], header, recipients);
  }
  return envelope;
};

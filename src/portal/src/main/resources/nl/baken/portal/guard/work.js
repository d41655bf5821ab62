// The work by which a browser shows that it spent a moment on a report, by ALTCHA’s scheme: find the number behind a salt
// whose SHA-256 is the one given. The page’s policy allows no worker, so it is done in slices and the page stays quick.
const SLICE = 8; // milliseconds
const ROUND = new Uint32Array(64);
const START = new Uint32Array(8);
const firstBits = (root) => (root - Math.floor(root)) * 2 ** 32;
for (let n = 2, found = 0; found < 64; n++) {
  let divisor = 2;
  while (n % divisor) divisor++;
  if (divisor === n) {
    if (found < 8) START[found] = firstBits(n ** (1 / 2));
    ROUND[found++] = firstBits(n ** (1 / 3));
  }
}

const block = new DataView(new ArrayBuffer(64));
const words = new Int32Array(64);
const turned = (word, by) => (word >>> by) | (word << (32 - by));

/** SHA-256 (FIPS 180-4) of what stands in the one block. */
const hash = () => {
  for (let i = 0; i < 16; i++) words[i] = block.getInt32(4 * i);
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15];
    const y = words[i - 2];
    words[i] =
      words[i - 16] + (turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)) + words[i - 7] + (turned(y, 17) ^ turned(y, 19) ^ (y >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = START;
  for (let i = 0; i < 64; i++) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + (g ^ (e & (f ^ g))) + ROUND[i] + words[i]) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + START[i]) >>> 0);
};

/** Puts a text and a number behind it into the block, with the ending that SHA-256 asks for. */
const place = (salt, number) => {
  const text = salt + number;
  for (let i = 0; i < 64; i++) block.setUint8(i, i < text.length ? text.charCodeAt(i) : i === text.length ? 0x80 : 0);
  block.setUint32(60, 8 * text.length);
};

/**
 * Does the work of a challenge as POST /api/v1/send-tokens gives it.
 *
 * @param challenge {algorithm, challenge, maxnumber, salt, signature}
 * @param onProgress told how far it is, from 0 to 1, after each slice; it may be done long before 1
 * @returns what POST /api/v1/reports takes as "work"
 * @throws RangeError when it is no challenge that this can do: send without work then
 */
export const solve = async ({ algorithm, challenge, maxnumber, salt, signature }, onProgress = () => {}) => {
  if (algorithm !== "SHA-256" || !/^[\x21-\x7e]{0,40}$/.test(salt) || !/^[0-9a-f]{64}$/.test(challenge)) {
    throw new RangeError("challenge");
  }
  const wanted = challenge.match(/.{8}/g).map((word) => parseInt(word, 16));
  let pause = performance.now() + SLICE;
  for (let number = 0; number <= maxnumber; number++) {
    place(salt, number);
    if (hash().every((word, i) => word === wanted[i])) {
      return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
    }
    if (number % 32 === 0 && performance.now() > pause) {
      onProgress(number / maxnumber);
      await new Promise((later) => setTimeout(later));
      pause = performance.now() + SLICE;
    }
  }
  throw new RangeError("challenge");
};

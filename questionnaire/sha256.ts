/**
 * SHA-256 of FIPS 180-4, in plain synchronous code: hashes are needed in Node and in a Web Worker alike, and the Web Crypto
 * interface of both is asynchronous.
 */

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
const K = fractions(64, Math.cbrt);
// The same of the square roots of the first 8 primes (5.3.3).
const H = fractions(8, Math.sqrt);

/** SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export function sha256(message: Uint8Array | string): string {
  const bytes = typeof message === "string" ? new TextEncoder().encode(message) : message;
  const state = H.slice();
  const whole = bytes.length - (bytes.length % 64);
  const block = new Uint32Array(64);
  for (let offset = 0; offset < whole; offset += 64) compress(state, bytes, offset, block);
  const rest = padding(bytes, whole);
  for (let offset = 0; offset < rest.length; offset += 64) compress(state, rest, offset, block);
  return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
}

/** The last, incomplete block with the bit 1, zeros, and the length in bits as 64 bits (5.1.1). */
function padding(bytes: Uint8Array, from: number): Uint8Array {
  const left = bytes.length - from;
  const padded = new Uint8Array(left + 9 <= 64 ? 64 : 128);
  padded.set(bytes.subarray(from));
  padded[left] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  return padded;
}

/** Mixes one block of 64 bytes into the state (6.2.2). `w` is scratch space. */
function compress(state: Uint32Array, bytes: Uint8Array, offset: number, w: Uint32Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 64);
  for (let t = 0; t < 16; t += 1) w[t] = view.getUint32(t * 4);
  for (let t = 16; t < 64; t += 1) {
    const a = at(w, t - 15);
    const b = at(w, t - 2);
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    w[t] = at(w, t - 16) + s0 + at(w, t - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + at(K, t) + at(w, t)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = at(state, index) + word;
  });
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function at(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}

/** The first 32 bits of the fractional parts of the roots of the first primes. Doubles carry them exactly enough. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const words: number[] = [];
  for (let candidate = 2; words.length < count; candidate += 1) {
    if (isPrime(candidate)) words.push(Math.floor((root(candidate) % 1) * 2 ** 32));
  }
  return Uint32Array.from(words);
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) return false;
  return true;
}

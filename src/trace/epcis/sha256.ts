// SHA-256 (FIPS 180-4) over text in UTF-8, without a library: a pure room knows no crypto module.

const roots = new Uint32Array(64)
const start = new Uint32Array(8)
fillConstants()

/** The first 32 bits of the fractional parts of cube and square roots of the first primes, computed exactly in whole numbers. */
function fillConstants(): void {
  let found = 0
  for (let candidate = 2; found < 64; candidate++) {
    if (!isPrime(candidate)) continue
    roots[found] = fraction(candidate, 3)
    if (found < 8) start[found] = fraction(candidate, 2)
    found++
  }
}
function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) return false
  return true
}
/** floor(2^32 × the root) mod 2^32 by bisection over big integers. */
function fraction(value: number, degree: 2 | 3): number {
  const target = BigInt(value) << BigInt(32 * degree)
  let low = 0n
  let high = 1n << 37n
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** BigInt(degree) <= target) low = middle
    else high = middle
  }
  return Number(low & 0xffffffffn)
}

const schedule = new Int32Array(64)
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** @returns 64 hexadecimal digits */
export function sha256(text: string): string {
  const bytes = utf8(text)
  const view = new DataView(bytes.buffer)
  const state = Int32Array.from(start)
  for (let offset = 0; offset < bytes.length; offset += 64) block(view, offset, state)
  let digest = ''
  for (const word of state) digest += hex[word >>> 24]! + hex[(word >>> 16) & 255]! + hex[(word >>> 8) & 255]! + hex[word & 255]!
  return digest
}

/** The bytes of a text, padded to whole blocks as the standard asks. */
function utf8(text: string): Uint8Array {
  let length = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : isPair(text, index) ? (index++, 4) : 3
  }
  const bytes = new Uint8Array(((length + 72) >> 6) << 6)
  let at = 0
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index)
    if (code < 0x80) {
      bytes[at++] = code
      continue
    }
    if (isPair(text, index)) code = text.codePointAt(index++)!
    else if (code >= 0xd800 && code < 0xe000) code = 0xfffd
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6)
    else {
      if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12)
      else {
        bytes[at++] = 0xf0 | (code >> 18)
        bytes[at++] = 0x80 | ((code >> 12) & 63)
      }
      bytes[at++] = 0x80 | ((code >> 6) & 63)
    }
    bytes[at++] = 0x80 | (code & 63)
  }
  bytes[at] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor(length / 0x20000000))
  view.setUint32(bytes.length - 4, length << 3)
  return bytes
}
function isPair(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00
}

function block(view: DataView, offset: number, state: Int32Array): void {
  for (let i = 0; i < 16; i++) schedule[i] = view.getInt32(offset + i * 4)
  for (let i = 16; i < 64; i++) {
    const before15 = schedule[i - 15]!
    const before2 = schedule[i - 2]!
    const small0 = ((before15 >>> 7) | (before15 << 25)) ^ ((before15 >>> 18) | (before15 << 14)) ^ (before15 >>> 3)
    const small1 = ((before2 >>> 17) | (before2 << 15)) ^ ((before2 >>> 19) | (before2 << 13)) ^ (before2 >>> 10)
    schedule[i] = (schedule[i - 16]! + small0 + schedule[i - 7]! + small1) | 0
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const big1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const first = (h + big1 + ((e & f) ^ (~e & g)) + roots[i]! + schedule[i]!) | 0
    const big0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  state[0]! += a
  state[1]! += b
  state[2]! += c
  state[3]! += d
  state[4]! += e
  state[5]! += f
  state[6]! += g
  state[7]! += h
}

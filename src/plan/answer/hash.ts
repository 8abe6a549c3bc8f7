// The hash of a plan's input: JSON with sorted keys, then SHA-256 (FIPS 180-4), written out because pure rooms know no crypto module.

/** JSON in which the order of keys never matters; undefined fields are left out. */
export function stableJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`
  const record = value as Record<string, unknown>
  const fields = Object.keys(record)
    .filter(key => record[key] !== undefined)
    .sort()
  return `{${fields.map(key => `${JSON.stringify(key)}:${stableJson(record[key])}`).join(',')}}`
}

/** First 32 bits of the fractional parts of cube roots (round constants) and square roots (start) of the first primes. */
function primeRoots(): { rounds: Uint32Array; start: Uint32Array } {
  const rounds = new Uint32Array(64),
    start = new Uint32Array(8)
  const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32)
  for (let candidate = 2, found = 0; found < 64; candidate++) {
    let prime = true
    for (let d = 2; d * d <= candidate; d++)
      if (candidate % d === 0) {
        prime = false
        break
      }
    if (!prime) continue
    if (found < 8) start[found] = fraction(Math.sqrt(candidate))
    rounds[found++] = fraction(Math.cbrt(candidate))
  }
  return { rounds, start }
}
const { rounds, start } = primeRoots()
const k = Int32Array.from(rounds)

function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let n = 0
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i)
    if (code < 0x80) {
      bytes[n++] = code
      continue
    }
    // Two halves of one character beyond the first plane.
    if (code >= 0xd800 && code < 0xdc00 && i + 1 < text.length) code = text.codePointAt(i++)!
    if (code < 0x800) bytes[n++] = 0xc0 | (code >> 6)
    else if (code < 0x10000) {
      bytes[n++] = 0xe0 | (code >> 12)
      bytes[n++] = 0x80 | ((code >> 6) & 63)
    } else {
      bytes[n++] = 0xf0 | (code >> 18)
      bytes[n++] = 0x80 | ((code >> 12) & 63)
      bytes[n++] = 0x80 | ((code >> 6) & 63)
    }
    bytes[n++] = 0x80 | (code & 63)
  }
  return bytes.subarray(0, n)
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return digestOf(begun(text), '')
}

/** What is known of a text after its whole blocks, and the bytes that are left of it. */
export type Begun = { state: Int32Array; left: Uint8Array; length: number }

/** Begins with a text that others will follow (see `digestOf`). */
export function begun(text: string): Begun {
  const message = utf8(text)
  const whole = message.length - (message.length % 64)
  const state = Int32Array.from(start)
  compress(state, message.subarray(0, whole))
  return { state, left: message.slice(whole), length: message.length }
}

/** SHA-256 of what was begun with and `text` after it. */
export function digestOf({ state, left, length }: Begun, text: string): string {
  const more = utf8(text)
  const size = left.length + more.length
  const padded = new Uint8Array(Math.ceil((size + 9) / 64) * 64)
  padded.set(left)
  padded.set(more, left.length)
  padded[size] = 0x80
  const words = new DataView(padded.buffer)
  words.setUint32(padded.length - 8, Math.floor((length + more.length) / 2 ** 29))
  words.setUint32(padded.length - 4, ((length + more.length) << 3) >>> 0)
  const h = state.slice()
  compress(h, padded)
  return [...h].map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** Takes whole blocks of 64 bytes into the state. */
function compress(h: Int32Array, blocks: Uint8Array): void {
  const w = new Int32Array(64)
  for (let offset = 0; offset < blocks.length; offset += 64) {
    for (let i = 0; i < 16; i++) {
      const at = offset + i * 4
      w[i] = (blocks[at]! << 24) | (blocks[at + 1]! << 16) | (blocks[at + 2]! << 8) | blocks[at + 3]!
    }
    for (let i = 16; i < 64; i++) {
      const p = w[i - 15]!,
        q = w[i - 2]!
      w[i] = w[i - 16]! + (turn(p, 7) ^ turn(p, 18) ^ (p >>> 3)) + w[i - 7]! + (turn(q, 17) ^ turn(q, 19) ^ (q >>> 10))
    }
    let a = h[0]!,
      b = h[1]!,
      c = h[2]!,
      d = h[3]!,
      e = h[4]!,
      f = h[5]!,
      g = h[6]!,
      last = h[7]!
    for (let i = 0; i < 64; i++) {
      const one = (last + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + k[i]! + w[i]!) | 0
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      last = g
      g = f
      f = e
      e = (d + one) | 0
      d = c
      c = b
      b = a
      a = (one + two) | 0
    }
    const turned = [a, b, c, d, e, f, g, last]
    for (let i = 0; i < 8; i++) h[i] = h[i]! + turned[i]!
  }
}

function turn(x: number, n: number): number {
  return (x >>> n) | (x << (32 - n))
}

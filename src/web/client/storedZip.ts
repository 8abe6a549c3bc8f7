// Several files as one upload: a zip whose entries are stored as they are, since workbooks are packed already.
// Format: PKWARE APPNOTE 6.3.10, without Zip64.

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}

/** Little-endian fields of two or four bytes. */
function fields(...parts: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const out = new DataView(new ArrayBuffer(parts.reduce((sum, [bytes]) => sum + bytes, 0)))
  let at = 0
  for (const [bytes, value] of parts) {
    if (bytes === 2) out.setUint16(at, value, true)
    else out.setUint32(at, value, true)
    at += bytes
  }
  return new Uint8Array(out.buffer)
}
/** 1980-01-01: the format's first day, as no clock is needed. */
const [version, utf8, stored, noDate] = [20, 0x0800, 0, 0x0021]

/** @param files with names of their own; a name that stands twice gets a number */
export function storedZip(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  const seen = new Map<string, number>()
  let at = 0
  for (const { name: given, bytes } of files) {
    const times = seen.get(given) ?? 0
    seen.set(given, times + 1)
    const name = new TextEncoder().encode(times === 0 ? given : `${times + 1}-${given}`)
    const facts = fields(
      [2, version],
      [2, utf8],
      [2, stored],
      [2, 0],
      [2, noDate],
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    )
    const local = [fields([4, 0x04034b50]), facts, name, bytes]
    directory.push(fields([4, 0x02014b50], [2, version]), facts, fields([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name)
    parts.push(...local)
    at += local.reduce((sum, part) => sum + part.length, 0)
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, at], [2, 0])
  const all = [...parts, ...directory, end]
  const whole = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0))
  let to = 0
  for (const part of all) {
    whole.set(part, to)
    to += part.length
  }
  return whole
}

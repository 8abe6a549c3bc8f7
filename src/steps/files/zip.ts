// Zip files in and out, on the compression that Node brings along. The same entries give the same bytes: no clock is kept.
// Format: PKWARE APPNOTE 6.3.10, without Zip64: at most 65,535 entries and 4 GiB.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

export type ZipEntry = { path: string; bytes: Uint8Array }

const [localSignature, entrySignature, endSignature] = [0x04034b50, 0x02014b50, 0x06054b50]
/** 1980-01-01, the first day that the format knows. */
const noDate = 0x0021
/** Bit 11: names are UTF-8. */
const utf8 = 0x0800
const version = 20
/** A small hostile file may inflate to gigabytes. */
const mostBytes = 1024 ** 3

/** @param entries in the order in which they are to lie in the file */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { path, bytes } of entries) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(bytes)
    // What both headers say of the entry, from the version needed to the length of the extra field.
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(version, 0)
    facts.writeUInt16LE(utf8, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt16LE(noDate, 8)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([word(localSignature), facts, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([word(entrySignature), short(version), facts, tail, name]))
    parts.push(local)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endSignature, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, list, end])
}

/** @returns the entries, or undefined when the bytes are no zip file, are damaged, point outside, or would inflate too far */
export function unzip(bytes: Uint8Array): ZipEntry[] | undefined {
  try {
    return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (failure) {
    // A length that points outside the file, or data that do not inflate.
    if (failure instanceof RangeError || /^(Z_|ERR_)/.test((failure as { code?: string }).code ?? '')) return undefined
    throw failure
  }
}

function read(file: Buffer): ZipEntry[] | undefined {
  const end = file.lastIndexOf(word(endSignature))
  if (end < 0) return undefined
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  let total = 0
  const entries: ZipEntry[] = []
  for (let number = 0; number < count; number++) {
    if (file.readUInt32LE(at) !== entrySignature) return undefined
    const [method, sum, packed, size] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 16),
      file.readUInt32LE(at + 20),
      file.readUInt32LE(at + 24),
    ]
    const [nameLength, extra, comment] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)]
    const local = file.readUInt32LE(at + 42)
    const path = file.toString('utf8', at + 46, at + 46 + nameLength)
    at += 46 + nameLength + extra + comment
    total += size
    if (total > mostBytes || !inside(path) || file.readUInt32LE(local) !== localSignature) return undefined
    if (path.endsWith('/')) continue
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const data = file.subarray(from, from + packed)
    const bytes = method === 0 ? data : method === 8 ? inflateRawSync(data, { maxOutputLength: Math.max(size, 1) }) : undefined
    if (bytes === undefined || bytes.length !== size || crc32(bytes) !== sum) return undefined
    entries.push({ path, bytes })
  }
  return entries
}

/** A name below the folder into which somebody may unpack it. */
function inside(path: string): boolean {
  return path !== '' && !/^[/\\]|^[a-z]:|\\/iu.test(path) && !path.split('/').includes('..')
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
function short(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

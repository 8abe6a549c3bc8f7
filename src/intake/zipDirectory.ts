// The table of contents of a zip file, read before anything is unpacked: a small hostile file may inflate to gigabytes.

export type ZipSizes = { entries: number; packed: number; unpacked: number }

const endSignature = 0x06054b50
const entrySignature = 0x02014b50

/** Sizes stated in the zip directory; undefined when the bytes are no zip file. Zip64 sizes read as their 4 GiB marker. */
export function zipSizes(bytes: Uint8Array): ZipSizes | undefined {
  const entries = zipEntries(bytes)
  return entries === undefined
    ? undefined
    : {
        entries: entries.length,
        packed: entries.reduce((sum, one) => sum + one.packed, 0),
        unpacked: entries.reduce((sum, one) => sum + one.unpacked, 0),
      }
}

/** Names of the files inside; undefined when the bytes are no zip file. */
export const zipNames = (bytes: Uint8Array): string[] | undefined => zipEntries(bytes)?.map(({ name }) => name)

function zipEntries(bytes: Uint8Array): { name: string; packed: number; unpacked: number }[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // The end record is 22 bytes plus a comment of at most 65,535.
  const first = Math.max(0, bytes.length - 22 - 65_535)
  for (let end = bytes.length - 22; end >= first; end--) {
    if (view.getUint32(end, true) !== endSignature) continue
    const many = view.getUint16(end + 10, true)
    const entries: { name: string; packed: number; unpacked: number }[] = []
    for (let at = view.getUint32(end + 16, true); entries.length < many;) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return undefined
      const nameLength = view.getUint16(at + 28, true)
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
      })
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return entries
  }
  return undefined
}

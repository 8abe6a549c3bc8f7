// What a Word or Excel file says, without an office program: the parts of the zip and the text of a document's paragraphs and cells.
import { inflateRawSync } from 'node:zlib'

/** Every part of a zip file as text, by name. */
export function zipParts(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = new Map<string, string>()
  let end = zip.length - 22
  while (zip.readUInt32LE(end) !== 0x06054b50) end -= 1
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [name, extra, note] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const content = zip.subarray(start, start + size)
    parts.set(zip.toString('utf8', at + 46, at + 46 + name), (method === 8 ? inflateRawSync(content) : content).toString('utf8'))
    at += 46 + name + extra + note
  }
  return parts
}

/** The text of a Word document, a line a paragraph; cells of a row stand on lines of their own. */
export function wordText(bytes: Uint8Array): string {
  const xml = zipParts(bytes).get('word/document.xml') ?? ''
  return xml
    .split('</w:p>')
    .map(paragraph =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/gu)]
        .map(([all, text]) => (all === '<w:br/>' ? ' ' : (text ?? '')))
        .join(''),
    )
    .filter(line => line !== '')
    .map(line =>
      line.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&apos;', "'"),
    )
    .join('\n')
}

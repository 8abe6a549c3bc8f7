// What the rows of a workbook do not say: hidden rows and columns, merged cells, how formats show numbers, formulas. Read from the parts of the file in a stream, a piece
// at a time; what inflates beyond the limit ends it, whatever the file's own directory claims.
// Format: PKWARE APPNOTE 6.3.10 (without Zip64), ECMA-376 part 1 (18.3.1).
import { createInflateRaw, inflateRawSync } from 'node:zlib'
import { columnIndex } from '#intake/rawTable.ts'
import { shownAs, type ShownAs } from '#intake/layout/shownAs.ts'
import type { SheetMarks } from '#intake/layout/source.ts'
import { mostUnpackedBytes } from '#intake/workbook.ts'
import { CellMarks } from './cellMarks.ts'

type Part = { at: number; packed: number; method: number }
type Marks = { hiddenRows: Set<number>; hiddenColumns: Set<number>; merges: SheetMarks['merges'][number][] }
/** By style, how its numbers are shown; styles that change nothing are left out. */
type Styles = ReadonlyMap<number, ShownAs>
const [localSignature, entrySignature, endSignature] = [0x04034b50, 0x02014b50, 0x06054b50]
/** Workbook, relationships: a few kilobytes in any honest file. */
const mostSmallPart = 16e6

/**
 * @param bytes of an .xlsx file
 * @returns marks by sheet name; undefined when a part inflates beyond what any honest workbook holds
 */
export async function readSheetMarks(bytes: Uint8Array): Promise<Map<string, SheetMarks> | undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = directoryOf(buffer)
  const found = new Map<string, SheetMarks>()
  const styles = stylesOf(smallPart(buffer, parts.get('xl/styles.xml')))
  let left = mostUnpackedBytes
  for (const { name, path } of sheetsOf(buffer, parts)) {
    const part = parts.get(path)
    if (part === undefined) continue
    const read = await scan(buffer, part, left, styles)
    if (read === undefined) return undefined
    left -= read.unpacked
    found.set(name, read.marks)
  }
  return found
}

function directoryOf(buffer: Buffer): Map<string, Part> {
  const parts = new Map<string, Part>()
  for (let end = buffer.length - 22; end >= Math.max(0, buffer.length - 65_557); end--) {
    if (buffer.readUInt32LE(end) !== endSignature) continue
    let at = buffer.readUInt32LE(end + 16)
    for (let left = buffer.readUInt16LE(end + 10); left > 0; left--) {
      if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== entrySignature) return parts
      const nameLength = buffer.readUInt16LE(at + 28)
      const name = buffer.toString('utf8', at + 46, at + 46 + nameLength)
      parts.set(name, { at: buffer.readUInt32LE(at + 42), packed: buffer.readUInt32LE(at + 20), method: buffer.readUInt16LE(at + 10) })
      at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
    }
    return parts
  }
  return parts
}

/** The packed bytes of a part: behind its local header, whose extra field may be longer than the directory's. */
function packedBytes(buffer: Buffer, { at, packed }: Part): Buffer {
  if (at + 30 > buffer.length || buffer.readUInt32LE(at) !== localSignature) return Buffer.alloc(0)
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
  return buffer.subarray(start, start + packed)
}

function smallPart(buffer: Buffer, part: Part | undefined): string {
  if (part === undefined) return ''
  const packed = packedBytes(buffer, part)
  try {
    return (part.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: mostSmallPart })).toString('utf8')
  } catch {
    return ''
  }
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b(?:\\w+:)?${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(tag)?.[1]
const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')

/** Sheet names with the parts that hold them. */
function sheetsOf(buffer: Buffer, parts: ReadonlyMap<string, Part>): { name: string; path: string }[] {
  const targets = new Map<string, string>()
  for (const [tag] of smallPart(buffer, parts.get('xl/_rels/workbook.xml.rels')).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gu)) {
    const [id, target] = [attribute(tag, 'Id'), attribute(tag, 'Target')]
    if (id !== undefined && target !== undefined)
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`)
  }
  return [...smallPart(buffer, parts.get('xl/workbook.xml')).matchAll(/<(?:\w+:)?sheet\b[^>]*>/gu)].flatMap(([tag]) => {
    const [name, id] = [attribute(tag, 'name'), /\b\w+:id\s*=\s*["']([^"']*)["']/u.exec(tag)?.[1]]
    const path = id === undefined ? undefined : targets.get(id)
    return name === undefined || path === undefined ? [] : [{ name: plain(name), path }]
  })
}

/** The formats of styles that show a number otherwise than it is; 9 and 10 are the built-in ones of shares (18.8.30). */
function stylesOf(xml: string): Styles {
  const formats = new Map([
    [9, '0%'],
    [10, '0.00%'],
  ])
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/gu))
    formats.set(Number(attribute(tag, 'numFmtId')), plain(attribute(tag, 'formatCode') ?? ''))
  const cells = /<(?:\w+:)?cellXfs\b[^>]*>(.*?)<\/(?:\w+:)?cellXfs>/su.exec(xml)?.[1] ?? ''
  const styles = new Map<number, ShownAs>()
  ;[...cells.matchAll(/<(?:\w+:)?xf\b[^>]*>/gu)].forEach(([tag], index) => {
    const format = formats.get(Number(attribute(tag, 'numFmtId')))
    const as = format === undefined ? undefined : shownAs(format)
    if (as !== undefined) styles.set(index, as)
  })
  return styles
}

async function scan(
  buffer: Buffer,
  part: Part,
  most: number,
  styles: Styles,
): Promise<{ marks: SheetMarks; unpacked: number } | undefined> {
  const marks: Marks = { hiddenRows: new Set(), hiddenColumns: new Set(), merges: [] }
  const cells = new CellMarks(styles)
  const packed = packedBytes(buffer, part)
  let [unpacked, carried, row] = [0, '', 0]
  const take = (text: string): void => {
    const whole = carried + text
    const end = whole.lastIndexOf('<')
    carried = whole.slice(Math.max(end, 0))
    row = marksIn(whole.slice(0, Math.max(end, 0)), marks, cells, row)
  }
  const done = () => ({ marks: { ...marks, ...cells.marks() }, unpacked })
  const inflate = part.method === 0 ? undefined : createInflateRaw({ chunkSize: 1 << 18 })
  if (inflate === undefined) take(packed.toString('latin1'))
  else {
    inflate.end(packed)
    try {
      for await (const piece of inflate as AsyncIterable<Buffer>) {
        unpacked += piece.length
        if (unpacked > most) return undefined
        take(piece.toString('latin1'))
      }
    } catch {
      // Damaged data are said by whoever reads the rows.
      return done()
    }
  }
  marksIn(carried, marks, cells, row)
  return done()
}

const tags = /<(?:\w+:)?(row|col|mergeCell|c|f|v)\b([^>]*)>([^<]*)/gu
const hidden = /\bhidden\s*=\s*["'](?:1|true)["']/u
/** @param row the last row seen, for rows that do not number themselves @returns the same for what comes next */
function marksIn(text: string, marks: Marks, cells: CellMarks, row: number): number {
  for (const [, kind, attributes = '', content = ''] of text.matchAll(tags)) {
    if (kind === 'row') {
      const own = /\br\s*=\s*["'](\d+)["']/u.exec(attributes)?.[1]
      row = own === undefined ? row + 1 : Number(own)
      cells.begin(row)
      if (hidden.test(attributes)) marks.hiddenRows.add(row)
    } else if (kind === 'c') cells.cell(attributes)
    else if (kind === 'f') cells.formula(content)
    else if (kind === 'v') cells.value(content)
    else if (kind === 'col' && hidden.test(attributes)) {
      const [from, to] = [Number(attribute(attributes, 'min') ?? 0), Number(attribute(attributes, 'max') ?? 0)]
      // Everything right of the table may be hidden too: a thousand columns are enough.
      for (let column = from; column <= Math.min(to, from + 1000); column++) marks.hiddenColumns.add(column - 1)
    } else if (kind === 'mergeCell') {
      const ref = /\bref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/u.exec(attributes)
      if (ref !== null)
        marks.merges.push({
          startRow: Number(ref[2]) - 1,
          startCol: columnIndex(ref[1] ?? 'A'),
          endRow: Number(ref[4]) - 1,
          endCol: columnIndex(ref[3] ?? 'A'),
        })
    }
  }
  return row
}

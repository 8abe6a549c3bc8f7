// Word documents in one style: official Chinese page and fonts, tables with repeating heads, links from a figure to its derivation;
// the same bytes every time. The only file of this room that knows the Word library.
import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  ConcreteHyperlink,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'

export type Block = Paragraph | Table
/** A piece of text; `refs` are numbers of the annex of derivations, shown as links after it. */
export type Cell = { text: string; refs?: readonly number[]; bold?: boolean; align?: 'left' | 'center' | 'right'; color?: string }

/** Body 仿宋, headings 黑体, as official documents have them; Latin letters and figures in Times New Roman. */
const song = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '仿宋' }
const hei = { ...song, eastAsia: '黑体' }
const body = 24
const small = 20
const ink = '1F3A34'
const rule = { style: BorderStyle.SINGLE, size: 4, color: '6B7280' }
const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }
const warning = 'B42318'
const red = 'C00000'
/** 三号, the body of an official letter. */
const letterBody = 32

const run = (text: string, options: Partial<IRunOptions> = {}): TextRun => new TextRun({ text, font: song, size: body, ...options })

/** A link to a derivation; the id of a link within a document is not used by any reader, a fixed one keeps the bytes equal. */
function refLink(number: number, size: number): ParagraphChild {
  return new ConcreteHyperlink([run(`[${number}]`, { size, color: '2F6F5E', superScript: true })], 'within', `derivation${number}`)
}

function runsOf(cell: Cell, size: number): ParagraphChild[] {
  const lines = cell.text.split('\n')
  const style = { size, ...(cell.bold === true ? { bold: true } : {}), ...(cell.color === undefined ? {} : { color: cell.color }) }
  return [
    ...lines.map((text, at) => run(text, at === 0 ? style : { ...style, break: 1 })),
    ...(cell.refs ?? []).map(number => refLink(number, size)),
  ]
}

export function title(text: string, size = 44): Block {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 1800, after: 600 },
    children: [run(text, { font: hei, size, bold: true, color: ink })],
  })
}
export function centred(text: string, options: { size?: number; warn?: boolean; before?: number; after?: number } = {}): Block {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: options.before ?? 60, after: options.after ?? 60 },
    children: [run(text, { size: options.size ?? body, ...(options.warn === true ? { bold: true, color: warning } : {}) })],
  })
}
export function heading(text: string, newPage = false): Block {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    pageBreakBefore: newPage,
    spacing: { before: 320, after: 140 },
    children: [run(text, { font: hei, size: 30, bold: true, color: ink })],
  })
}
export function subheading(text: string): Block {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 200, after: 100 },
    children: [run(text, { font: hei, size: 25, bold: true, color: ink })],
  })
}
/** Prose; Chinese paragraphs are indented by two characters. */
export function prose(text: string | Cell, indent: boolean): Block {
  const cell = typeof text === 'string' ? { text } : text
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: { line: 400, after: 80 },
    ...(indent ? { indent: { firstLine: 480 } } : {}),
    children: runsOf(cell, body),
  })
}
export function note(text: string): Block {
  return new Paragraph({ spacing: { before: 60, after: 120 }, children: [run(text, { size: 18, color: '6B7280' })] })
}
export function item(number: number, text: string): Block {
  return new Paragraph({ spacing: { line: 380, after: 60 }, indent: { left: 480, hanging: 480 }, children: [run(`${number}. ${text}`)] })
}
export function space(before: number): Block {
  return new Paragraph({ keepNext: true, spacing: { before }, children: [] })
}

/** A ruled table; the head repeats on every page, a row is not torn. Widths are parts of the whole. */
export function table(head: readonly string[] | null, rows: readonly (readonly Cell[])[], widths: readonly number[], size = small): Block {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const twips = widths.map(width => Math.round((width / whole) * textWidth))
  // A short table stays on one page, and with the line above it.
  const short = rows.length <= 7
  const cell = (content: Cell, at: number, keepNext: boolean, shade?: string): TableCell =>
    new TableCell({
      width: { size: twips[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      ...(shade === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: shade, color: 'auto' } }),
      children: [new Paragraph({ keepNext, alignment: alignment(content.align), children: runsOf(content, size) })],
    })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: twips,
    layout: TableLayoutType.FIXED,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [
      ...(head === null
        ? []
        : [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: head.map((text, at) => cell({ text, bold: true, align: 'center' }, at, true, 'DCE9E4')),
            }),
          ]),
      ...rows.map(
        (row, line) =>
          new TableRow({
            cantSplit: true,
            children: row.map((content, at) =>
              cell(content, at, short && line < rows.length - 1, head === null && at % 2 === 0 ? 'F1F6F4' : undefined),
            ),
          }),
      ),
    ],
  })
}
const alignment = (align: Cell['align']): (typeof AlignmentType)[keyof typeof AlignmentType] =>
  align === 'right' ? AlignmentType.RIGHT : align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT

/** Label and value without rules, for a cover or a signature. */
export function plainPairs(rows: readonly (readonly [string, string])[], widths: readonly [number, number]): Block {
  const whole = widths[0] + widths[1]
  const cell = (text: string, at: 0 | 1): TableCell =>
    new TableCell({
      width: { size: Math.round((widths[at] / whole) * textWidth), type: WidthType.DXA },
      borders: { top: none, left: none, right: none, bottom: at === 1 ? { style: BorderStyle.SINGLE, size: 4, color: '9CA3AF' } : none },
      margins: { top: 120, bottom: 60, left: 80, right: 80 },
      children: [
        new Paragraph({
          keepNext: true,
          alignment: at === 0 ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [run(text, { size: 26 })],
        }),
      ],
    })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths.map(width => Math.round((width / whole) * textWidth)),
    layout: TableLayoutType.FIXED,
    rows: rows.map(([label, value]) => new TableRow({ cantSplit: true, children: [cell(label, 0), cell(value, 1)] })),
  })
}

/** A picture beside lines of text, without rules: a code to scan and what it leads to. */
export function pictured(bitmap: Uint8Array, name: string, lines: readonly Cell[]): Block {
  const widths = [1500, textWidth - 1500]
  const bare = { top: none, bottom: none, left: none, right: none }
  const cell = (at: 0 | 1, children: Paragraph[]): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      borders: bare,
      verticalAlign: VerticalAlignTable.CENTER,
      children,
    })
  const image = new ImageRun({
    type: 'bmp',
    data: bitmap,
    transformation: { width: 88, height: 88 },
    altText: { id: '1', name, description: name, title: name },
  })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...bare, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell(0, [new Paragraph({ children: [image] })]),
          cell(
            1,
            lines.map(line => new Paragraph({ spacing: { after: 40 }, children: runsOf(line, 15) })),
          ),
        ],
      }),
    ],
  })
}

/** The line of the annex that the links with this number lead to. */
export function derivation(number: number, lines: readonly Cell[]): Block {
  const children: ParagraphChild[] = [
    new BookmarkStart(`derivation${number}`, number),
    run(`[${number}] `, { size: small, bold: true, color: '2F6F5E' }),
    ...lines.flatMap((line, at) => (at === 0 ? runsOf(line, small) : [run('', { break: 1, size: small }), ...runsOf(line, 18)])),
    new BookmarkEnd(number),
  ]
  return new Paragraph({ spacing: { after: 90 }, indent: { left: 420, hanging: 420 }, children })
}

/** Head of a letter as GB/T 9704-2012 has it: who issues it in red over a red rule, then the number that its office gives it. */
export function letterHead(issuer: string, number: string): Block[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 60, after: 200 },
      children: [run(issuer, { font: hei, size: issuer.length > 24 ? 36 : 48, bold: true, color: red })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 6 } },
      spacing: { after: 360 },
      children: [run(number, { size: letterBody })],
    }),
  ]
}
export function letterTitle(text: string): Block {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 520, after: 240 },
    children: [run(text, { font: hei, size: 40, bold: true })],
  })
}
/** @param indent of the first line; whom the letter goes to stands without */
export function letterProse(text: string, indent = true): Block {
  return new Paragraph({
    spacing: { line: 480, after: 40 },
    ...(indent ? { indent: { firstLine: 2 * 10 * letterBody } } : {}),
    children: runsOf({ text }, letterBody),
  })
}
/** Who signs, with room for the seal over name and day. */
export function letterSeal(lines: readonly string[]): Block[] {
  return lines.map(
    (text, at) =>
      new Paragraph({
        keepNext: at < lines.length - 1,
        alignment: AlignmentType.RIGHT,
        indent: { right: 640 },
        spacing: { before: at === 0 ? 640 : 40 },
        children: [run(text, { size: letterBody })],
      }),
  )
}

/** A4 with the margins of official documents (GB/T 9704-2012: 37 mm above, 28 mm left), somewhat less at the sides for tables. */
const page = { width: 11906, height: 16838, top: 1985, bottom: 1701, left: 1474, right: 1304 }
const textWidth = page.width - page.left - page.right

/** @param foot stands above the number of every page */
export async function wordBytes(
  name: string,
  blocks: readonly Block[],
  head: { text: string; warn: boolean },
  foot: readonly Block[] = [],
): Promise<Uint8Array> {
  const footer = new Footer({
    children: [
      ...foot,
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [run('— ', { size: 21 }), new TextRun({ children: [PageNumber.CURRENT], font: song, size: 21 }), run(' —', { size: 21 })],
      }),
    ],
  })
  const header = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '9CA3AF', space: 4 } },
        children: [run(head.text, { size: 18, ...(head.warn ? { bold: true, color: warning } : { color: '6B7280' }) })],
      }),
    ],
  })
  const document = new Document({
    title: name,
    creator: 'Xunyu 循域',
    styles: { default: { document: { run: { font: song, size: body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.bottom, left: page.left, right: page.right, header: 850, footer: 850 },
          },
        },
        headers: { default: header },
        footers: { default: footer },
        children: [...blocks],
      },
    ],
  })
  const bytes = await Packer.toArrayBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreProperties(name) }])
  return timeless(new Uint8Array(bytes))
}

/** A document keeps no time of its making, so that equal content gives equal bytes; the format demands some date. */
function coreProperties(name: string): string {
  const escaped = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const date = '<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created>'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped}</dc:title><dc:creator>Xunyu 循域</dc:creator><cp:lastModifiedBy>Xunyu 循域</cp:lastModifiedBy><cp:revision>1</cp:revision>${date}${date.replaceAll('created', 'modified')}</cp:coreProperties>`
}

/** Sets the date of every entry of a zip to the first that the format knows (APPNOTE 4.4.6: 1980-01-01). */
function timeless(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const stamp = (at: number): void => {
    view.setUint16(at, 0, true)
    view.setUint16(at + 2, 0x21, true)
  }
  let end = zip.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < 0) throw new Error('timeless: no end of central directory')
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    stamp(at + 12)
    stamp(view.getUint32(at + 42, true) + 10)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return zip
}

// The text of a PDF as Chromium writes it (ISO 32000-1): streams inflated, glyphs read back by the ToUnicode tables of their fonts.
import { inflateSync } from 'node:zlib'

/** Letters by glyph, and how many bytes name a glyph. */
type Glyphs = { letters: ReadonlyMap<number, string>; bytes: 1 | 2 }

/** @returns the text of each page in the order of its drawing, without the spaces between pieces */
export function pdfPages(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map([...file.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)endobj/gu)].map(([, id, body]) => [Number(id), body ?? '']))
  const fonts = new Map<number, Glyphs>()
  for (const [id, body] of objects) {
    const table = /\/ToUnicode (\d+) 0 R/u.exec(body)?.[1]
    if (table !== undefined)
      fonts.set(id, { letters: lettersOf(streamOf(objects.get(Number(table)) ?? '')), bytes: body.includes('/Type0') ? 2 : 1 })
  }
  return [...objects.values()]
    .filter(body => /\/Type\s*\/Page\b/u.test(body))
    .map(body => {
      const named = new Map([...body.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name, id]) => [name ?? '', fonts.get(Number(id))]))
      const content = /\/Contents (\d+) 0 R/u.exec(body)?.[1]
      return content === undefined ? '' : shown(streamOf(objects.get(Number(content)) ?? ''), named)
    })
}

function streamOf(body: string): string {
  const at = /stream\r?\n/u.exec(body)
  if (at === null) return ''
  const start = at.index + at[0].length
  const length = Number(/\/Length (\d+)/u.exec(body)?.[1] ?? 0)
  const content = Buffer.from(body.slice(start, start + length), 'latin1')
  return body.includes('/FlateDecode') ? inflateSync(content).toString('latin1') : content.toString('latin1')
}

const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

function lettersOf(table: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>()
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu))
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/gu))
      glyphs.set(Number.parseInt(glyph, 16), unicode(text))
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/gu)) {
      const [first, last, base] = [from, to, text].map(hex => Number.parseInt(hex, 16)) as [number, number, number]
      for (let glyph = first; glyph <= last; glyph += 1) glyphs.set(glyph, String.fromCodePoint(base + glyph - first))
    }
  return glyphs
}

function shown(content: string, fonts: ReadonlyMap<string, Glyphs | undefined>): string {
  let font: Glyphs | undefined
  let text = ''
  // A font may draw a character by its lookalike, and then says what is meant.
  let meant = false
  const parts = /ActualText <([0-9A-Fa-f]+)>|\b(EMC)\b|\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\(((?:\\[\s\S]|[^\\)])*)\)/gu
  for (const [, actual, end, name, hex, literal] of content.matchAll(parts)) {
    if (actual !== undefined) {
      text += unicode(actual.replace(/^FEFF/u, ''))
      meant = true
    } else if (end !== undefined) meant = false
    else if (name !== undefined) font = fonts.get(name)
    else if (!meant && font !== undefined) text += drawn(hex === undefined ? literalBytes(literal ?? '') : Buffer.from(hex, 'hex'), font)
  }
  return text.normalize('NFKC')
}

function drawn(glyphs: Buffer, { letters, bytes }: Glyphs): string {
  let text = ''
  for (let at = 0; at + bytes <= glyphs.length; at += bytes) text += letters.get(glyphs.readUIntBE(at, bytes)) ?? ''
  return text
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
/** A string in brackets: a backslash stands before what it changes, or before the octal digits of a byte. */
function literalBytes(literal: string): Buffer {
  const text = literal.replaceAll(/\\([0-7]{1,3}|[\s\S])/gu, (_, one: string) =>
    /^[0-7]/u.test(one) ? String.fromCodePoint(Number.parseInt(one, 8)) : (escapes[one] ?? one),
  )
  return Buffer.from(text, 'latin1')
}

// Whether an uploaded file is what its name says: by its first bytes, and for office files by the parts inside.
import { type DocumentEnding, documentTypes } from '#domain/evaluation/document.ts'
import { problem, type Checked } from '#domain/problem.ts'
import { zipNames } from './zipDirectory.ts'

const starts: Record<DocumentEnding, readonly number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  xlsx: [0x50, 0x4b, 0x03, 0x04],
  docx: [0x50, 0x4b, 0x03, 0x04],
}
/** The part without which an office file is none. */
const heart: Partial<Record<DocumentEnding, string>> = { xlsx: 'xl/workbook.xml', docx: 'word/document.xml' }

/** @returns its media type */
export function documentKind(name: string, bytes: Uint8Array): Checked<string> {
  const ending = /\.([a-z]+)$/iu.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  if (!Object.hasOwn(documentTypes, ending)) return refused(name, `“${name}”不是可上传的类型`, `"${name}" is of no type that is taken in`)
  const kind = ending as DocumentEnding
  if (!starts[kind].every((byte, at) => bytes[at] === byte) || !whole(kind, bytes))
    return refused(name, `“${name}”的内容不是 ${kind}`, `the content of "${name}" is no ${kind}`)
  return { ok: true, warnings: [], value: documentTypes[kind] }
}

function whole(kind: DocumentEnding, bytes: Uint8Array): boolean {
  const part = heart[kind]
  if (part === undefined) return true
  const names = zipNames(bytes)
  return (
    names !== undefined &&
    names.includes('[Content_Types].xml') &&
    names.includes(part) &&
    !names.some(one => /vbaProject\.bin$/iu.test(one))
  )
}

function refused(file: string, zh: string, en: string): { ok: false; problems: ReturnType<typeof problem>[] } {
  const fix = {
    fixZh: '另存为 PDF、PNG、JPG、XLSX 或 DOCX（不含宏）后再上传',
    fixEn: 'save it as PDF, PNG, JPG, XLSX or DOCX (without macros) and upload that',
  }
  return { ok: false, problems: [problem('document.type', { file }, { zh, en, ...fix })] }
}

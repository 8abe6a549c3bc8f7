// Verb: EPCIS documents in files are read, checked and hashed, without a server. What a document says is weighed by the clock of this machine.
import { readFile, stat } from 'node:fs/promises'
import { problem, type Problem } from '#domain/problem.ts'
import { decodeText } from '#steps/files/decodeText.ts'
import { checkDocument, problemsOf, sortOut } from '#trace/epcis/check/check.ts'
import { readDocument, type DocumentKind } from '#trace/epcis/document.ts'
import { eventHash, preHash } from '#trace/epcis/eventHash.ts'
import { normaliseEvent } from '#trace/epcis/normalise.ts'
import { isObject } from '#trace/epcis/value.ts'

export type EpcisFile = {
  file: string
  /** Absent where the file could not be read as a document. */
  kind?: DocumentKind
  format?: 'json' | 'xml'
  events: { place: string; accepted: boolean; hash: string; text: string }[]
  problems: Problem[]
}

/** Files beyond this are for a server that reads them piece by piece. */
const mostBytes = 100 * 1024 * 1024

/** Each file by itself: one that cannot be read does not stand in the way of the others. @param now ms since 1970 */
export async function readEpcisFiles(files: readonly string[], now = Date.now()): Promise<EpcisFile[]> {
  const read: EpcisFile[] = []
  for (const file of files) read.push(await readEpcisFile(file, now))
  return read
}

async function readEpcisFile(file: string, now: number): Promise<EpcisFile> {
  const bytes = await bytesOf(file)
  if (!(bytes instanceof Uint8Array)) return { file, events: [], problems: [bytes] }
  const read = readDocument(decodeText(bytes).text)
  if (!read.ok) return { file, events: [], problems: placed(read.problems, file) }
  const document = read.value
  const checked = checkDocument(document, { now })
  const accepted = new Set(sortOut(checked).accepted)
  return {
    file,
    kind: document.kind,
    format: document.format,
    problems: placed(problemsOf(checked), file),
    events: document.events.map(({ raw }, index) => {
      const event = isObject(raw) ? normaliseEvent(raw, document.prefixes) : undefined
      const { place } = checked.events[index]!
      return {
        place,
        accepted: accepted.has(index),
        hash: event === undefined ? '' : eventHash(event, document.ignored),
        text: event === undefined ? '' : preHash(event, document.ignored),
      }
    }),
  }
}

function placed(problems: readonly Problem[], file: string): Problem[] {
  return problems.map(one => ({ ...one, place: { file, ...one.place } }))
}

async function bytesOf(file: string): Promise<Uint8Array | Problem> {
  const place = { file }
  try {
    const { size } = await stat(file)
    if (size > mostBytes)
      return problem('epcis.too-large', place, {
        zh: `文件 ${Math.round(size / 1e6)} MB，超过 ${Math.round(mostBytes / 1e6)} MB`,
        en: `the file has ${Math.round(size / 1e6)} MB, more than ${Math.round(mostBytes / 1e6)} MB`,
        fixZh: '按事件分成几个文件',
        fixEn: 'split it into several files by events',
      })
    return await readFile(file)
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException
    if (code === undefined) throw failure
    const folder = code === 'EISDIR'
    return problem('file.missing', place, {
      zh: folder ? '这是一个文件夹' : '没有这个文件，或不能读取',
      en: folder ? 'this is a folder' : 'there is no such file, or it cannot be read',
      fixZh: folder ? '写出文件夹里的文件' : '检查文件名',
      fixEn: folder ? 'name the files in it' : 'check the name',
    })
  }
}

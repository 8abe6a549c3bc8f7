// Verb: the rows of a fair's list are matched with each other on a region's ground, without books: opinions, and the list with them beside its rows.
import { basename } from 'node:path'
import type { Match } from '#domain/exchange/match.ts'
import type { Notice, NoticeVersion } from '#domain/exchange/notice.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { readList } from '#exchange/list/readList.ts'
import { matchList } from '#exchange/match/matchList.ts'
import { writeList } from '#report/exchange/listOut.ts'
import { type GivenFile, openFiles } from '../intake/openFiles.ts'
import { listGround } from './matchGround.ts'
import { regionGround } from './noticeGround.ts'

export type ListMatched = {
  rows: number
  notices: Notice[]
  matches: Match[]
  problems: Problem[]
  /** Who stands behind a notice, as people may read it. */
  nameOf: (notice: NoticeVersion) => { zh: string; en: string }
  /** The list with columns of matches and refusals. */
  write: (language: 'zh' | 'en') => Promise<Uint8Array>
}

/** @param asked `synthetic`: the list is a demonstration @returns problems of rows beside the matches of the others; none where no table is found */
export async function matchListFile(
  file: GivenFile,
  region: Region,
  asked: { day: string; synthetic: boolean; permitsSeen: boolean },
): Promise<Checked<ListMatched>> {
  const problems: Problem[] = []
  const say = (one: Problem) => void problems.push(one)
  const list = await readList(await openFiles([file], say), regionGround(region, asked.day), say)
  if (list.sheets.length === 0) return { ok: false, problems }
  const name = basename(file.name)
  const notices = list.notices.map(({ ref, sheet, line, number, draft }): Notice => ({
    ...draft,
    id: number ?? ref,
    version: 1,
    state: 'open',
    validOn: asked.day,
    recordedAt: `${asked.day}T00:00:00Z`,
    basedOn: [`list:${name}:${sheet}:${line}`],
    synthetic: asked.synthetic,
  }))
  const ground = listGround(region, notices, asked)
  const byId = new Map(notices.map(notice => [notice.id, notice]))
  const nameOf = ({ id }: NoticeVersion) => {
    const notice = byId.get(id)
    return notice === undefined ? { zh: id, en: id } : ground.party(notice.party)
  }
  const matches = matchList(notices, ground)
  const rows = list.notices.map(({ file: from, sheet, line, ref, number }) => ({
    file: from,
    sheet,
    line,
    notice: { id: number ?? ref, version: 1 },
    ...(number === undefined ? {} : { number }),
  }))
  const write = (language: 'zh' | 'en') =>
    writeList({ file: file.name, bytes: file.bytes }, { sheets: list.sheets, rows, matches, nameOf, problems, language })
  return { ok: true, value: { rows: list.rows, notices, matches, problems, nameOf, write }, warnings: [] }
}

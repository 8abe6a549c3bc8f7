// Notices of the exchange as queries and calls: the search, one notice, what is done to it, who fits one's own, and a fair's list.
import { useQuery } from '@tanstack/react-query'
import type { GivenNotice, NoticeVerb, ShownNotice } from '#domain/exchange/notice.ts'
import type { NoticeQuery } from '#domain/exchange/noticeQuery.ts'
import type { OwnMatches } from '#domain/exchange/ownMatches.ts'
import { answerOf, api, fileBody } from './http.ts'
import type { components } from './schema.ts'
import type { Problem } from './types.ts'

export type NoticePage = { total: number; cursor: number; notices: ShownNotice[] }
export type NoticeAnswer = { notice: ShownNotice; warnings: Problem[] }
export type ListImport = components['schemas']['ListImport']
type Words = Partial<NoticeQuery>

export const findNotices = (query: Words) =>
  answerOf<unknown>(api.GET('/api/exchange/notices', { params: { query } })) as Promise<NoticePage>
export const useNotices = (query: Words) =>
  useQuery({ queryKey: ['exchange', 'notices', query], queryFn: () => findNotices(query), placeholderData: before => before, retry: false })

const at = (id: string) => ({ params: { path: { id } } })
export const useNotice = (id: string) =>
  useQuery({
    queryKey: ['exchange', 'notice', id],
    queryFn: () => answerOf<unknown>(api.GET('/api/exchange/notices/{id}', at(id))) as Promise<ShownNotice>,
    retry: false,
  })
export const useNoticeHistory = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['exchange', 'history', id],
    queryFn: () => answerOf<unknown>(api.GET('/api/exchange/notices/{id}/history', at(id))) as Promise<ShownNotice[]>,
    enabled,
    retry: false,
  })

/** @param key the same for the same notice sent again: it is listed once */
export const publishNotice = (body: GivenNotice, key: string) =>
  answerOf<unknown>(
    api.POST('/api/exchange/notices', { params: { header: { 'idempotency-key': key } }, body: body as never }),
  ) as Promise<NoticeAnswer>
export const changeNotice = (id: string, version: number, notice: GivenNotice) =>
  answerOf<unknown>(
    api.POST('/api/exchange/notices/{id}/versions', { ...at(id), body: { version, notice } as never }),
  ) as Promise<NoticeAnswer>
export const moveNotice = (id: string, verb: Exclude<NoticeVerb, 'publish' | 'change'>) =>
  answerOf<unknown>(api.POST('/api/exchange/notices/{id}/moves', { ...at(id), body: { verb } })) as Promise<ShownNotice>

export type OwnAsk = { party?: string; day?: string }
/** @param known whether the asker is signed in: others have nothing of their own */
export const useOwnMatches = (known: boolean, ask: OwnAsk) =>
  useQuery({
    queryKey: ['exchange', 'own', ask],
    queryFn: () => answerOf<unknown>(api.GET('/api/exchange/own-matches', { params: { query: ask } })) as Promise<OwnMatches>,
    enabled: known,
    retry: false,
  })

export const takeList = (file: File, dryRun: boolean) =>
  answerOf<ListImport>(
    api.POST('/api/exchange/lists', { params: { query: { name: file.name, dryRun: dryRun ? 'true' : 'false' } }, ...fileBody(file) }),
  )
/** The same workbook with what became of its rows. */
export const listOut = (file: File, language: 'zh' | 'en') => {
  return answerOf<Blob>(
    api.POST('/api/exchange/lists/out', {
      params: { query: { name: file.name, language } },
      ...fileBody(file),
      parseAs: 'blob',
    }) as Promise<{ data?: Blob; error?: unknown; response: Response }>,
  )
}

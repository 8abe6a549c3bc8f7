// What the house does beside its plans and imports: files that take long to make, backups, audits, the deadlines of a day, tidying up.
import { join } from 'node:path'
import type { KindOfJob } from '#jobs/kind.ts'
import { forgetOldJobs } from '#store/jobList.ts'
import type { Store } from '#store/openStore.ts'
import { storeEvaluations } from '../evaluation/unitOfWork.ts'
import { deadlinesOn } from '../evaluation/deadlinesOn.ts'
import { recordBackup } from '../backup/recordBackup.ts'
import { writeBackup } from '../backup/writeBackup.ts'
import { auditAndKeep } from '../ledger/audit.ts'
import { expireTurn } from '../exchange/expireTurn.ts'
import { expireRevision } from '../trace/expireRevision.ts'
import { sendNews } from '../exchange/sendNews.ts'
import { today } from '../rules/today.ts'
import { broke } from './broke.ts'

/** `backups`: the folder for backups; without one this process takes no such job. */
export type Office = { store: Store; version: string; backups: string | undefined }

export function officeKinds({ store, version, backups }: Office): KindOfJob[] {
  return [
    {
      kind: 'backup',
      lane: 'office',
      here: () => backups !== undefined,
      broke: broke('备份没有写成。', 'The backup was not written.'),
      run: async ({ payload }) => {
        const now = new Date()
        const file = join(backups ?? '', `xunyu-${now.toISOString().replaceAll(/[:.]/g, '-')}.tar.gz`)
        const done = await writeBackup(store, file, version, now)
        if (!done.ok) return { status: 'failed', error: done.problems[0] }
        const { by } = payload as { by?: string }
        return { status: 'done', outcome: done.value, write: inner => recordBackup(inner, by ?? 'schedule', done.value) }
      },
    },
    {
      kind: 'audit',
      lane: 'office',
      broke: broke('审计没有做完。', 'The audit was not finished.'),
      run: async (_job, { onProgress }) => {
        const report = await auditAndKeep(store, store.now, events => onProgress({ phase: 'chain', events }))
        // What is wrong with whose record is in the report, for whoever may read that.
        const { events, records } = report.counted
        return { status: 'done', outcome: { sound: report.sound, findings: report.findings.length, events, records } }
      },
    },
    {
      kind: 'deadlines',
      lane: 'office',
      broke: broke('期限没有查完。', 'The deadlines were not looked through.'),
      run: async () => ({ status: 'done', outcome: await deadlinesOn(storeEvaluations(store), today(store.now())) }),
    },
    {
      kind: 'deal.expire',
      lane: 'office',
      broke: broke('要约没有按期失效。', 'The offer was not expired.'),
      run: async ({ payload }) => ({ status: 'done', outcome: { expired: await expireTurn(store, payload) } }),
    },
    {
      kind: 'ticket.expire',
      lane: 'office',
      broke: broke('联单更正没有按期失效。', 'The revision of a trip was not expired.'),
      run: async ({ payload }) => ({ status: 'done', outcome: { expired: await expireRevision(store, payload) } }),
    },
    {
      kind: 'webhook',
      lane: 'news',
      broke: broke('通知没有推送。', 'The news was not sent.'),
      run: async ({ payload }) => sendNews(store, payload),
    },
    {
      kind: 'tidy',
      lane: 'office',
      broke: broke('清理没有做完。', 'Tidying up was not finished.'),
      run: async () => ({ status: 'done', outcome: { forgotten: await forgetOldJobs(store.db) } }),
    },
  ]
}

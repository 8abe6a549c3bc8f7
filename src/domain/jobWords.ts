// The words of jobs, once for web, command line and interface.
import type { JobEventKind, JobKind, JobStatus } from './job.ts'

type Words = { zh: string; en: string }

export const jobKindWords: Record<JobKind, Words> = {
  plan: { zh: '方案', en: 'plan' },
  study: { zh: '研究', en: 'study' },
  'import.read': { zh: '导入：读取', en: 'import: read' },
  'import.save': { zh: '导入：保存', en: 'import: save' },
  report: { zh: '生成文件', en: 'file' },
  backup: { zh: '备份', en: 'backup' },
  audit: { zh: '账目审计', en: 'audit' },
  deadlines: { zh: '期限检查', en: 'deadlines' },
  tidy: { zh: '清理', en: 'tidying up' },
  'deal.expire': { zh: '要约到期', en: 'expiry of an offer' },
  'ticket.expire': { zh: '联单更正到期', en: 'expiry of a revision of a trip' },
  webhook: { zh: '推送通知', en: 'webhook' },
}
export const jobStatusWords: Record<JobStatus, Words> = {
  waiting: { zh: '等待', en: 'waiting' },
  running: { zh: '进行中', en: 'active' },
  done: { zh: '完成', en: 'done' },
  failed: { zh: '失败', en: 'failed' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  dead: { zh: '死信', en: 'dead letter' },
}
export const jobEventWords: Record<JobEventKind, Words> = {
  claimed: { zh: '取走', en: 'taken' },
  written: { zh: '写入结果', en: 'result written' },
  failed: { zh: '失败', en: 'failed' },
  cancelled: { zh: '取消', en: 'cancelled' },
  released: { zh: '交还', en: 'given back' },
  refused: { zh: '迟到，未写入', en: 'came too late, nothing written' },
  postponed: { zh: '推迟', en: 'postponed' },
  died: { zh: '进程中断', en: 'its process died' },
  gave_up: { zh: '放弃，成为死信', en: 'given up, a dead letter' },
  retried: { zh: '重试', en: 'retried' },
}

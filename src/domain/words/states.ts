// What states, phases and statuses are called, once for web, command line, report and interface. English in lower case, as in a sentence.
import type { ClaimState } from '../claim.ts'
import { stateWords } from '../evaluation/procedure.ts'
import type { FlowRecord } from '../flow.ts'
import type { PlanProgress } from '../plan.ts'
import type { PlanStatus } from '../planInfo.ts'
import type { Role } from '../tenancy.ts'

type WordTable<K extends string> = Readonly<Record<K, readonly [zh: string, en: string]>>

export const planStatusWords: WordTable<PlanStatus> = {
  queued: ['排队中', 'queued'],
  running: ['求解中', 'solving'],
  optimal: ['最优', 'optimal'],
  best_found: ['已找到的最好方案', 'best found'],
  relaxed: ['已最小放宽', 'minimum relaxation'],
  infeasible: ['无可行方案', 'infeasible'],
  cancelled: ['已取消', 'cancelled'],
  failed: ['失败', 'failed'],
}

export const planPhaseWords: WordTable<PlanProgress['phase']> = {
  loading: ['读取区域', 'reading the region'],
  network: ['生成路网', 'building the network'],
  solving: ['求解', 'solving'],
  pricing: ['定价并补充弧', 'pricing more arcs'],
  relaxing: ['寻找最小放宽', 'finding the minimum relaxation'],
  siting: ['选址', 'choosing sites'],
  checking: ['独立校核', 'checking independently'],
  saving: ['保存', 'saving'],
  done: ['完成', 'done'],
}

export const flowStateWords: WordTable<FlowRecord['state']> = {
  planned: ['计划', 'planned'],
  offered: ['挂牌', 'offered'],
  contracted: ['签约', 'contracted'],
  shipped: ['到货', 'shipped'],
  evaluated: ['评价', 'evaluated'],
}

export const claimStateWords: WordTable<ClaimState> = {
  filed: ['已提交', 'filed'],
  admitted: ['准予', 'admitted'],
  refused: ['拒绝', 'refused'],
  withdrawn: ['已撤回', 'withdrawn'],
  disputed: ['有异议', 'disputed'],
  uncovered: ['缺据', 'uncovered'],
  superseded: ['已取代', 'superseded'],
}

export const roleWords: WordTable<Role> = {
  authority: ['主管部门', 'authority'],
  firm: ['企业', 'firm'],
  park: ['园区', 'park'],
  evaluator: ['评价机构', 'evaluator'],
  tax: ['税务机关', 'tax office'],
  public: ['公众', 'public'],
  operator: ['运维', 'operator'],
}

export const evaluationStateWords = stateWords

export function wordsIn<K extends string>(table: WordTable<K>, language: 'zh' | 'en'): Record<K, string> {
  const all = Object.entries<readonly [string, string]>(table).map(([key, [zh, en]]) => [key, language === 'zh' ? zh : en])
  return Object.fromEntries(all) as Record<K, string>
}

/** The English words as they begin a label. */
export function labelsIn<K extends string>(table: WordTable<K>, language: 'zh' | 'en'): Record<K, string> {
  const words = Object.entries<string>(wordsIn(table, language))
  return Object.fromEntries(words.map(([key, word]) => [key, word.charAt(0).toUpperCase() + word.slice(1)])) as Record<K, string>
}

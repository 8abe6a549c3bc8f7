// The states of a notice and what leads from one to the next, as a table: doors, pages and the picture in the docs read it.
import type { NoticeState, NoticeVerb } from '#domain/exchange/notice.ts'

type Move = { verb: NoticeVerb; from: readonly NoticeState[]; to: NoticeState | 'same'; zh: string; en: string }

/** A change of a matched notice opens it again: the match was made from what it no longer says. */
export const noticeMoves: readonly Move[] = [
  { verb: 'open', from: ['draft'], to: 'open', zh: '发布', en: 'open' },
  { verb: 'change', from: ['draft', 'open', 'paused'], to: 'same', zh: '修改', en: 'change' },
  { verb: 'change', from: ['matched'], to: 'open', zh: '修改', en: 'change' },
  { verb: 'pause', from: ['open', 'matched'], to: 'paused', zh: '暂停', en: 'pause' },
  { verb: 'resume', from: ['paused'], to: 'open', zh: '恢复', en: 'resume' },
  { verb: 'match', from: ['open'], to: 'matched', zh: '标为已匹配', en: 'mark as matched' },
  { verb: 'unmatch', from: ['matched'], to: 'open', zh: '取消匹配', en: 'take the match back' },
  { verb: 'close', from: ['draft', 'open', 'paused', 'matched'], to: 'closed', zh: '结束', en: 'close' },
  { verb: 'fate', from: ['open', 'paused', 'matched', 'closed'], to: 'closed', zh: '记录去向', en: 'record the fate' },
]

/** Where a verb leads from a state; undefined where it does not go. */
export function nextState(state: NoticeState, verb: NoticeVerb): NoticeState | undefined {
  const move = noticeMoves.find(one => one.verb === verb && one.from.includes(state))
  return move === undefined ? undefined : move.to === 'same' ? state : move.to
}

/** What can be done in a state. */
export const verbsIn = (state: NoticeState): NoticeVerb[] => [
  ...new Set(noticeMoves.filter(({ from }) => from.includes(state)).map(({ verb }) => verb)),
]

/** The table as a Mermaid diagram. */
export function noticeDiagram(): string {
  const lines = noticeMoves.flatMap(({ verb, from, to }) => from.map(state => `  ${state} --> ${to === 'same' ? state : to}: ${verb}`))
  return ['stateDiagram-v2', '  [*] --> draft: publish', '  [*] --> open: publish', ...lines, '  closed --> [*]'].join('\n')
}

// Papers of a deal as the journal keeps them: the notices it came from, its turns, the framework contract and its steps. Read by whoever reads
// the commerce of either side; what a notice stood on is its owner's.
import type { Framework, FrameworkStep, Turn } from '#domain/exchange/negotiation.ts'
import { dealSideWords, frameworkStepWords, turnWords } from '#domain/words/deal.ts'
import { termsWords, tonnes } from '#exchange/negotiation/amounts.ts'
import type { Kept } from '#store/kept.ts'
import { keep } from '../trade/keep.ts'
import type { DealNotice } from './noticesOfDeal.ts'

type Sides = { seller: string; buyer: string }
const owners = ({ seller, buyer }: Sides): string[] => [seller, buyer]
/** Each deal has its own: who reads one deal on a notice reads none of the others. */
export const noticePaperId = (negotiation: string, { id, version }: Pick<DealNotice, 'id' | 'version'>): string =>
  `${negotiation}:${id}@${version}`

/** A version of a notice at the moment it was dealt on: what both sides saw. */
export function noticePaper(notice: DealNotice, negotiation: Sides & { id: string }, recordedAt: string): Kept {
  const [zh, en] = notice.kind === 'offer' ? ['供给', 'Offer'] : ['需求', 'Need']
  const { basedOn: _basedOn, ...seen } = notice
  return keep(
    'offer',
    noticePaperId(negotiation.id, notice),
    `${zh}信息 ${notice.id} 第 ${notice.version} 版：${tonnes(notice.massKg)} 吨`,
    `${en} notice ${notice.id}, version ${notice.version}: ${tonnes(notice.massKg)} t`,
    [],
    seen,
    recordedAt,
    { owners: owners(negotiation) },
  )
}

export function turnPaper(turn: Turn, sides: Sides): Kept {
  const words = turn.terms === undefined ? { zh: '', en: '' } : termsWords(turn.terms)
  const [kind, by] = [turnWords[turn.kind], dealSideWords[turn.by]]
  return keep(
    'offer',
    turn.id,
    `${by.zh}${kind.zh}${words.zh === '' ? '' : `：${words.zh}`}`,
    `${kind.en} by the ${by.en}${words.en === '' ? '' : `: ${words.en}`}`,
    turn.basedOn,
    turn,
    turn.recordedAt,
    { owners: owners(sides) },
  )
}

export function frameworkPaper(framework: Framework): Kept {
  const words = termsWords(framework.terms)
  return keep(
    'contract',
    framework.id,
    `框架合同：${words.zh}，共 ${framework.amountCny} 元`,
    `Framework contract: ${words.en}, ${framework.amountCny} CNY in all`,
    framework.basedOn,
    framework,
    framework.recordedAt,
    { flow: framework.flow, owners: owners(framework) },
  )
}

export function stepPaper(framework: Framework, step: FrameworkStep): Kept {
  const [kind, by] = [frameworkStepWords[step.kind], dealSideWords[step.by]]
  const figures = step.massKg === undefined ? ['', ''] : [` ${tonnes(step.massKg)} 吨`, `, ${tonnes(step.massKg)} t`]
  const terms = step.terms === undefined ? { zh: '', en: '' } : termsWords(step.terms)
  return keep(
    'contract',
    step.id,
    [`${by.zh}${kind.zh}${figures[0]}`, terms.zh, step.reason ?? ''].filter(Boolean).join('：'),
    [`${kind.en} by the ${by.en}${figures[1]}`, terms.en, step.reason ?? ''].filter(Boolean).join(': '),
    step.basedOn,
    step,
    step.recordedAt,
    { flow: framework.flow, owners: owners(framework) },
  )
}

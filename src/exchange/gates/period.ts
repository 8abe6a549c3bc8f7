// Gate: the two notices share days, and these are not over.
import type { GateVerdict } from '#domain/exchange/match.ts'
import { daysOf, figure, fits, type Pair, refused, sharedDays } from './pair.ts'

export function periodGate({ offer, need, ground }: Pair): GateVerdict {
  const days = sharedDays({ offer, need })
  const figures = [figure('offered', `${offer.fromDay}/${offer.toDay}`), figure('needed', `${need.fromDay}/${need.toDay}`)]
  const spans = {
    zh: `供 ${offer.fromDay} 至 ${offer.toDay}，需 ${need.fromDay} 至 ${need.toDay}`,
    en: `offered ${offer.fromDay} to ${offer.toDay}, needed ${need.fromDay} to ${need.toDay}`,
  }
  if (days === undefined) {
    const late = offer.toDay < need.fromDay
    return refused(
      'period',
      { zh: `${spans.zh}：没有共同的日期`, en: `${spans.en}: no day in common` },
      {
        figures,
        fixes: [
          late
            ? {
                kind: 'date',
                to: need.fromDay,
                zh: `供方延长到 ${need.fromDay} 之后，或先入库`,
                en: `the offer is prolonged beyond ${need.fromDay}, or the mass is stored until then`,
              }
            : {
                kind: 'date',
                from: offer.fromDay,
                zh: `需方推迟到 ${offer.fromDay} 之后`,
                en: `the need is put off beyond ${offer.fromDay}`,
              },
        ],
      },
    )
  }
  if (days.to < ground.day)
    return refused(
      'period',
      { zh: `共同的日期到 ${days.to} 为止，今天是 ${ground.day}`, en: `the days in common ended on ${days.to}, and it is ${ground.day}` },
      {
        figures,
        fixes: [
          { kind: 'date', from: ground.day, zh: `双方把期限改到 ${ground.day} 之后`, en: `both move their period beyond ${ground.day}` },
        ],
      },
    )
  return fits(
    'period',
    { zh: `共同的日期 ${days.from} 至 ${days.to}`, en: `days in common: ${days.from} to ${days.to}` },
    { figures: [...figures, figure('days', String(daysOf(days)), 'd')] },
  )
}

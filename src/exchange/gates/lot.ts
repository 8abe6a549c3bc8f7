// Gate: what can move in the days in common is not below the least lot of either side.
import type { GateVerdict } from '#domain/exchange/match.ts'
import { figure, fits, leastLotKg, neededKg, notKnown, offeredKg, type Pair, refused, sharedDays, tonnesText } from './pair.ts'

export function lotGate(pair: Pair): GateVerdict {
  const { offer, need } = pair
  if (sharedDays(pair) === undefined)
    return notKnown('lot', { zh: '没有共同的日期，批量无从比较', en: 'no days in common, so no lot to compare' }, ['days in common'])
  const [has, wants] = [offeredKg(pair), neededKg(pair)]
  if (has === undefined || wants === undefined)
    return notKnown(
      'lot',
      {
        zh: `供方按${offer.basis === 'wet' ? '湿' : '干'}基、需方按${need.basis === 'wet' ? '湿' : '干'}基，含水率未知`,
        en: `offered ${offer.basis}, needed ${need.basis}, and the moisture is not known`,
      },
      ['moisture'],
    )
  const [massKg, lotKg] = [Math.min(has, wants), leastLotKg(pair)]
  const figures = [figure('massKg', massKg, 'kg'), figure('lotKg', lotKg, 'kg')]
  if (massKg >= lotKg)
    return fits(
      'lot',
      {
        zh: `可成交 ${tonnesText(massKg)} t，不低于最小批量 ${tonnesText(lotKg)} t`,
        en: `${tonnesText(massKg)} t can move, not below the least lot of ${tonnesText(lotKg)} t`,
      },
      { figures },
    )
  return refused(
    'lot',
    {
      zh: `可成交 ${tonnesText(massKg)} t，低于最小批量 ${tonnesText(lotKg)} t`,
      en: `${tonnesText(massKg)} t can move, below the least lot of ${tonnesText(lotKg)} t`,
    },
    {
      figures,
      fixes: [
        {
          kind: 'mass',
          massKg: lotKg,
          zh: `凑到 ${tonnesText(lotKg)} t，或把最小批量降到 ${tonnesText(massKg)} t`,
          en: `make it ${tonnesText(lotKg)} t, or lower the least lot to ${tonnesText(massKg)} t`,
        },
      ],
    },
  )
}

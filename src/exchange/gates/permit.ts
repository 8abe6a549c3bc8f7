// Gate: whoever takes a waste may do so on every day in common. The law asks the giver to make sure of that (Code, art. 490), so that no permit
// on file is not known, and never a yes.
import { wasteStream } from '#domain/codes/wasteCode.ts'
import type { GateVerdict } from '#domain/exchange/match.ts'
import { addDays } from '#rules/engine/days.ts'
import type { Ground, GroundPermit } from '../ground.ts'
import { figure, fits, notKnown, type Pair, refused, sharedDays } from './pair.ts'

const article = '生态环境法典 第四百九十条'
/** What a licence for hazardous waste calls itself; others are no licence for it. */
const forHazardous = /危险|危废|hazardous/iu

export function wasteCodeOf(ground: Ground, notice: Pair['offer']): string | undefined {
  return notice.wasteCode ?? ground.material(notice.material)?.wasteCode
}
export function isHazardous(ground: Ground, notice: Pair['offer']): boolean | undefined {
  const code = wasteCodeOf(ground, notice)
  const stream = code === undefined ? undefined : wasteStream(code)
  if (stream !== undefined && 'stream' in stream) return stream.stream === 'hazardous'
  // A chapter of the catalogue (SW59) is general waste too.
  return code !== undefined && /^SW\d{2}$/u.test(code) ? false : code !== undefined && /^HW\d{2}/u.test(code) ? true : undefined
}
/** Products and bought inputs are no waste; what nobody has named may be one. */
export function isWaste(ground: Ground, notice: Pair['offer']): boolean {
  const kind = ground.material(notice.material)?.kind
  return wasteCodeOf(ground, notice) !== undefined || (kind !== 'product' && kind !== 'input')
}

export function permitGate({ offer, need, ground }: Pair): GateVerdict {
  const { zh, en } = ground.party(need.party)
  if (!isWaste(ground, offer))
    return fits('permit', { zh: '不是废物，不需要利用许可', en: 'it is no waste, so no permit to use it is needed' })
  const hazardous = isHazardous(ground, offer)
  const fix = { kind: 'permit' as const, party: need.party, zh: `请${zh}提供许可`, en: `ask ${en} for the permit` }
  if (hazardous === undefined)
    return notKnown(
      'permit',
      { zh: '没有固体废物代码，不知道是否危险废物', en: 'no waste code, so it is not known whether it is hazardous' },
      ['wasteCode'],
      { clause: article },
    )
  if (ground.permitsSeen === true && !hazardous)
    return fits(
      'permit',
      { zh: `${zh}的许可已由清单组织方核对`, en: `the permit of ${en} was seen by whoever keeps the list` },
      { clause: article, basedOn: ['word:permits seen'] },
    )
  const { site } = need.place
  // A permit of a facility elsewhere says nothing of this place.
  const own = ground
    .permits(need.party)
    .filter(
      permit =>
        forHazardous.test(permit.kind ?? '') === hazardous && (permit.site === undefined || site === undefined || permit.site === site),
    )
  if (own.length === 0)
    return notKnown(
      'permit',
      {
        zh: `没有${zh}${hazardous ? '的危险废物经营许可证' : '利用该废物的许可'}的记录`,
        en: `no ${hazardous ? 'licence for hazardous waste' : 'permit'} of ${en} is on file`,
      },
      [`permit.${need.party}`],
      { clause: article, fixes: [fix] },
    )
  const days = sharedDays({ offer, need })
  if (days === undefined)
    return notKnown('permit', { zh: '没有共同的日期', en: 'no days in common' }, ['days in common'], { clause: article })
  const last = [...own].sort((a, b) => (a.validTo < b.validTo ? 1 : -1))[0]!
  const first = days.from > ground.day ? days.from : ground.day
  const gap = firstGap(own, first, days.to)
  const figures = [figure('permit', last.id), figure('validTo', last.validTo), figure('until', days.to)]
  const basedOn = own.map(({ id }) => `permit:${id}`)
  if (gap === undefined)
    return fits(
      'permit',
      { zh: `${zh}的许可 ${last.id} 有效到 ${last.validTo}`, en: `permit ${last.id} of ${en} holds until ${last.validTo}` },
      { figures, clause: article, basedOn },
    )
  const renew = { ...fix, zh: `请${zh}换发许可`, en: `${en} has the permit renewed` }
  if (gap > first) {
    const last = addDays(gap, -1)
    return notKnown(
      'permit',
      {
        zh: `${zh}的许可只到 ${last}，之后是否换发未知`,
        en: `the permit of ${en} holds until ${last}; whether it is renewed is not known`,
      },
      [`renewal.${need.party}`],
      {
        figures: [...figures, figure('gap', gap)],
        clause: article,
        basedOn,
        fixes: [{ kind: 'date', to: last, zh: `先做到 ${last}`, en: `end on ${last} for now` }, renew],
      },
    )
  }
  const next = own
    .map(({ validFrom }) => validFrom)
    .filter(from => from > first && from <= days.to)
    .sort()[0]
  return refused(
    'permit',
    {
      zh: `${zh}在 ${gap} 没有有效许可（${last.id} 到 ${last.validTo}）`,
      en: `${en} has no permit on ${gap} (${last.id} holds until ${last.validTo})`,
    },
    {
      figures: [...figures, figure('gap', gap)],
      clause: article,
      basedOn,
      fixes: [renew, ...(next === undefined ? [] : [{ kind: 'date' as const, from: next, zh: `从 ${next} 开始`, en: `begin on ${next}` }])],
    },
  )
}

/** The first day that no permit covers. */
function firstGap(permits: readonly GroundPermit[], from: string, to: string): string | undefined {
  let day = from
  for (const { validFrom, validTo } of [...permits].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    if (validFrom > day) break
    if (validTo >= day) day = addDays(validTo, 1)
  }
  return day <= to ? day : undefined
}

// Gate: what the law asks of a waste that leaves its province, by the rule of the day: nothing, a report in advance, a filing, or an approval.
import type { GateVerdict } from '#domain/exchange/match.ts'
import { provinceName } from '#domain/provinces.ts'
import { judge } from '#rules/engine/judge.ts'
import { transferInterprovince } from '#rules/transfer-interprovince/rule.ts'
import { figure, fits, notKnown, type Pair } from './pair.ts'
import { isHazardous, isWaste } from './permit.ts'

const procedures: Readonly<Record<string, { zh: string; en: string }>> = {
  none: { zh: '不跨省，不需办理', en: 'stays in its province: nothing to do' },
  filing: { zh: '跨省利用，报移出省备案', en: 'used in another province: filed with the province of origin' },
  'advance report': { zh: '跨省利用，事先向两省报告', en: 'used in another province: reported to both in advance' },
}

export function transferGate({ offer, need, ground }: Pair): GateVerdict {
  if (!isWaste(ground, offer)) return fits('transfer', { zh: '不是废物，跨省不需办理', en: 'no waste: nothing is asked between provinces' })
  const [from, to] = [ground.spot(offer.place)?.province, ground.spot(need.place)?.province]
  if (from === undefined || to === undefined)
    return notKnown('transfer', { zh: '有一方的省份未知', en: 'the province of one side is not known' }, [
      from === undefined ? 'offer.province' : 'need.province',
    ])
  const hazardous = isHazardous(ground, offer)
  const facts = { applicationDay: ground.day, from, to, purpose: 'utilise', hazardous: hazardous ?? null }
  const result = judge(transferInterprovince, facts, {
    askedOn: ground.day,
    ...(ground.readings === undefined ? {} : { readings: ground.readings }),
  })
  const procedure = result.figures['procedure'] ?? ''
  const cited = result.chain.filter(step => step.outcome !== null).map(step => `${step.document} ${step.article}`)
  const more = {
    figures: [figure('from', from), figure('to', to), figure('procedure', procedure)],
    clause: cited[0],
    basedOn: ['rule:transfer-interprovince', ...result.chain.map(step => `line:${step.parameter}`)],
  }
  const names = {
    zh: `${provinceName(from, 'zh')} → ${provinceName(to, 'zh')}`,
    en: `${provinceName(from, 'en')} → ${provinceName(to, 'en')}`,
  }
  const said = procedures[procedure]
  if (result.answer === 'yes' && said !== undefined)
    return fits('transfer', { zh: `${names.zh}：${said.zh}`, en: `${names.en}: ${said.en}` }, more)
  if (procedure === 'approval')
    return notKnown(
      'transfer',
      { zh: `${names.zh}：须经移出省批准，未见批准`, en: `${names.en}: the province of origin has to approve, and no approval is on file` },
      ['transfer approval'],
      {
        ...more,
        fixes: [{ kind: 'permit', party: offer.party, zh: '向移出省申请批准', en: 'apply to the province of origin' }],
      },
    )
  const missing = result.missing.map(({ input }) => input)
  return notKnown(
    'transfer',
    {
      zh: `${names.zh}：按当日规定不能确定（${result.missing.map(one => one.zh).join('、') || '条文未核'}）`,
      en: `${names.en}: the rule of the day leaves it open (${result.missing.map(one => one.en).join(', ') || 'its text is not verified'})`,
    },
    [missing[0] ?? 'transfer rule', ...missing.slice(1)],
    more,
  )
}

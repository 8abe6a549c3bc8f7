// A step on a consignment as evidence of both firms: what was said, by whom, and the row that it is about.
import type { Consignment, ConsignmentStep } from '#domain/consignment.ts'
import type { Kept } from '#store/kept.ts'
import { keep, tonnesText } from '../trade/keep.ts'

export function stepPaper(one: Consignment, step: ConsignmentStep): Kept {
  const [zh, en] = titleOf(one, step)
  const [markZh, markEn] = one.synthetic ? ['【虚构】', '[synthetic] '] : ['', '']
  const basedOn = step.step === 'answer' ? [one.row, ...step.evidence] : [...('answer' in step ? [step.answer] : []), one.row]
  const made = keep('record', step.id, `${markZh}${zh}`, `${markEn}${en}`, basedOn, step, step.recordedAt)
  const taker = step.step === 'address' ? step.taker : (one.taker ?? one.named)
  return { ...made, owners: [...new Set([one.sender, taker])], evidence: { ...made.evidence, enteredBy: step.hand.name } }
}

function titleOf({ wetKg, slip }: Consignment, step: ConsignmentStep): [zh: string, en: string] {
  const t = tonnesText
  const of = slip === null ? '' : ` ${slip}`
  switch (step.step) {
    case 'answer': {
      const { accepted, refused, lost, disputed } = step.wet
      const own: [string, string][] = [
        [`收${of}：发 ${t(wetKg)} 吨，收 ${t(accepted)} 吨`, `Receipt${of}: ${t(wetKg)} t sent, ${t(accepted)} t accepted`],
      ]
      if (refused > 0) own.push([`拒收 ${t(refused)} 吨`, `${t(refused)} t refused`])
      if (lost > 0) own.push([`损失 ${t(lost)} 吨`, `${t(lost)} t lost`])
      if (disputed > 0) own.push([`争议 ${t(disputed)} 吨`, `${t(disputed)} t disputed`])
      if (step.side === 'sender') own.push(['发出方凭证代记', 'stated by the sender on evidence'])
      return [own.map(([zh]) => zh).join('，'), own.map(([, en]) => en).join(', ')]
    }
    case 'address':
      return [`在途${of} 的收货单位是 ${step.taker}`, `The consignment${of} is addressed to ${step.taker}`]
    case 'second':
      return step.agrees
        ? [`${step.party} 第二人确认已关账期间的收货${of}`, `${step.party} confirms the receipt${of} in a closed quarter`]
        : [
            `${step.party} 不同意已关账期间的收货${of}：${step.reason}`,
            `${step.party} refuses the receipt${of} in a closed quarter: ${step.reason}`,
          ]
    case 'returned':
      return [`退回${of} 到厂 ${t(step.wetKg)} 吨`, `${t(step.wetKg)} t returned${of}`]
    case 'dispute':
      return [
        `收货争议${of}：${verbs[step.said.step][0]}（${step.said.reason}）`,
        `Dispute over the receipt${of}: ${verbs[step.said.step][1]} (${step.said.reason})`,
      ]
  }
}

const verbs = {
  propose: ['提出方案', 'a proposal'],
  agree: ['同意', 'agreed'],
  reject: ['不同意', 'rejected'],
  refer: ['提交主管部门裁定', 'referred to the authority'],
  decide: ['裁定', 'decided'],
} as const

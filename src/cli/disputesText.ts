// Disputes as text: both figures, what is open, what the tolerance rules say, and the steps.
import type { Dispute, DisputeState, DisputeStep } from '#domain/reconciliation.ts'
import { say } from './command.ts'
import type { Terminal } from './command.ts'

const states: Record<DisputeState, [zh: string, en: string]> = {
  open: ['待提方案', 'open'],
  proposed: ['待答复', 'proposed'],
  referred: ['待裁定', 'with an arbiter'],
  settled: ['已了结', 'settled'],
}
const steps: Record<DisputeStep['step'], [zh: string, en: string]> = {
  propose: ['提出方案', 'proposes'],
  agree: ['同意', 'agrees'],
  reject: ['不同意', 'rejects'],
  refer: ['提交仲裁', 'refers it'],
  decide: ['裁定', 'decides'],
}
const sides: Record<DisputeStep['side'], [zh: string, en: string]> = {
  sender: ['发货方', 'sender'],
  taker: ['收货方', 'taker'],
  arbiter: ['仲裁方', 'arbiter'],
}
const kg = (mass: number): string => mass.toLocaleString('en-US')

export function disputeLine({ receipt, state, openKg, judged }: Dispute, terminal: Terminal): string {
  return say(
    terminal,
    `${receipt.id}  ${receipt.validOn}  发 ${kg(receipt.dispatchedKg)} kg，收 ${kg(receipt.receivedKg)} kg，争议尚余 ${kg(openKg)} kg  ${states[state][0]}；${judged.zh}\n`,
    `${receipt.id}  ${receipt.validOn}  sent ${kg(receipt.dispatchedKg)} kg, received ${kg(receipt.receivedKg)} kg, ${kg(openKg)} kg in dispute  ${states[state][1]}; ${judged.en}\n`,
  )
}

export function disputeText(dispute: Dispute, terminal: Terminal): string {
  const lines = dispute.steps.map(({ step, by, side, arrivedKg, lostKg, reason, validOn }) => {
    const terms =
      arrivedKg === undefined && lostKg === undefined
        ? ['', '']
        : [
            `（到货 ${kg(arrivedKg ?? 0)} kg，损失 ${kg(lostKg ?? 0)} kg）`,
            ` (${kg(arrivedKg ?? 0)} kg arrived, ${kg(lostKg ?? 0)} kg lost)`,
          ]
    return say(
      terminal,
      `  ${validOn}  ${by}（${sides[side][0]}）${steps[step][0]}${terms[0]}：${reason}\n`,
      `  ${validOn}  ${by} (${sides[side][1]}) ${steps[step][1]}${terms[1]}: ${reason}\n`,
    )
  })
  return [disputeLine(dispute, terminal), ...lines].join('')
}

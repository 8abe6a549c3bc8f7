// Who recognises a report: with accounts the office in which the asker sits, whatever the request says; alone, a body of the register
// for which one person notes it.
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { StepAsk, StepBody } from '#domain/evaluation/procedure.ts'
import { problem, type Checked } from '#domain/problem.ts'
import { recognisingBody } from '#evaluate/procedure/recognisers.ts'
import type { EvaluationRecords } from './unitOfWork.ts'

type Body = Extract<StepAsk['body'], { action: 'recognise' | 'refuseRecognition' }>

/** @param party tenant of the office, where people have accounts */
export async function recognition(
  records: Pick<EvaluationRecords, 'register'>,
  evaluationCase: EvaluationCase,
  party: string,
  { action, purpose, by }: Body,
): Promise<Checked<StepBody>> {
  const made = (body: Extract<StepBody, { action: Body['action'] }>): Checked<StepBody> => ({ ok: true, warnings: [], value: body })
  if (records.register === undefined) {
    const named = by === undefined ? undefined : recognisingBody(by, purpose)
    if (named === undefined) return unknownBody(by ?? '')
    const { id, nameZh, nameEn, province } = named
    return made({ action, purpose, by: id, recogniser: { id, nameZh, nameEn, province, signed: false } })
  }
  if (by !== undefined) return ownAct
  const office = await records.register.office(party)
  if (office?.province == null) return noProvince(office?.nameZh ?? party, office?.nameEn ?? party)
  const home = (await records.register.provinceOf(evaluationCase.firm.id)) ?? evaluationCase.firm.province
  if (purpose === 'province' && home === office.province) return ownProvince
  return made({ action, purpose, by: office.id, recogniser: { ...office, province: office.province, signed: true } })
}

function refused(
  path: string,
  zh: string,
  en: string,
  fixZh: string,
  fixEn: string,
): { ok: false; problems: ReturnType<typeof problem>[] } {
  return { ok: false, problems: [problem('evaluation.recogniser', { path }, { zh, en, fixZh, fixEn })] }
}
const unknownBody = (by: string) =>
  refused(
    'by',
    `采信机关“${by}”不在名录中`,
    `the recognising body "${by}" is not in the register`,
    '从名录中选：外省写 CN-12 这样的代码，税务写 tax:CN-13',
    'choose one of the register: another province by a code such as CN-12, a tax bureau as tax:CN-13',
  )
const ownAct = refused(
  'by',
  '采信机关由办理人的账号决定，不能填写',
  'who recognises follows from the account that does it and cannot be written',
  '去掉 by；由外省主管部门或税务机关的人员用自己的账号办理',
  'leave "by" out; let somebody of the other province or of the tax office do it by their own account',
)
const ownProvince = refused(
  'role',
  '须是企业所在省以外的省',
  'it must be a province other than that of the firm',
  '本省备案即可，无需采信',
  'in its own province a case is filed; it needs no recognition there',
)
const noProvince = (zh: string, en: string) =>
  refused(
    'role',
    `“${zh}”没有登记所在省份，不能采信`,
    `no province is registered for "${en}", so it cannot recognise`,
    '请运维人员登记：xunyu tenant province <编号> --province CN-12',
    'ask an operator to register it: xunyu tenant province <id> --province CN-12',
  )

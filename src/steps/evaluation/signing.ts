// Who signs a report with accounts: the asker, as the register of bodies has them on that day. A name that is typed signs nothing.
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import { standsOn } from '#domain/evaluation/bureau.ts'
import type { StepAsk } from '#domain/evaluation/procedure.ts'
import { type PersonDuty, type Signature, signsOn } from '#domain/evaluation/signature.ts'
import { problem, type Checked } from '#domain/problem.ts'
import type { EvaluationRecords } from './unitOfWork.ts'

const dutyWords: Record<PersonDuty, [string, string]> = { lead: ['项目负责人', 'project lead'], reviewer: ['审核人', 'reviewer'] }

/** @param certificate that the signer shows, where one is shown @param now today: the right must stand today too, but for an invented case */
export async function signatureOf(
  { register }: Pick<EvaluationRecords, 'register'>,
  evaluationCase: EvaluationCase,
  { person, validOn }: Pick<StepAsk, 'person' | 'validOn'>,
  duty: PersonDuty,
  certificate: string | undefined,
  now: string,
): Promise<Checked<Signature>> {
  if (register === undefined) throw new Error('signatureOf: nobody signs where one person keeps the whole case')
  const bureau = evaluationCase.evaluator?.id ?? ''
  const days = evaluationCase.synthetic ? [validOn] : [validOn, now]
  const listings = (await register.listings(bureau, evaluationCase.firm.id)).filter(one => days.every(day => standsOn(one, day)))
  const entries = (await Promise.all(listings.map(({ id }) => register.entries(person, id)))).flat()
  const entry = entries.find(one => one.duty === duty && days.every(day => signsOn(one, day)))
  if (entry === undefined) return notEntered(person, duty, days)
  if (certificate !== undefined && certificate !== entry.certificate) return otherCertificate
  return { ok: true, warnings: [], value: { entry: entry.id, name: entry.name, duty, certificate: entry.certificate } }
}

const refused = (path: string, zh: string, en: string, fixZh: string, fixEn: string): Checked<never> => ({
  ok: false,
  problems: [problem('evaluation.signature', { path }, { zh, en, fixZh, fixEn })],
})
const notEntered = (person: string, duty: PersonDuty, days: readonly string[]): Checked<never> =>
  refused(
    'person',
    `账号 ${person} 在 ${days.join('、')} 没有登记为该机构的${dutyWords[duty][0]}，不能签字`,
    `the account ${person} is not registered as ${dutyWords[duty][1]} of the body on ${days.join(' and ')}, so it cannot sign`,
    '请列入该机构的主管部门在评价机构名单中登记签字人，或由已登记的人员签字',
    'let the authority that lists the body enter the person in the register, or let somebody sign who is in it',
  )
const otherCertificate = refused(
  'certificate',
  '证书指纹与名单中登记的不同',
  'the fingerprint of the certificate is not the one of the register',
  '核对证书文件；换过证书的，请主管部门更新登记',
  'check the file of the certificate; where it was renewed, let the authority renew the entry',
)

// One case and seven accounts: every step is taken by whom it belongs to; every other try is refused, and tells who has no part in the case
// nothing of it. Recognition is the act of the other province and of the tax office, and of nobody in their name.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { EvaluationRole, StepAsk } from '#domain/evaluation/procedure.ts'
import { storeEvaluations } from '#steps/evaluation/unitOfWork.ts'
import { readAccountFolder } from '#steps/evaluation/readAccountFolder.ts'
import { readProcedure } from '#steps/evaluation/runFolder.ts'
import { openCase } from '#steps/evaluation/takeStep.ts'
import { type Ask, openAccounts } from '../support/accounts.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

const folder = 'examples/evaluation-brickworks'
const tenants = [
  ['jjj', 'region', null, 'jjj/', null],
  ['hebei', 'province', 'jjj', 'jjj/hebei/', null, 'CN-13'],
  ['beijing', 'province', 'jjj', 'jjj/beijing/', null, 'CN-11'],
  ['brickworks', 'firm', 'hebei', 'jjj/hebei/brickworks/', 'brickworks'],
  ['stranger', 'firm', 'hebei', 'jjj/hebei/stranger/', 'stranger-party'],
  ['huaming', 'bureau', 'hebei', 'jjj/hebei/huaming/', null],
  ['other-body', 'bureau', 'hebei', 'jjj/hebei/other-body/', null],
  ['tax-hebei', 'tax', 'hebei', 'jjj/hebei/tax-hebei/', null],
  ['tax-beijing', 'tax', 'beijing', 'jjj/beijing/tax-beijing/', null],
] as const
const people = [
  ['plant', 'firm', 'brickworks'],
  ['preparer', 'evaluator', 'huaming'],
  ['reviewer', 'evaluator', 'huaming'],
  ['rival', 'evaluator', 'other-body'],
  ['home', 'authority', 'hebei'],
  ['province', 'authority', 'beijing'],
  ['taxman', 'tax', 'tax-hebei'],
  ['far-tax', 'tax', 'tax-beijing'],
  ['stranger', 'firm', 'stranger'],
] as const
const everybody = people.map(([who]) => who)
type Who = (typeof everybody)[number]
/** Who has a part in the case before it is filed. */
const insiders: ReadonlySet<Who> = new Set(['plant', 'preparer', 'reviewer', 'home'])
const ofRole: Record<EvaluationRole, Who> = {
  firm: 'plant',
  evaluator: 'preparer',
  authority: 'home',
  province: 'province',
  tax: 'taxman',
  public: 'stranger',
}

eachEngine('seven accounts', engine => {
  let api: TestServer
  let ask: Ask
  let id = ''
  let at = ''
  let told: readonly StepAsk[] = []
  const codes = (answer: { json: <T>() => T }): string[] => answer.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code)
  const take = async (who: Who | null, step: object) => ask(who, 'POST', `${at}/steps`, step)
  /** The same words as for a case that is none. */
  const nothing = async (who: Who) => {
    const answers = await Promise.all([at, '/evaluations/case:none:2022'].map(path => ask(who, 'GET', path)))
    const [here, nowhere] = answers.map(answer => [answer.statusCode, answer.body.replaceAll(id, 'ID').replaceAll('case:none:2022', 'ID')])
    expect([who, here]).toEqual([who, nowhere])
    expect([who, (await ask(who, 'GET', '/evaluations')).json<{ total: number }>().total]).toEqual([who, 0])
  }

  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    ask = await openAccounts(api, tenants, people)
    for (const bureau of ['huaming', 'other-body']) {
      const days = { from: '2022-01-01', to: '2030-12-31' }
      await ask('home', 'POST', '/bureaus', { bureau, authority: 'hebei', province: 'CN-13', listNumber: bureau, ...days })
    }
    const [read, procedure] = [await readAccountFolder(folder), await readProcedure(folder)]
    if (!read.ok || !procedure.ok || procedure.value === null) throw new Error('the example cannot be read')
    const { account, basis, tolerance, evaluated: products } = read.value
    // A demonstration, so that its days may lie in the past; opened by the owner of the house, as its mark is theirs to set.
    const { validOn } = procedure.value.apply
    const opened = await openCase(storeEvaluations(api.app.store, undefined, ['brickworks']), {
      party: 'brickworks',
      person: 'plant',
      validOn,
      account: { ...account, synthetic: true },
      basis,
      tolerance,
      products,
      bureau: 'huaming',
    })
    if (!opened.ok) throw new Error(opened.problems.map(({ en }) => en).join())
    ;({ id } = opened.value)
    at = `/evaluations/${encodeURIComponent(id)}`
    told = procedure.value.steps
  })
  afterAll(() => api.close())

  test('up to the filing each step is taken by its own account, and refused to every other', async () => {
    for (const step of told) {
      if (step.role === 'province' || step.role === 'tax') break
      const { role } = step
      const own = ofRole[role]
      const body = step.body.action === 'accept' ? { action: 'accept', independence: step.body.independence } : step.body
      // Once for each kind of step: who has no part in the case is told that there is none, who has another part that this is not theirs.
      const often = ['submitDocument', 'checkDocument', 'recordFinding'].includes(step.body.action)
      const others = often || role === 'public' ? [] : everybody.filter(who => who !== own && !(role === 'evaluator' && who === 'reviewer'))
      for (const other of others) {
        const { statusCode } = await take(other, { ...step, body })
        expect([step.body.action, other, statusCode]).toEqual([step.body.action, other, insiders.has(other) ? 403 : 404])
      }
      const answer =
        step.body.action === 'object'
          ? await ask(own, 'POST', `${at}/objections`, { text: step.body.text, validOn: step.validOn })
          : await take(own, { ...step, body })
      expect([step.body.action, answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([step.body.action, 201, ''])
      for (const who of step.body.action === 'publish' ? everybody.filter(one => !insiders.has(one)) : []) await nothing(who)
    }
    expect((await ask('home', 'GET', at)).json<{ file: { evaluationCase: EvaluationCase } }>().file.evaluationCase.state).toBe('filed')
  })

  test('the filed case is seen by the other province and the tax office of the place, without what is the firm’s own', async () => {
    for (const who of ['province', 'taxman'] as const) {
      const seen = await ask(who, 'GET', at)
      expect([who, seen.statusCode, seen.json<{ partial: boolean }>().partial]).toEqual([who, 200, true])
      expect((await ask(who, 'GET', '/evaluations')).json<{ total: number }>().total).toBe(1)
      const { account } = seen.json<{ file: { account: { batches: unknown[]; sales: unknown[] } } }>().file
      expect([account.batches, account.sales]).toEqual([[], []])
      expect((await ask(who, 'GET', `${at}/tax.xlsx`)).statusCode).toBe(403)
    }
    for (const who of ['rival', 'far-tax', 'stranger'] as const) await nothing(who)
  })

  test('recognition is forged by nobody: not by the home authority, in no other name, for no other purpose', async () => {
    const step = (role: EvaluationRole, body: object) => ({ role, party: 'x', person: 'x', validOn: '2023-04-10', reason: 'read', body })
    const forged = [
      { action: 'recognise', purpose: 'province', by: 'CN-11' },
      { action: 'recognise', purpose: 'province' },
      { action: 'refuseRecognition', purpose: 'province' },
    ]
    for (const who of everybody)
      for (const role of ['province', 'tax'] as const)
        for (const body of forged.map(one => ({ ...one, purpose: role }))) {
          const may = who === ofRole[role]
          if (may && !('by' in body)) continue
          const answer = await take(who, step(role, body))
          const hidden = ['rival', 'far-tax', 'stranger'].includes(who)
          expect([who, role, answer.statusCode]).toEqual([who, role, hidden ? 404 : may ? 422 : 403])
          expect(codes(answer)).toEqual([hidden ? 'evaluation.unknown' : may ? 'evaluation.recogniser' : 'evaluation.seat'])
        }
    for (const [who, role, purpose] of [
      ['province', 'province', 'tax'],
      ['taxman', 'tax', 'province'],
    ] as const)
      expect((await take(who, step(role, { action: 'recognise', purpose }))).statusCode).toBe(422)
    expect((await take(null, step('province', { action: 'recognise', purpose: 'province' }))).statusCode).toBe(401)
  })

  test('the other province refuses with a reason, then recognises; the tax office recognises; each in its own name', async () => {
    const step = (role: EvaluationRole, action: string, reason: string | null = null) => ({
      role,
      party: 'somebody else',
      person: 'somebody else',
      validOn: '2023-04-14',
      reason,
      body: { action, purpose: role },
    })
    expect((await take('province', step('province', 'refuseRecognition'))).statusCode).toBe(422)
    const refused = await take('province', step('province', 'refuseRecognition', 'the kiln was not seen'))
    expect([refused.statusCode, refused.json<EvaluationCase>().state]).toEqual([201, 'filed'])
    expect((await take('province', step('province', 'recognise'))).statusCode).toBe(201)
    expect((await take('province', step('province', 'recognise'))).statusCode).toBe(422)
    const done = (await take('taxman', step('tax', 'recognise'))).json<EvaluationCase>()
    expect(done.state).toBe('recognised')
    expect(done.refusals).toMatchObject([{ by: 'beijing', reason: 'the kiln was not seen' }])
    expect(done.recognitions.map(({ by, recogniser }) => [by, recogniser?.province, recogniser?.signed])).toEqual([
      ['beijing', 'CN-11', true],
      ['tax-hebei', 'CN-13', true],
    ])
    expect(done.steps.slice(-2).map(({ party, person }) => [party, person])).toEqual([
      ['beijing', 'province'],
      ['tax-hebei', 'taxman'],
    ])
  })
})

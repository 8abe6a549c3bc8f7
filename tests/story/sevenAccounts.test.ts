// One case and seven accounts: every step is taken by whom it belongs to; every other try is refused, and tells who has no part in the case
// nothing of it. Recognition is the act of the other province and of the tax office, and of nobody in their name.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { BureauListing } from '#domain/evaluation/bureau.ts'
import type { ReportStanding } from '#domain/evaluation/reportStanding.ts'
import type { ClaimPage } from '#domain/claim.ts'
import { move } from '#domain/entry.ts'
import type { Inbox } from '#domain/inbox.ts'
import type { NoticeRow } from '#domain/evaluation/notice.ts'
import type { EvaluationRole, StepAsk } from '#domain/evaluation/procedure.ts'
import { storeEvaluations } from '#steps/evaluation/unitOfWork.ts'
import { readAccountFolder } from '#steps/evaluation/readAccountFolder.ts'
import { readProcedure } from '#steps/evaluation/runFolder.ts'
import { postEntries } from '#steps/ledger/postEntries.ts'
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
const days = { from: '2022-01-01', to: '2030-12-31' }
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
  const listings: string[] = []
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
      const listed = await ask('home', 'POST', '/bureaus', { bureau, authority: 'hebei', province: 'CN-13', listNumber: bureau, ...days })
      listings.push(listed.json<BureauListing>().id)
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
    // What the plant made of its gangue, on its books: a claim may cite the evaluation of it.
    const held = (accountClass: 'generated' | 'on_hand' | 'utilised') => ({
      party: 'brickworks',
      site: 'brickworks',
      material: 'gangue',
      accountClass,
    })
    const recordedAt = '2023-01-10T00:00:00.000Z'
    const entry = (name: string, kind: 'generation' | 'utilisation', from: 'generated' | 'on_hand', to: 'on_hand' | 'utilised') => ({
      id: `entry:${name}`,
      kind,
      phase: 'posted' as const,
      validOn: '2022-06-30',
      recordedAt,
      basedOn: ['slips:gangue:2022-06'],
      legs: move(held(from), held(to), 5_000_000),
      ...(kind === 'utilisation' ? { reason: 'brick_making' } : {}),
    })
    const entries = [entry('in', 'generation', 'generated', 'on_hand'), entry('used', 'utilisation', 'on_hand', 'utilised')]
    const posted = await postEntries(api.app.store, { entries, recordedAt })
    if (!posted.ok) throw new Error(posted.problems[0]?.en)
    at = `/evaluations/${encodeURIComponent(id)}`
    told = procedure.value.steps
  })
  afterAll(() => api.close())

  /** A step of the example, with accounts: who it is comes from them and not from its body, and its papers are such as anybody can open. */
  const asked = (step: StepAsk): object => ({ ...step, evidence: papers(step.evidence), body: bodyOf(step) })
  const papers = (ids: readonly string[]): string[] => ids.map((_, at) => `https://www.gov.cn/paper-${at}`)
  const bodyOf = ({ body }: StepAsk): object => {
    if (body.action === 'accept') return { action: 'accept', independence: body.independence }
    if (body.action === 'submitDocuments')
      return { ...body, documents: body.documents.map(one => ({ ...one, evidence: papers(one.evidence) })) }
    if (body.action !== 'judge') return body
    return { ...body, settles: Object.fromEntries(Object.entries(body.settles).map(([point, ids]) => [point, papers(ids)])) }
  }
  /** Its own account takes it; who has no part in the case is told that there is none, who has another part that this is not theirs. */
  const takenByItsOwn = async (step: StepAsk) => {
    const own = ofRole[step.role]
    // Once for each kind of step.
    const often = ['submitDocument', 'checkDocument', 'recordFinding'].includes(step.body.action)
    const others =
      often || step.role === 'public' ? [] : everybody.filter(who => who !== own && !(own === 'preparer' && who === 'reviewer'))
    for (const other of others) {
      const { statusCode } = await take(other, asked(step))
      expect([step.body.action, other, statusCode]).toEqual([step.body.action, other, insiders.has(other) ? 403 : 404])
    }
    const answer =
      step.body.action === 'object'
        ? await ask(own, 'POST', `${at}/objections`, { text: step.body.text, validOn: step.validOn })
        : await take(own, asked(step))
    expect([step.body.action, answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([step.body.action, 201, ''])
  }
  /** What waits for each in this case, on a day on which deadlines are told. */
  const waits = async (day: string) =>
    Object.fromEntries(
      await Promise.all(
        everybody.map(async who => {
          const { tasks } = (await ask(who, 'GET', `/inbox?day=${day}`)).json<Inbox>()
          return [who, tasks.filter(({ path }) => path === at).map(({ en, due, standing }) => [en, due, standing])]
        }),
      ).then(pairs => pairs.filter(([, tasks]) => (tasks as unknown[]).length > 0)),
    ) as Record<string, unknown>
  const standing = async (printed: string) => {
    const answer = await ask(null, 'GET', `/verify/${printed}?day=2023-04-20`)
    return { code: answer.statusCode, ...answer.json<ReportStanding>() }
  }
  const issue = () => told.findIndex(step => step.body.action === 'issueReport')

  test('up to the verdict each step is taken by its own account, and refused to every other', async () => {
    const both = (...task: unknown[]) => ({ preparer: [task], reviewer: [task] })
    expect(await waits('2023-02-02')).toEqual(both('accept or decline the application', '2023-02-08', 'open'))
    expect(await waits('2023-02-20')).toEqual(both('accept or decline the application', '2023-02-08', 'overdue'))
    for (const step of told.slice(0, issue())) await takenByItsOwn(step)
    expect(Object.keys(await waits('2023-03-20'))).toEqual(['preparer', 'reviewer'])
    expect((await ask('plant', 'GET', at)).json<{ file: { evaluationCase: EvaluationCase } }>().file.evaluationCase.state).toBe('judged')
  })

  test('the register says who of a body signs: entered by the authority that lists it, for an account of that body', async () => {
    const enter = (who: Who, listing: string, username: string, duty: string, more: object = {}) =>
      ask(who, 'POST', `/bureaus/${listing}/persons`, { username, name: `name of ${username}`, duty, ...days, ...more })
    const [listing = '', rivals = ''] = listings
    for (const who of ['preparer', 'plant', 'province', 'rival'] as const)
      expect([who, (await enter(who, listing, 'preparer', 'lead')).statusCode]).toEqual([who, 403])
    for (const username of ['rival', 'plant', 'nobody'])
      expect([username, codes(await enter('home', listing, username, 'lead'))]).toEqual([username, ['bureau.person']])
    expect(codes(await enter('home', listing, 'preparer', 'lead', { to: '2031-01-01' }))).toEqual(['bureau.person'])
    for (const [username, duty] of [
      ['preparer', 'lead'],
      ['preparer', 'reviewer'],
      ['reviewer', 'reviewer'],
    ] as const)
      expect((await enter('home', listing, username, duty, { certificate: 'a'.repeat(64) })).statusCode).toBe(201)
    expect((await enter('home', rivals, 'rival', 'reviewer')).statusCode).toBe(201)
    const shown = await ask(null, 'GET', '/bureaus')
    expect(
      shown
        .json<BureauListing[]>()
        .find(({ id: one }) => one === listing)
        ?.persons.map(({ name, duty }) => [name, duty]),
    ).toEqual([
      ['name of preparer', 'lead'],
      ['name of preparer', 'reviewer'],
      ['name of reviewer', 'reviewer'],
    ])
  })

  test('a report is signed by two persons of the body, each by their own account; names that are typed sign nothing', async () => {
    const validOn = '2023-03-20'
    const step = (action: string, more: object = {}, reason: string | null = null) => ({
      role: 'evaluator',
      party: 'x',
      person: 'x',
      validOn,
      reason,
      body: { action, ...more },
    })
    const validTo = '2024-03-19'
    expect(codes(await take('preparer', asked(told[issue()]!)))).toEqual(['evaluation.step.accounts'])
    // Whoever is not entered as project lead prepares none.
    expect(codes(await take('reviewer', step('signReport', { validTo })))).toEqual(['evaluation.signature'])
    expect(codes(await take('preparer', step('signReport', { validTo, certificate: 'b'.repeat(64) })))).toEqual(['evaluation.signature'])
    const first = await take('preparer', step('signReport', { validTo, certificate: 'a'.repeat(64) }))
    expect([first.statusCode, first.json<EvaluationCase>().state]).toEqual([201, 'signed'])
    expect(first.json<EvaluationCase>()).toMatchObject({ report: null, draft: { validTo, signed: { account: 'preparer' } } })
    // It waits for the other one now, and for nobody else.
    expect(Object.keys(await waits(validOn))).toEqual(['reviewer'])
    // The same person under a second entry is no second person; who is in no entry of this body signs nothing.
    expect(codes(await take('preparer', step('coSign')))).toEqual(['evaluation.step.coSign'])
    for (const who of ['plant', 'home', 'rival'] as const)
      expect([who, (await take(who, step('coSign'))).statusCode]).toEqual([who, who === 'rival' ? 404 : 403])
    expect((await take('reviewer', step('returnReport'))).statusCode).toBe(422)
    expect((await take('reviewer', step('returnReport', {}, 'the moisture of May is missing'))).json<EvaluationCase>().state).toBe('judged')
    expect((await take('preparer', step('signReport', { validTo }))).statusCode).toBe(201)
    const second = (await take('reviewer', step('coSign'))).json<EvaluationCase>()
    expect([second.state, second.draft]).toEqual(['reported', undefined])
    expect(second.report?.signatures?.map(({ name, account, duty, certificate }) => [name, account, duty, certificate])).toEqual([
      ['name of preparer', 'preparer', 'lead', 'a'.repeat(64)],
      ['name of reviewer', 'reviewer', 'reviewer', 'a'.repeat(64)],
    ])
    expect(await waits(validOn)).toMatchObject({ home: [['publish the notice', '2023-04-03', 'open']] })
    expect(second.report?.sha256).toBe((await ask('plant', 'GET', at)).json<{ frozen: string }>().frozen)
    // Whoever holds a copy of the signed report finds it; the one that was returned was never out.
    const [returned, issued] = second.steps.flatMap(({ body }) => (body.action === 'signReport' ? [body.sha256] : []))
    const out = { code: 200, answer: 'yes', issuedOn: validOn, validTo, state: 'inForce', ended: null, filedOn: null }
    expect(await standing(issued ?? '')).toMatchObject(out)
    expect(await standing(`ZP-2023-${issued?.slice(0, 8)}`)).toMatchObject({ ...out, sha256: issued })
    expect((await standing(returned ?? '')).code).toBe(404)
  })

  test('notice, objection, answer and filing, each by its own account', async () => {
    for (const step of told.slice(issue() + 1)) {
      if (step.role === 'province' || step.role === 'tax') break
      await takenByItsOwn(step)
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
    expect(await waits('2023-04-03')).toEqual({
      province: [['recognise or refuse', null, 'open']],
      taxman: [['recognise for tax, or refuse', null, 'open']],
    })
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
    expect(await standing(done.report?.sha256 ?? '')).toMatchObject({
      state: 'inForce',
      filedOn: done.filing?.validOn,
      recognised: [{ purpose: 'province' }, { purpose: 'tax' }],
    })
  })

  test('withdrawn by the authority, a copy of the report says so to everybody, with the reason; so does the claim that rests on it', async () => {
    const reason = 'the slips of June are forged'
    const basis = { accountingBasis: 'income_tax', period: '2022', site: 'brickworks', material: 'gangue', massKg: 1_000_000 }
    const claimed = await ask('plant', 'POST', '/claims', { claimant: 'brickworks', ...basis, evidence: [id], validOn: '2023-04-17' })
    expect([claimed.statusCode, claimed.statusCode === 201 ? '' : claimed.body]).toEqual([201, ''])
    const claims = async (who: Who) => (await ask(who, 'GET', '/claims')).json<ClaimPage>().claims
    expect((await claims('plant')).map(({ state, withdrawn }) => [state, withdrawn])).toEqual([['admitted', []]])
    const step = { role: 'authority', party: 'x', person: 'x', validOn: '2023-04-18', reason, body: { action: 'withdraw' } }
    const withdrawn = (await take('home', { ...step, evidence: papers(['decision']) })).json<EvaluationCase>()
    expect(withdrawn.state).toBe('withdrawn')
    expect(await standing(withdrawn.report?.sha256 ?? '')).toMatchObject({
      state: 'withdrawn',
      ended: { on: '2023-04-18', by: 'authority', reason },
    })
    const notices = (await ask(null, 'GET', '/evaluations/notices')).json<NoticeRow[]>()
    expect(new Set(notices.map(one => [one.state, one.withdrawnOn, one.withdrawnReason].join()))).toEqual(
      new Set([`withdrawn,2023-04-18,${reason}`]),
    )
    const mark = { caseId: id, on: '2023-04-18', reason, reportSha256: withdrawn.report?.sha256 }
    for (const who of ['plant', 'home'] as const)
      expect([who, await claims(who)]).toMatchObject([who, [{ state: 'disputed', heldKg: 1_000_000, withdrawn: [mark] }]])
    expect(await claims('stranger')).toEqual([])
    const waiting = async (who: Who) => (await ask(who, 'GET', '/inbox')).json<Inbox>().tasks.filter(({ kind }) => kind === 'claim')
    expect([await waiting('home'), await waiting('plant'), await waiting('rival')]).toMatchObject([
      [{ en: 'decide whether a claim stands: the report it cites was withdrawn', role: 'authority', party: 'brickworks' }],
      [{ en: 'see to a claim: the report it cites was withdrawn; add papers, or withdraw it', role: 'firm' }],
      [],
    ])
    for (const who of ['province', 'taxman'] as const) {
      const body = { action: 'recognise', purpose: ofRole.tax === who ? 'tax' : 'province' }
      const late = { role: body.purpose, party: 'x', person: 'x', validOn: '2023-04-19', body }
      expect([who, codes(await take(who, late))]).toEqual([who, ['evaluation.step.state']])
    }
  })
})

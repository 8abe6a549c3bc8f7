// Rules by HTTP: what a rule browser, a date slider, a diff and a what-if page ask for, and how wrong questions are refused.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Problem } from '#domain/problem.ts'
import type { RuleDetail, RuleDiff, RuleList } from '#domain/ruleBook.ts'
import type { RuleResult } from '#domain/ruleResult.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer } from '../support/openTestServer.ts'
import type { TestServer } from '../support/openTestServer.ts'

eachEngine('rules', engine => {
  let api: TestServer
  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'))
  })
  afterAll(() => api.close())

  test('cards on a day, with the stops of the slider', async () => {
    const list = (await api.get('/rules?on=2022-03-01&subject=tax')).json<RuleList>()
    const card = list.rules.find(rule => rule.id === 'vat-catalogue')
    expect(card).toMatchObject({ formula: 'VAT-SHARE', lastChange: '2022-03-01', nextChange: null })
    expect(card?.standing.draft).toBeGreaterThan(0)
    expect(list.changes).toEqual([...list.changes].sort())
    const drafts = (await api.get('/rules?on=2022-03-01&status=draft')).json<RuleList>()
    expect(drafts.rules.every(rule => rule.standing.draft > 0)).toBe(true)
    expect((await api.get('/rules?subject=nothing')).statusCode).toBe(422)
  })

  test('one rule with versions, lines, documents and cases; and what changed between two days', async () => {
    const rule = (await api.get('/rules/vat-catalogue?on=2022-02-28')).json<RuleDetail>()
    expect(rule.documents.map(document => document.to)).toEqual(['2022-02-28', null])
    expect(rule.lines.filter(line => line.inForce).every(line => line.facets?.['catalogue'] === '2015')).toBe(true)
    expect(rule.cases.some(one => one.id === 'VAT-C6 70.0 %')).toBe(true)
    const diff = (await api.get('/rules/vat-catalogue/diff?from=2022-02-28&to=2022-03-01')).json<RuleDiff>()
    expect([diff.added.length > 0, diff.removed.length > 0]).toEqual([true, true])
    expect((await api.get('/rules/none')).statusCode).toBe(404)
    expect((await api.get('/rules/none/diff?from=2022-02-28&to=2022-03-01')).statusCode).toBe(404)
  })

  test('a rule result with its chain, and every mistake of its facts at once', async () => {
    const facts = { applicationDay: '2023-03-01', from: 'CN-13', to: 'CN-11', purpose: 'utilise', hazardous: false }
    const ruleResult = (await api.post('/rules/evaluate', { rule: 'transfer-interprovince', facts })).json<RuleResult>()
    expect(ruleResult).toMatchObject({ answer: 'yes', figures: { procedure: 'filing' } })
    expect(ruleResult.chain.map(step => step.parameter)).toEqual(['TRANSFER-FILING'])
    const wrong = await api.post('/rules/evaluate', { rule: 'transfer-interprovince', facts: { ...facts, purpose: 'burn', weight: 3 } })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.json<{ problems: Problem[] }>().problems.map(problem => problem.code)).toEqual(['rules.fact.value', 'rules.fact.unknown'])
  })

  test('choices come with their names, are read in words of the trade, and a word that is none of them is refused with the list', async () => {
    const rule = (await api.get('/rules/vat-scrap-dealer')).json<RuleDetail>()
    const processing = rule.inputs.find(input => input.name === 'processing')
    expect(processing?.options?.find(option => option.id === 'crush')).toMatchObject({ zh: '破碎', en: 'crush' })
    const facts = { period: '2023-04', salesCny: '100', generalTaxpayer: true, bought: true, registeredAndFiled: true, processing: '破碎' }
    const ask = (more: object) => api.post('/rules/evaluate', { rule: 'vat-scrap-dealer', facts: { ...facts, ...more } })
    expect((await ask({})).json<RuleResult>()).toMatchObject({ answer: 'yes', figures: { taxCny: '3.00' } })
    const refused = await ask({ processing: '破碎 磁化' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('磁化')
    expect(refused.body).toContain('挑选')
  })

  test('a what-if over firms', async () => {
    const facts = {
      invoiceDay: '2027-06-01',
      naturalPerson: '是',
      scrap: true,
      registeredAndFiled: true,
      applied: true,
      sellerConsent: true,
      specialInvoice: false,
      earlierCny: '4000000',
      thisCny: '500000',
    }
    const body = {
      rule: 'vat-reverse-invoicing',
      reforms: [{ parameter: 'VAT-I1-LIMIT', from: '2027-01-01', value: '4000000' }],
      cases: [{ firm: 'recycler', facts }],
    }
    const answer = (await api.post('/rules/simulate', body)).json()
    expect(answer).toMatchObject({ firms: [{ firm: 'recycler', answersChanged: [{ from: 'yes', to: 'no', cases: 1 }] }] })
    expect(
      (await api.post('/rules/simulate', { ...body, reforms: [{ parameter: 'none', from: '2027-01-01', value: '1' }] })).statusCode,
    ).toBe(422)
  })
})

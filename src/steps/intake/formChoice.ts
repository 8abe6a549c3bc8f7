// Which forms a word means: a set of them, or one by its id.
import { allForms } from '#intake/forms/readImport.ts'
import { ledgerForms } from '#intake/forms/ledgerForms.ts'
import { registryForms } from '#intake/registry/registryForms.ts'
import type { Form } from '#intake/forms/form.ts'

export const formSets = ['ledger', 'registry'] as const
const titles = {
  ledger: { zh: '一般工业固体废物台账模板', en: 'waste ledger template' },
  registry: { zh: '登记表模板', en: 'registry template' },
}

export function formsOf(kind: string): { title: { zh: string; en: string }; forms: readonly Form[] } | undefined {
  if (kind === 'ledger') return { title: titles.ledger, forms: ledgerForms.filter(({ use }) => use === 'ledger') }
  if (kind === 'registry') return { title: titles.registry, forms: registryForms }
  const form = allForms.find(({ id }) => id === kind)
  return form && { title: { zh: form.zh, en: form.en }, forms: [form] }
}

/** Every form there is, as data. */
export function listForms(): readonly Form[] {
  return allForms
}

// What may stand behind a step as its evidence: an uploaded document that holds on that day, a row or voucher of the account, or a public
// link. A name of something that nobody can open is none.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import { type CaseDocument, isPublicLink } from '#domain/evaluation/document.ts'
import type { StepRequest } from '#domain/evaluation/procedure.ts'
import { problem, type Problem } from '#domain/problem.ts'
import { checklist } from './checklist.ts'

export type Shelf = {
  account: FirmAccount
  /** Documents of the firm and of the case. */
  documents: readonly CaseDocument[]
  /** Where people have accounts a paper of the account counts only if its file was uploaded; alone its fingerprint is enough. */
  uploadedOnly: boolean
}
/** One place of a step that names evidence; `item` where it is for a line of the checklist. */
type Named = { path: string; ids: readonly string[]; item?: string }

/** @returns a problem for each name that stands for nothing, by its place */
export function evidenceProblems(step: StepRequest, shelf: Shelf): Problem[] {
  const known = indexOf(shelf)
  return namedIn(step).flatMap(({ path, ids, item }) =>
    ids.flatMap(id => {
      const wrong = fault(id, item, step.validOn, known)
      if (wrong === undefined) return []
      const name = checklist.find(one => one.id === item)
      const [zh, en] = name === undefined ? [wrong.zh, wrong.en] : [`“${name.zh}”：${wrong.zh}`, `"${name.en}": ${wrong.en}`]
      return [
        problem(
          'evaluation.evidence',
          { path },
          {
            zh,
            en,
            fixZh: '上传文件后选用，或填公开网址（https://…）' + (mayBeRows(item) ? '，或选账目中的凭证' : ''),
            fixEn: `upload the file and choose it, or give a public link (https://…)${mayBeRows(item) ? ', or choose a voucher of the account' : ''}`,
          },
        ),
      ]
    }),
  )
}

/** Whether a step names anything that has to be held against the shelf. */
export const namesEvidence = (step: StepRequest): boolean => namedIn(step).some(({ ids }) => ids.length > 0)

const mayBeRows = (item: string | undefined): boolean =>
  item === undefined || (checklist.find(one => one.id === item)?.fromAccount ?? false)

function namedIn({ body, evidence }: StepRequest): Named[] {
  switch (body.action) {
    case 'submitDocument':
      return [{ path: 'evidence', ids: evidence, item: body.item }]
    case 'submitDocuments':
      return body.documents.map((one, row) => ({ path: `body.documents.${row}.evidence`, ids: one.evidence, item: one.item }))
    case 'recordFinding':
    case 'recordFindings':
    case 'withdraw':
      return [{ path: 'evidence', ids: evidence }]
    case 'judge':
      return Object.entries(body.verdict.settles).map(([point, ids]) => ({ path: `body.settles.${point}`, ids }))
    default:
      return []
  }
}

type Known = { documents: Map<string, CaseDocument>; papers: Set<string>; rows: Set<string> }
function indexOf({ account, documents, uploadedOnly }: Shelf): Known {
  const hashes = new Set(documents.map(({ sha256 }) => sha256))
  const papers = account.evidence.filter(({ sha256 }) => sha256 !== null && (!uploadedOnly || hashes.has(sha256)))
  const lines = [...account.stock, ...account.receipts, ...account.removals, ...account.batches, ...account.sales]
  const named = lines.flatMap(line => [
    line.id,
    ...('voucher' in line ? [line.voucher] : []),
    ...('invoice' in line ? [line.invoice] : []),
    ...line.evidence,
  ])
  return {
    documents: new Map(documents.map(one => [one.id, one])),
    papers: new Set(papers.map(({ id }) => id)),
    rows: new Set(named.filter(id => id !== '')),
  }
}

function fault(id: string, item: string | undefined, day: string, known: Known): { zh: string; en: string } | undefined {
  const document = known.documents.get(id)
  if (document !== undefined)
    return document.validTo === null || day <= document.validTo
      ? undefined
      : { zh: `“${document.name}”有效期至 ${document.validTo}，已过期`, en: `"${document.name}" was valid to ${document.validTo}` }
  if (known.papers.has(id) || isPublicLink(id)) return undefined
  if (known.rows.has(id))
    return mayBeRows(item)
      ? undefined
      : { zh: `“${id}”是账目凭证，这一项要文件`, en: `"${id}" is a voucher of the account; a document is wanted here` }
  return { zh: `“${id}”不是已上传的文件、账目凭证或公开网址`, en: `"${id}" is no uploaded document, voucher of the account or public link` }
}

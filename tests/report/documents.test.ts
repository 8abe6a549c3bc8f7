// Every document that leaves the product, in both languages: in words, of one language, with who, when and where to sign, on A4 pages.
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { letterKinds, lettersOf } from '#domain/evaluation/letters.ts'
import { reportNumber } from '#domain/evaluation/reportNumber.ts'
import { productBytes } from '#steps/evaluation/cases.ts'
import { type FolderCase, runFolder } from '#steps/evaluation/runFolder.ts'
import { wordText, zipParts } from '../support/officeText.ts'
import { strayWords } from '../support/machineWords.ts'

const languages = ['zh', 'en'] as const
const origin = 'https://xunyu.example.cn'

describe('an evaluation', () => {
  let found: FolderCase
  beforeAll(async () => {
    const run = await runFolder('examples/evaluation-brickworks', undefined)
    if (!run.ok) throw new Error(run.problems[0]?.en)
    found = run.value
  })
  const word = async (kind: (typeof letterKinds)[number] | 'report', language: 'zh' | 'en'): Promise<Uint8Array> => {
    const bytes = await productBytes(found.file, found.frozen, `${kind}.docx`, language, origin)
    if (bytes === null) throw new Error(`no ${kind}`)
    return bytes
  }
  /** What people wrote in the case: it is printed as they wrote it, whatever the language of the document. */
  const written = (): string[] => {
    const { evaluationCase } = found.file
    return [
      ...evaluationCase.findings.map(({ note }) => note),
      ...evaluationCase.steps.flatMap(({ reason, body }) => [
        reason ?? '',
        ...(body.action === 'judge' ? [body.verdict.reasons ?? ''] : []),
        ...(body.action === 'publish' ? [body.place] : []),
        ...(body.action === 'file' ? [body.authority, body.receipt] : []),
        ...(body.action === 'recognise' ? [body.by] : []),
      ]),
      ...(evaluationCase.report?.signers ?? []),
      evaluationCase.evaluator?.listNumber ?? '',
      ...found.file.account.receipts.map(({ supplier }) => supplier),
    ].filter(text => text !== '')
  }

  test('the example has come to every letter', () => {
    expect(lettersOf(found.file.evaluationCase)).toEqual([...letterKinds])
  })

  describe.each(languages)('in %s', language => {
    test.each(['report', ...letterKinds] as const)(
      '%s speaks in words of its language, is dated and leaves room for the seal',
      async kind => {
        const bytes = await word(kind, language)
        const text = wordText(bytes)
        expect(strayWords(text, language, written())).toEqual([])
        expect(text).toMatch(language === 'zh' ? /盖章/u : /seal/u)
        expect(text).toMatch(language === 'zh' ? /2023年\d+月\d+日/u : /\d+ (?:February|March|April) 2023/u)
        const { report } = found.file.evaluationCase
        // The decision comes before there is a report.
        expect(text.includes(reportNumber(report?.issuedOn ?? '', report?.sha256 ?? ''))).toBe(kind !== 'decision')
        expect(zipParts(bytes).get('word/document.xml')).toContain('w:w="11906" w:h="16838"')
        const again = await word(kind, language)
        expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again))).toBe(0)
      },
    )
  })

  test.each(languages)(
    'the tax sheets in %s speak in words, one page wide, with lines to sign and what each row stands on',
    async language => {
      const bytes = (await productBytes(found.file, found.frozen, 'tax.xlsx', language, origin)) ?? new Uint8Array()
      const { sheets } = await readXlsx(bytes)
      // Titles of the law are Chinese in every language.
      const law = found.file.taxes.flatMap(({ ruleResults }) =>
        ruleResults.flatMap(({ chain }) => chain.flatMap(({ document, article }) => [`${document} ${article}`, document])),
      )
      for (const { name, rows, pageSetup } of sheets) {
        const text = [name, ...rows.flat().map(cell => (typeof cell === 'string' ? cell : ''))].join('\n')
        expect([name, strayWords(text, language, [...written(), ...law])]).toEqual([name, []])
        expect(text).toContain(language === 'zh' ? '填表人（签字）' : 'Filled in by (signature)')
        expect(pageSetup).toMatchObject({ paperSize: 'a4', fitToPage: true, fitToWidth: 1 })
      }
      // A tax of 12 months is a table of 12 rows: 38 pages of columns were filed before.
      const [ept = [], bases = []] = [sheets[1]?.rows, sheets.at(-1)?.rows]
      expect(ept[3]?.slice(2, 8)).toEqual([55.552, 1.792, 0, 53.76, 55.552, 25])
      expect(String(bases[Number(ept[3]?.at(-1)) + 2]?.[1])).toContain(
        language === 'zh' ? '环境保护税（固体废物）' : 'Environmental protection tax',
      )
    },
  )

  test('fingerprints fill no pages: one line, beside the code of the page that tells of it', async () => {
    const bytes = await word('report', 'zh')
    expect(wordText(bytes).match(/\b[0-9a-f]{64}\b/gu)).toEqual([found.frozen?.sha256])
    expect([...zipParts(bytes).keys()].filter(path => path.endsWith('.bmp'))).toHaveLength(1)
    const withoutServer = await productBytes(found.file, found.frozen, 'report.docx', 'zh', null)
    expect([...zipParts(withoutServer ?? new Uint8Array()).keys()].filter(path => path.endsWith('.bmp'))).toEqual([])
  })

  test('a letter that the case has not come to is not made', async () => {
    const evaluationCase = { ...found.file.evaluationCase, filing: null, notice: null }
    const early = { ...found.file, evaluationCase }
    expect(lettersOf(evaluationCase)).toEqual(['decision', 'conclusion'])
    expect(await productBytes(early, found.frozen, 'closing.docx', 'zh', null)).toBeNull()
    expect(await productBytes(early, found.frozen, 'notice.docx', 'zh', null)).toBeNull()
  })

  test('a withdrawn report says so in the certificate', async () => {
    const withdrawal = { by: 'huaming', validOn: '2023-05-05', reason: '磅单有误' }
    const file = { ...found.file, evaluationCase: { ...found.file.evaluationCase, withdrawal } }
    const text = wordText((await productBytes(file, found.frozen, 'closing.docx', 'zh', null)) ?? new Uint8Array())
    expect(text).toContain('报告已撤销')
    expect(text).toContain('于2023年5月5日撤销，理由：磅单有误')
  })
})

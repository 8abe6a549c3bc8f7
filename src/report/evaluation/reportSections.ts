// The sections of the official report up to the balance: cover, conclusion in brief, firm, process, metering, quality, wastes, share.
import { answerWords } from '#domain/evaluation/verdict.ts'
import type { EvaluationFile } from '#domain/evaluation/sheets.ts'
import type { WasteBalance } from '#domain/evaluation/balance.ts'
import { grouped } from '#domain/grouped.ts'
import { provinceName } from '#domain/provinces.ts'
import type { Language } from '../words.ts'
import {
  basisWords,
  materialName,
  numberOf,
  paperTitle,
  percent,
  pick,
  productName,
  reportTitle,
  syntheticLabel,
  wayWords,
} from './reportWords.ts'
import { dayWords, massWords, spanWords, tonnes } from '../paperWords.ts'
import { qrPicture } from '../qrPicture.ts'
import { type Block, type Cell, centred, heading, note, pictured, plainPairs, prose, space, subheading, table, title } from './word.ts'

/** What a section is made from; `frozen` is the fingerprint of the frozen file, null for a draft; `verifyAt` the page that tells of it. */
export type ReportGiven = { file: EvaluationFile; language: Language; frozen: string | null; number: string; verifyAt: string | null }

export const right = (text: string, refs?: readonly number[]): Cell => ({ text, align: 'right', ...(refs === undefined ? {} : { refs }) })
export const plain = (text: string): Cell => ({ text })
export const say = ({ language }: ReportGiven, zh: string, en: string): string => pick(language, { zh, en })

export function cover(given: ReportGiven): Block[] {
  const { file, language, frozen, number } = given
  const { evaluationCase } = file
  const { firm, evaluator } = evaluationCase
  return [
    ...(file.account.synthetic ? [centred(`【${pick(language, syntheticLabel)}】`, { warn: true, size: 28, before: 200 })] : []),
    title(pick(language, reportTitle), language === 'zh' ? 48 : 36),
    ...(frozen === null ? [centred(say(given, '（草稿）', '(draft)'), { warn: true, size: 28 })] : []),
    space(300),
    plainPairs(
      [
        [say(given, '报告编号：', 'Report no.'), number],
        [say(given, '企业名称：', 'Firm'), language === 'zh' ? firm.nameZh : firm.nameEn],
        [say(given, '统一社会信用代码：', 'Unified social credit code'), firm.creditCode],
        [say(given, '评价期间：', 'Period evaluated'), spanWords(evaluationCase.period, language)],
        ...verdictPairs(given),
        [say(given, '评价机构：', 'Evaluator'), evaluator === null ? '' : language === 'zh' ? evaluator.nameZh : evaluator.nameEn],
        [
          say(given, '名单编号：', 'Number on the list'),
          evaluator === null ? '' : `${provinceName(evaluator.listedIn, language)} ${evaluator.listNumber}`,
        ],
        [say(given, '出具日期：', 'Issued on'), dayWords(evaluationCase.report?.issuedOn ?? '', language)],
        [say(given, '有效期至：', 'Valid to'), dayWords(evaluationCase.report?.validTo ?? '', language)],
      ],
      [30, 70],
    ),
    space(200),
    note(
      say(
        given,
        '外省主管部门采信、税务机关核查：以本页所列结论、数量和有效期为准；报告是否备案、是否已撤销，以核验页为准。',
        'For authorities of other provinces and tax offices: what counts are verdict, mass and validity on this page; whether the report was filed or withdrawn is told by the page of the code.',
      ),
    ),
    ...verification(given),
  ]
}

/** What whoever recognises the report looks for first: verdict, mass and products. */
function verdictPairs(given: ReportGiven): [string, string][] {
  const { evaluationCase, account } = given.file
  const final = evaluationCase.verdicts.at(-1)?.final
  if (final === undefined) return []
  const { language } = given
  const total = final.lines.reduce((sum, line) => sum + line.massKg, 0)
  const held = final.answer === 'yes' ? '' : say(given, '，未予认定', ', not accepted')
  const basis = evaluationCase.balance === null ? '' : pick(language, basisWords[evaluationCase.balance.basis])
  return [
    [say(given, '评价结论：', 'Verdict'), pick(language, answerWords[final.answer])],
    [say(given, '综合利用量：', 'Used in all'), `${massWords(total, language)}${say(given, `（${basis}${held}）`, ` (${basis}${held})`)}`],
    [say(given, '产品：', 'Products'), evaluationCase.products.map(id => productName(account, id, language)).join(say(given, '、', ', '))],
  ]
}

/** One line with the fingerprint, and where there is a page that tells of it, the code that leads there. */
export function verification({ language, frozen, verifyAt }: Pick<ReportGiven, 'language' | 'frozen' | 'verifyAt'>): Block[] {
  const told = (zh: string, en: string): string => pick(language, { zh, en })
  if (frozen === null) return [note(told('本稿未冻结，尚无校验码。', 'This draft is not frozen and has no fingerprint.'))]
  const hash = told(`冻结件校验码（SHA-256）：${frozen}`, `Fingerprint of the frozen file (SHA-256): ${frozen}`)
  if (verifyAt === null) return [note(hash)]
  return [
    pictured(qrPicture(verifyAt), told('核验二维码', 'code to verify this copy'), [
      {
        text: told(
          '扫码核验：报告由谁出具、是否有效、是否已撤销',
          'Scan to verify: who issued it, whether it is in force, whether it was withdrawn',
        ),
        bold: true,
      },
      { text: told(`核验网址：${pageOf(verifyAt)}`, `At: ${pageOf(verifyAt)}`), color: '6B7280' },
      { text: hash, color: '6B7280' },
    ]),
  ]
}

/** The address without the fingerprint, which stands in the line below it. */
const pageOf = (verifyAt: string): string => verifyAt.slice(0, verifyAt.lastIndexOf('/'))

/** What a reader in a hurry needs: the verdict, the quantities, the share. */
export function inBrief(given: ReportGiven): Block[] {
  const { file, language } = given
  const { evaluationCase, account } = file
  const pair = evaluationCase.verdicts.at(-1)
  const balance = evaluationCase.balance
  if (pair === undefined || balance === null)
    return [heading(say(given, '评价结论', 'Conclusion'), true), prose(say(given, '尚未作出结论。', 'No verdict has been given.'), true)]
  const total = pair.final.lines.reduce((sum, line) => sum + line.massKg, 0)
  const open = pair.final.answer !== 'yes'
  const altered = pair.final.answer !== pair.proposed.answer || JSON.stringify(pair.final.lines) !== JSON.stringify(pair.proposed.lines)
  return [
    heading(say(given, '评价结论', 'Conclusion'), true),
    prose(
      say(
        given,
        `经评价，${account.firm.nameZh}于${spanWords(evaluationCase.period, 'zh')}期间综合利用工业固体废物 ${massWords(total, 'zh')}（${basisWords[balance.basis].zh}），用于生产${evaluationCase.products.map(id => productName(account, id, 'zh')).join('、')}。评价机构结论：${answerWords[pair.final.answer].zh}。${open ? '结论不是“符合”，上述数量为账面衡算值，未予认定。' : ''}`,
        `${account.firm.nameEn} used ${massWords(total, 'en')} of industrial solid waste (${basisWords[balance.basis].en}) from ${spanWords(evaluationCase.period, 'en')} to make ${evaluationCase.products.map(id => productName(account, id, 'en')).join(', ')}. Verdict of the evaluator: ${answerWords[pair.final.answer].en}.${open ? ' The verdict is not yes: the mass is that of the books and is not accepted.' : ''}`,
      ),
      language === 'zh',
    ),
    table(
      [
        say(given, '固体废物', 'Waste'),
        open ? say(given, '账面用量（未认定，t）', 'By the books, not accepted (t)') : say(given, '认定用量 (t)', 'Accepted (t)'),
        say(given, '其中自产 (t)', 'of which own (t)'),
        say(given, '其中接收 (t)', 'of which received (t)'),
        say(given, '认定依据', 'By'),
      ],
      pair.final.lines.map(line => {
        const waste = balance.wastes.find(one => one.material === line.material)
        return [
          plain(materialName(account, line.material, language)),
          { ...right(tonnes(line.massKg), [numberOf(balance, `accepted.${line.material}`)]), bold: true },
          right(tonnes(line.ownKg)),
          right(tonnes(line.receivedKg)),
          plain(
            waste?.acceptedBy == null
              ? ''
              : `${pick(language, wayWords[waste.acceptedBy])}${waste.agree === 'no' ? say(given, '（最低值）', ' (lowest)') : ''}`,
          ),
        ]
      }),
      [26, 20, 18, 18, 22],
    ),
    prose(
      {
        text: say(
          given,
          `固体废物占原料比例：干基 ${percent(balance.share.dry)}，湿基 ${percent(balance.share.wet)}`,
          `Waste in the raw material: ${percent(balance.share.dry)} dry, ${percent(balance.share.wet)} wet`,
        ),
        refs: [numberOf(balance, 'share')],
      },
      language === 'zh',
    ),
    ...(altered
      ? [
          prose(
            say(
              given,
              `按各项结果应有的结论为“${answerWords[pair.proposed.answer].zh}”；评价机构修改为“${answerWords[pair.final.answer].zh}”，理由：${pair.reasons ?? ''}`,
              `From the points alone the verdict would be "${answerWords[pair.proposed.answer].en}"; the evaluator altered it to "${answerWords[pair.final.answer].en}" because: ${pair.reasons ?? ''}`,
            ),
            language === 'zh',
          ),
        ]
      : []),
  ]
}

export function firmSection(given: ReportGiven): Block[] {
  const { firm, evaluator } = given.file.evaluationCase
  const { language } = given
  const notes = given.file.account.notes
  const products = given.file.account.products
  return [
    heading(say(given, '一、企业基本情况', '1 The firm')),
    table(
      null,
      [
        [
          plain(say(given, '企业名称', 'Name')),
          plain(language === 'zh' ? firm.nameZh : firm.nameEn),
          plain(say(given, '统一社会信用代码', 'Unified social credit code')),
          plain(firm.creditCode),
        ],
        [
          plain(say(given, '地址', 'Address')),
          plain(language === 'zh' ? firm.addressZh : firm.addressEn),
          plain(say(given, '所在省（区、市）', 'Province')),
          plain(provinceName(firm.province, language)),
        ],
        [
          plain(say(given, '评价机构', 'Evaluator')),
          plain(evaluator === null ? '' : language === 'zh' ? evaluator.nameZh : evaluator.nameEn),
          plain(say(given, '名单编号', 'Number on the list')),
          plain(evaluator === null ? '' : `${provinceName(evaluator.listedIn, language)} ${evaluator.listNumber}`),
        ],
      ],
      [16, 36, 20, 28],
    ),
    heading(say(given, '二、生产工艺', '2 Process')),
    prose(pick(language, notes.process), language === 'zh'),
    heading(say(given, '三、计量与统计', '3 Metering and statistics')),
    prose(pick(language, notes.metering), language === 'zh'),
    heading(say(given, '四、产品质量控制', '4 Product quality control')),
    prose(pick(language, notes.quality), language === 'zh'),
    table(
      [
        say(given, '产品', 'Product'),
        say(given, '执行标准', 'Standard'),
        say(given, '检验日期', 'Tested on'),
        say(given, '结论', 'Result'),
        say(given, '检验报告', 'Report'),
      ],
      products.map(product => [
        plain(language === 'zh' ? product.nameZh : product.nameEn),
        plain(product.standard),
        plain(product.tested === null ? '—' : dayWords(product.tested.on, language)),
        plain(
          product.tested?.passed == null
            ? say(given, '未定', 'undetermined')
            : product.tested.passed
              ? say(given, '合格', 'passed')
              : say(given, '不合格', 'failed'),
        ),
        plain(product.tested === null ? '—' : paperTitle(given.file.account, product.tested.report, language)),
      ]),
      [22, 24, 16, 14, 24],
    ),
  ]
}

export function wasteSections(given: ReportGiven): Block[] {
  const { balance } = given.file.evaluationCase
  if (balance === null) return []
  const { account } = given.file
  const batches = account.batches.length
  return [
    heading(say(given, '五、自产固体废物利用情况', '5 Own waste used, by kind')),
    wasteTable(
      given,
      balance.wastes.filter(one => one.ownKg > 0),
      'own',
    ),
    heading(say(given, '六、固体废物占原料比例', '6 Waste in the raw material')),
    table(
      ['', say(given, '固体废物 (t)', 'Waste (t)'), say(given, '全部原料 (t)', 'All raw material (t)'), say(given, '占比', 'Share')],
      (['dry', 'wet'] as const).map(basis => [
        plain(pick(given.language, basisWords[basis])),
        right(tonnes(balance.share.wasteKg[basis])),
        right(tonnes(balance.share.allKg[basis])),
        { ...right(percent(balance.share[basis]), [numberOf(balance, 'share')]), bold: true },
      ]),
      [22, 26, 28, 24],
    ),
    note(
      say(
        given,
        `由 ${batches} 批投料记录合计；分子、分母同为干基或同为湿基，不混用。`,
        `Summed over ${batches} batches; waste and raw material are both dry or both wet, never mixed.`,
      ),
    ),
    heading(say(given, '七、接收固体废物利用情况', '7 Received waste used, by kind')),
    wasteTable(
      given,
      balance.wastes.filter(one => one.receivedKg > 0),
      'received',
    ),
    ...suppliers(given),
  ]
}

function wasteTable(given: ReportGiven, wastes: readonly WasteBalance[], origin: 'own' | 'received'): Block {
  const { account, evaluationCase } = given.file
  if (wastes.length === 0) return prose(say(given, '无。', 'None.'), given.language === 'zh')
  const came = (one: WasteBalance): number => (origin === 'own' ? one.ownKg : one.receivedKg)
  const used = (one: WasteBalance): number | null => (origin === 'own' ? one.usedOwnKg : one.usedReceivedKg)
  return table(
    [
      say(given, '固体废物', 'Waste'),
      origin === 'own' ? say(given, '产生 (t)', 'Generated (t)') : say(given, '接收 (t)', 'Received (t)'),
      say(given, '利用（认定，t）', 'Used, accepted (t)'),
      say(given, '期末库存 (t)', 'Closing stock (t)'),
      say(given, '说明', 'Note'),
    ],
    wastes.map(one => [
      plain(materialName(account, one.material, given.language)),
      right(tonnes(came(one))),
      { ...right(tonnes(used(one)), [numberOf(evaluationCase.balance, `accepted.${one.material}`)]), bold: true },
      right(tonnes(one.closingKg)),
      plain(
        used(one) === null
          ? say(given, '自产与接收混堆，不能分开', 'own and received are one heap and cannot be told apart')
          : one.flag === null
            ? ''
            : pick(given.language, one.flag),
      ),
    ]),
    [18, 18, 20, 17, 30],
  )
}

function suppliers(given: ReportGiven): Block[] {
  const { account } = given.file
  const groups = grouped(
    account.receipts.filter(line => line.origin === 'received' && account.materials.some(one => one.id === line.material && one.waste)),
    line => `${line.supplier}\n${line.material}`,
  )
  if (groups.size === 0) return []
  return [
    subheading(say(given, '来源单位', 'Where it came from')),
    table(
      [
        say(given, '来源单位', 'Supplier'),
        say(given, '固体废物', 'Waste'),
        say(given, '批（月）数', 'Receipts'),
        say(given, '湿重 (t)', 'Wet mass (t)'),
      ],
      [...groups.values()].map(lines => [
        plain(lines[0]?.supplier ?? ''),
        plain(materialName(account, lines[0]?.material ?? '', given.language)),
        right(String(lines.length)),
        right(tonnes(lines.reduce((sum, line) => sum + line.wetKg, 0))),
      ]),
      [36, 24, 16, 24],
    ),
  ]
}

// The papers that an application must bring, as data with their source.
// Source: 辽宁省工业固体废物资源综合利用评价管理实施细则 (2023-09), list of inputs, read in part; Guangdong 2019-04-09 asks for the same.

export type ChecklistItem = {
  id: string
  zh: string
  en: string
  /** Whether "not applicable" is an answer. */
  waivable: boolean
  /** Whether rows and vouchers of the account prove it; else it wants a document. */
  fromAccount: boolean
  source: string
}

const liaoning = '辽宁省实施细则（2023-09），部分条文已核 / Liaoning 2023-09, read in part'
const rows = new Set(['generation', 'purchase', 'consumption', 'stock'])
const item = (id: string, zh: string, en: string, waivable = false): ChecklistItem => ({
  id,
  zh,
  en,
  waivable,
  fromAccount: rows.has(id),
  source: liaoning,
})

export const checklist: readonly ChecklistItem[] = [
  item('licence', '营业执照复印件', 'copy of the business licence'),
  item('operation', '近两年生产经营情况说明', 'note on the last two years of operation'),
  item('generation', '固体废物产生情况（台账）', 'report of waste generated (ledger)', true),
  item('purchase', '固体废物采购、接收凭证', 'report of waste bought or received, with vouchers', true),
  item('consumption', '固体废物消耗（投料、批次）记录', 'report of waste consumed (feeding, batches)'),
  item('stock', '固体废物期初、期末库存', 'report of opening and closing stock'),
  item('share', '固体废物掺量（占比）证明', 'proof of the waste share'),
  item('process', '执行标准与生产工艺说明', 'standard and process'),
  item('quality', '产品质量检验报告', 'product quality report'),
  item('management', '质量与环境管理制度', 'management system'),
  item('metering', '计量、统计管理制度与衡器检定证书', 'metering system and calibration of the scales'),
  item('credit', '信用报告', 'credit report'),
  item('declaration', '真实性声明', 'declaration that all is true'),
]

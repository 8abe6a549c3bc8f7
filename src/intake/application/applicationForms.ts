// The application for an evaluation as a workbook: one sheet with the firm and what it asks, and a sheet for each table of its account.
import { type Choice, type Form, type FormField, type FormFieldType, textField as text } from '../forms/form.ts'

const needed = { required: true } as const
const field = (type: FormFieldType, key: string, zh: string, en: string, more: Partial<FormField> = {}): FormField => ({
  key,
  zh,
  en,
  type,
  ...more,
})
const mass = (key: string, zh: string, en: string, more: Partial<FormField> = {}): FormField =>
  field('mass', key, zh, en, {
    unit: 't',
    noteZh: '吨；也可在单元格里写 1.2万吨、1200kg',
    noteEn: 'tonnes, or with a unit in the cell',
    ...more,
  })
const wet = mass('wetKg', '湿重', 'wet mass', { ...needed, also: ['过磅重量', '数量', '重量'] })
const moisture = field('share', 'moisture', '含水率', 'moisture', { ...needed, also: ['水分'] })
const prose = { prose: true } as const
const papers = text('evidence', '凭证编号', 'evidence', ['凭证', '附件'], { noteZh: '多个用分号隔开', noteEn: 'several with ; between' })
/** As weighed, with its water and its papers. */
const weighed = [wet, moisture, papers]
const material = text('material', '原料编号', 'material', ['原料', '物料', '物料编号'], needed)
const product = text('product', '产品编号', 'product', ['产品'], needed)
const day = field('day', 'validOn', '日期', 'day', { ...needed, also: ['时间'] })
const line = text('id', '行号', 'line', ['编号'], { noteZh: '可留空', noteEn: 'may stay blank' })
const choice = (key: string, zh: string, en: string, choices: readonly Choice[], more: Partial<FormField> = {}): FormField =>
  field('choice', key, zh, en, { choices, ...more })
const yesNo: readonly Choice[] = [
  { code: 'true', zh: '是', en: 'yes' },
  { code: 'false', zh: '否', en: 'no' },
]
export const bases: readonly Choice[] = [
  { code: 'dry', zh: '干基', en: 'dry' },
  { code: 'wet', zh: '湿基', en: 'wet' },
]
/** Whether the lines of the account stand in the workbook, or are to be read from the ledger. */
export const lineSources: readonly Choice[] = [
  { code: 'workbook', zh: '本工作簿', en: 'this workbook', also: ['工作簿'] },
  { code: 'ledger', zh: '台账', en: 'the ledger', also: ['吨账'] },
]

/** What the first sheet asks; `path` is where the answer stands in an application. */
export const applicationItems: readonly (Choice & { noteZh: string; noteEn: string; optional?: true })[] = [
  { code: 'firm.id', zh: '企业编号', en: 'firm id', noteZh: '与登记表、台账中的编号一致', noteEn: 'as in registry and ledger' },
  { code: 'firm.nameZh', zh: '企业名称', en: 'firm, Chinese name', noteZh: '营业执照全称', noteEn: 'as the licence has it' },
  { code: 'firm.nameEn', zh: '企业英文名称', en: 'firm, English name', noteZh: '可留空', noteEn: 'may stay blank', optional: true },
  { code: 'firm.creditCode', zh: '统一社会信用代码', en: 'credit code', noteZh: '18 位', noteEn: '18 characters' },
  { code: 'firm.province', zh: '所在省份', en: 'province', noteZh: '如 CN-13（河北）', noteEn: 'such as CN-13' },
  { code: 'firm.addressZh', zh: '地址', en: 'address', noteZh: '生产经营地址', noteEn: 'of the works' },
  { code: 'firm.addressEn', zh: '英文地址', en: 'address, English', noteZh: '可留空', noteEn: 'may stay blank', optional: true },
  { code: 'period.from', zh: '评价期起', en: 'period from', noteZh: '如 2022-01-01', noteEn: 'such as 2022-01-01' },
  { code: 'period.to', zh: '评价期止', en: 'period to', noteZh: '不超过一年', noteEn: 'a year at most' },
  {
    code: 'period.label',
    zh: '评价期名称',
    en: 'period label',
    noteZh: '如 2022；可留空',
    noteEn: 'such as 2022; may stay blank',
    optional: true,
  },
  { code: 'basis', zh: '基准', en: 'basis', noteZh: '干基或湿基', noteEn: 'dry or wet' },
  {
    code: 'tolerance',
    zh: '允许偏差',
    en: 'tolerance',
    noteZh: '三种算法相差多少以内算一致，如 2%',
    noteEn: 'within which the methods agree, such as 2 %',
  },
  { code: 'evaluated', zh: '评价产品', en: 'products to evaluate', noteZh: '产品编号，多个用分号隔开', noteEn: 'product ids, ; between' },
  {
    code: 'lines',
    zh: '数量来源',
    en: 'lines come from',
    noteZh: '本工作簿，或台账（已在循域记账的）',
    noteEn: 'this workbook, or the ledger',
  },
  { code: 'notes.process.zh', zh: '工艺说明', en: 'process', noteZh: '写入报告', noteEn: 'goes into the report' },
  { code: 'notes.process.en', zh: '英文工艺说明', en: 'process, English', noteZh: '可留空', noteEn: 'may stay blank', optional: true },
  { code: 'notes.metering.zh', zh: '计量说明', en: 'metering', noteZh: '衡器、检定、取样', noteEn: 'scales, calibration, sampling' },
  {
    code: 'notes.metering.en',
    zh: '英文计量说明',
    en: 'metering, English',
    noteZh: '可留空',
    noteEn: 'may stay blank',
    optional: true,
  },
  { code: 'notes.quality.zh', zh: '质量说明', en: 'quality', noteZh: '执行标准、检验', noteEn: 'standard and tests' },
  { code: 'notes.quality.en', zh: '英文质量说明', en: 'quality, English', noteZh: '可留空', noteEn: 'may stay blank', optional: true },
  {
    code: 'synthetic',
    zh: '虚构',
    en: 'invented',
    noteZh: '演示、培训用的写“是”',
    noteEn: 'yes for training and demonstrations',
    optional: true,
  },
]

const form = (own: Pick<Form, 'id' | 'zh' | 'en' | 'also' | 'noteZh' | 'noteEn' | 'fields'> & Partial<Form>): Form => ({
  document: '循域 Xunyu',
  mark: 'V',
  need: 'own',
  use: 'application',
  ...own,
})

export const applicationForms: readonly Form[] = [
  form({
    id: 'application',
    zh: '申请',
    en: 'Application',
    also: ['申请表', '评价申请', 'application'],
    noteZh: '企业、评价期、基准和说明；只填“内容”一栏',
    noteEn: 'firm, period, basis and notes; fill the column 内容 alone',
    fields: [
      choice('item', '项目', 'item', applicationItems, needed),
      text('value', '内容', 'value', ['填写内容'], { ...prose, wide: true }),
      text('note', '填写说明', 'note', ['说明'], { wide: true }),
    ],
    lines: applicationItems.map(({ zh, noteZh, noteEn }) => ({ item: zh, note: `${noteZh} ${noteEn}` })),
  }),
  form({
    id: 'materials',
    zh: '原料',
    en: 'Materials',
    also: ['原料清单', 'materials'],
    noteZh: '用到的全部原料，固废和非固废都要列',
    noteEn: 'all raw materials, waste or not',
    fields: [
      text('id', '原料编号', 'material id', ['编号'], needed),
      text('nameZh', '原料名称', 'name (Chinese)', ['名称'], { ...needed, ...prose }),
      text('nameEn', '英文名称', 'name (English)', [], prose),
      choice('waste', '是否工业固废', 'is industrial solid waste', yesNo, needed),
      text('kind', '目录类别', 'kind in the catalogues', ['类别'], {
        noteZh: '如 fly_ash；没有合适的留空',
        noteEn: 'such as fly_ash; blank where none fits',
      }),
    ],
  }),
  form({
    id: 'stock',
    zh: '库存',
    en: 'Stock',
    also: ['期初期末库存', 'stock'],
    noteZh: '评价期期初、期末库存',
    noteEn: 'at the beginning and the end of the period',
    fields: [
      line,
      choice(
        'at',
        '时点',
        'at',
        [
          { code: 'opening', zh: '期初', en: 'opening' },
          { code: 'closing', zh: '期末', en: 'closing' },
        ],
        needed,
      ),
      material,
      ...weighed,
    ],
  }),
  form({
    id: 'receipts',
    zh: '进厂',
    en: 'Receipts',
    also: ['入库', '采购', 'receipts'],
    noteZh: '自产或外购，逐批或逐月',
    noteEn: 'generated by the firm or received, by lot or month',
    fields: [
      line,
      day,
      material,
      choice(
        'origin',
        '来源',
        'origin',
        [
          { code: 'own', zh: '自产', en: 'own' },
          { code: 'received', zh: '外购', en: 'received', also: ['接收', '购入'] },
        ],
        needed,
      ),
      text('supplier', '供方', 'supplier', ['产废单位'], prose),
      text('voucher', '票据号', 'voucher', ['单据号']),
      ...weighed,
    ],
  }),
  form({
    id: 'removals',
    zh: '其他出库',
    en: 'Removals',
    also: ['出库', 'removals'],
    noteZh: '没有投料而离开库存的',
    noteEn: 'what left the store without being fed',
    fields: [
      line,
      day,
      choice(
        'why',
        '去向',
        'why',
        [
          { code: 'sold', zh: '售出', en: 'sold' },
          { code: 'lost', zh: '损耗', en: 'lost' },
          { code: 'disposed', zh: '处置', en: 'disposed of' },
          { code: 'stored', zh: '转存', en: 'stored elsewhere' },
        ],
        needed,
      ),
      material,
      ...weighed,
    ],
  }),
  form({
    id: 'batches',
    zh: '投料',
    en: 'Batches',
    also: ['批次投料', '生产批次', 'batches'],
    noteZh: '每批每种原料一行',
    noteEn: 'a row for each material of a batch',
    fields: [text('batch', '批次', 'batch', ['批次号'], needed), day, material, ...weighed],
  }),
  form({
    id: 'outputs',
    zh: '产出',
    en: 'Outputs',
    also: ['批次产出', 'outputs'],
    noteZh: '每批的产品',
    noteEn: 'products of each batch',
    fields: [text('batch', '批次', 'batch', ['批次号'], needed), product, mass('massKg', '产量', 'mass', needed)],
  }),
  form({
    id: 'products',
    zh: '产品',
    en: 'Products',
    also: ['产品清单', 'products'],
    noteZh: '标准、检验、评价期产量和烧失',
    noteEn: 'standard, test, output of the period, loss',
    fields: [
      text('id', '产品编号', 'product id', ['编号'], needed),
      text('nameZh', '产品名称', 'name (Chinese)', ['名称'], { ...needed, ...prose }),
      text('nameEn', '英文名称', 'name (English)', [], prose),
      text('standard', '执行标准', 'standard', [], prose),
      text('kind', '目录类别', 'kind in the catalogues', ['类别']),
      mass('massKg', '评价期产量', 'output of the period', { also: ['产量'] }),
      choice('basis', '配比基准', 'basis of the recipe', bases),
      field('share', 'loss', '损失率', 'loss', { noteZh: '烧失、粉尘、废品', noteEn: 'ignition, dust, rejects' }),
      field('day', 'testedOn', '检验日期', 'tested on'),
      text('testReport', '检验报告', 'test report', [], prose),
      choice('passed', '检验合格', 'passed', yesNo),
      papers,
    ],
  }),
  form({
    id: 'shares',
    zh: '配比',
    en: 'Recipe',
    also: ['配合比', 'shares'],
    noteZh: '每种产品的原料配比，按产品表的基准',
    noteEn: 'shares of raw materials, on the basis of the product',
    fields: [product, material, field('share', 'share', '掺量', 'share', { ...needed, also: ['占比', '配比'], whole: true })],
  }),
  form({
    id: 'sales',
    zh: '销售',
    en: 'Sales',
    also: ['销售明细', 'sales'],
    noteZh: '不含增值税',
    noteEn: 'without VAT',
    fields: [
      line,
      day,
      product,
      mass('massKg', '销量', 'mass sold', needed),
      field('number', 'salesCny', '销售额', 'sales', { ...needed, unit: 'CNY' }),
      text('invoice', '发票号', 'invoice'),
      papers,
    ],
  }),
  form({
    id: 'evidence',
    zh: '凭证',
    en: 'Evidence',
    also: ['附件清单', '凭证清单', 'evidence'],
    noteZh: '各表“凭证编号”所指的文件',
    noteEn: 'the papers that the other sheets name',
    fields: [
      text('id', '凭证编号', 'evidence id', ['编号'], needed),
      text('kind', '种类', 'kind', ['类型']),
      text('titleZh', '凭证名称', 'title (Chinese)', ['名称'], { ...needed, ...prose }),
      text('titleEn', '英文名称', 'title (English)', [], prose),
      text('place', '存放位置', 'place', ['文件'], prose),
      text('sha256', '文件指纹', 'SHA-256', ['SHA-256'], { noteZh: '可留空', noteEn: 'may stay blank' }),
    ],
  }),
  form({
    id: 'declared',
    zh: '声明',
    en: 'Declared',
    also: ['企业声明', 'declared'],
    noteZh: '税收等规则另外要的事实，见规则页的输入项',
    noteEn: 'facts that rules ask for beside the lines; see their inputs on the rules page',
    fields: [
      text('rule', '规则', 'rule', ['规则编号'], needed),
      text('fact', '事实', 'fact', ['输入项'], needed),
      text('value', '取值', 'value', ['值'], needed),
      papers,
    ],
  }),
  form({
    id: 'counts',
    zh: '盘点',
    en: 'Counts',
    also: ['期末盘点', 'counts'],
    noteZh: '数量来源为台账时，期末盘点的干重，用于校正',
    noteEn: 'where the lines come from the ledger: dry stock as counted at the end, to reconcile with',
    fields: [
      text('site', '场所编号', 'site', ['场所'], needed),
      material,
      mass('dryKg', '盘点干重', 'dry mass counted', needed),
      mass('uncertaintyKg', '不确定度', 'uncertainty', needed),
      papers,
    ],
  }),
]

// The registry as forms: parties, sites, streams, facilities, permits, recipes, compositions, laboratory reports.
import type { Form, FormField } from '../forms/form.ts'

const text = (key: string, zh: string, en: string, also: readonly string[] = [], more: Partial<FormField> = {}): FormField => ({
  key,
  zh,
  en,
  also,
  type: 'text',
  ...more,
})
const needed = { required: true } as const
const id = (zh: string, en: string, also: readonly string[] = []): FormField => text('id', zh, en, ['编号', 'id', ...also], needed)
const nameZh = (zh = '名称', also: readonly string[] = []): FormField =>
  text('nameZh', zh, 'name (Chinese)', ['名称', '中文名称', ...also], needed)
const nameEn = text('nameEn', '英文名称', 'name (English)', ['英文名'])
const validFrom: FormField = { key: 'validFrom', zh: '生效日期', en: 'valid from', also: ['有效期起', '发证日期', '起始日期'], type: 'day' }
const validTo: FormField = { key: 'validTo', zh: '失效日期', en: 'valid to', also: ['有效期至', '有效期止', '截止日期'], type: 'day' }
const note = text('note', '备注', 'note')
const source = text('source', '来源', 'source', ['依据'])
const number = (key: string, zh: string, en: string, unit?: string, more: Partial<FormField> = {}): FormField => ({
  key,
  zh,
  en,
  type: 'number',
  ...(unit === undefined ? {} : { unit }),
  ...more,
})
const siteOf = (required: boolean): FormField =>
  text('site', '场所编号', 'site', ['场所', '所在场所', '单位名称'], { required, names: 'sites' })
const materialOf = (required: boolean): FormField =>
  text('material', '物料', 'material', ['固废名称', '物料编号'], { required, names: 'materials' })
const division = text('division', '行政区划代码', 'division code', ['区划代码', '行政区划'], {
  noteZh: '6 位，如 130200',
  noteEn: '6 digits, such as 130200',
})

const form = (own: Pick<Form, 'id' | 'zh' | 'en' | 'also' | 'noteZh' | 'noteEn' | 'fields'>): Form => ({
  document: '循域 Xunyu',
  mark: 'V',
  need: 'own',
  use: 'registry',
  ...own,
})

export const registryForms: readonly Form[] = [
  form({
    id: 'parties',
    zh: '单位',
    en: 'Parties',
    also: ['单位登记', '企业名录', '单位名录', 'parties'],
    noteZh: '法人单位，以统一社会信用代码相认',
    noteEn: 'legal persons, known by their credit code',
    fields: [
      id('单位编号', 'party id'),
      nameZh('单位名称', ['企业名称']),
      nameEn,
      text('creditCode', '统一社会信用代码', 'credit code', ['信用代码'], { code: 'credit' }),
      division,
      text('industry', '行业代码', 'industry code', ['国民经济行业代码'], { noteZh: 'GB/T 4754', noteEn: 'GB/T 4754' }),
      text('contact', '联系人', 'contact'),
      validFrom,
      validTo,
      source,
      note,
    ],
  }),
  form({
    id: 'sites',
    zh: '场所',
    en: 'Sites',
    also: ['场所登记', '厂区', '场所名录', 'sites'],
    noteZh: '厂区、矿山、堆场、基地；点或范围',
    noteEn: 'plants, mines, yards, bases; a point or an outline',
    fields: [
      id('场所编号', 'site id'),
      nameZh('场所名称', ['厂区名称']),
      nameEn,
      text('party', '所属单位', 'party', ['单位编号', '单位'], { required: true, names: 'parties' }),
      text('kind', '类型', 'kind', ['场所类型']),
      division,
      number('lng', '经度', 'longitude', '°'),
      number('lat', '纬度', 'latitude', '°'),
      text('outline', '范围', 'outline', ['边界', '四至'], { noteZh: '经度 纬度; 经度 纬度; …', noteEn: 'lng lat; lng lat; ...' }),
      validFrom,
      validTo,
      source,
      note,
    ],
  }),
  form({
    id: 'streams',
    zh: '固废流',
    en: 'Streams',
    also: ['固废种类', '产废种类', '固废登记', 'streams'],
    noteZh: '每个场所产生的每种固废；表1 由此填写',
    noteEn: 'each waste that arises at each site; form 1 is filled from it',
    fields: [
      id('固废流编号', 'stream id'),
      siteOf(true),
      materialOf(true),
      nameZh('固废流名称'),
      nameEn,
      text('wasteCode', '固废代码', 'waste code', ['代码', '废物代码'], { code: 'waste' }),
      {
        key: 'class',
        zh: '类别',
        en: 'class',
        type: 'choice',
        choices: [
          { code: 'I', zh: '第Ⅰ类', en: 'class I', also: ['I类', 'Ⅰ类'] },
          { code: 'II', zh: '第Ⅱ类', en: 'class II', also: ['II类', 'Ⅱ类'] },
        ],
      },
      text('link', '产生环节', 'where it arises', ['产生工序']),
      text('state', '物理性状', 'physical state'),
      text('components', '主要成分', 'main components'),
      text('pollution', '污染特性', 'pollution characteristics'),
      { key: 'moisture', zh: '含水率', en: 'moisture', type: 'share' },
      text('coefficient', '产污系数', 'generation coefficient'),
      number('yearlyT', '预计年产生量', 'yearly estimate', '吨'),
      text('responsible', '责任人', 'responsible person'),
      validFrom,
      validTo,
      note,
    ],
  }),
  form({
    id: 'facilities',
    zh: '设施',
    en: 'Facilities',
    also: ['设施登记', '设施清单', 'facilities'],
    noteZh: '产生、贮存、利用、处置设施及其能力',
    noteEn: 'generating, storage, utilisation and disposal facilities with their capacity',
    fields: [
      id('设施编码', 'facility code', ['设施编号']),
      nameZh('设施名称'),
      nameEn,
      siteOf(true),
      {
        key: 'kind',
        zh: '设施类型',
        en: 'kind',
        also: ['类型'],
        type: 'choice',
        required: true,
        choices: [
          { code: 'generation', zh: '产生', en: 'generation', also: ['产生设施'] },
          { code: 'storage', zh: '贮存', en: 'storage', also: ['贮存设施', '堆场', '库房', '贮存场'] },
          { code: 'utilisation', zh: '利用', en: 'utilisation', also: ['利用设施', '综合利用'] },
          { code: 'disposal', zh: '处置', en: 'disposal', also: ['处置设施', '填埋场'] },
        ],
      },
      number('capacityTPerYear', '年能力', 'capacity', '吨/年', { also: ['设计能力', '处理能力'] }),
      number('storageT', '贮存能力', 'storage capacity', '吨', { also: ['库容'] }),
      text('process', '工艺', 'process'),
      validFrom,
      validTo,
      note,
    ],
  }),
  form({
    id: 'permits',
    zh: '许可',
    en: 'Permits',
    also: ['许可证', '排污许可', '许可登记', 'permits'],
    noteZh: '许可在记录当日过期的，导入时报错',
    noteEn: 'a permit that had expired on the day of a record is an error on import',
    fields: [
      id('许可证编号', 'permit number', ['许可编号', '证书编号']),
      text('party', '持证单位', 'holder', ['单位编号', '单位'], { required: true, names: 'parties' }),
      text('facility', '设施编码', 'facility', ['设施'], { names: 'facilities' }),
      text('kind', '许可类型', 'kind', ['类型']),
      text('issuedBy', '发证机关', 'issued by'),
      { ...validFrom, required: true },
      { ...validTo, required: true },
      note,
    ],
  }),
  form({
    id: 'processes',
    zh: '工艺配比',
    en: 'Processes',
    also: ['工艺', '配方', 'processes'],
    noteZh: '每吨产品的投入和产出，一行一种物料',
    noteEn: 'in and out per tonne of product, one material a row',
    fields: [
      id('工艺编号', 'process id'),
      nameZh('工艺名称'),
      nameEn,
      {
        key: 'direction',
        zh: '方向',
        en: 'direction',
        type: 'choice',
        required: true,
        choices: [
          { code: 'in', zh: '投入', en: 'in' },
          { code: 'out', zh: '产出', en: 'out' },
        ],
      },
      materialOf(true),
      number('tPerT', '单耗', 'tonnes per tonne', '吨/吨', needed),
      number('tPerTLow', '单耗低值', 'low', '吨/吨'),
      number('tPerTHigh', '单耗高值', 'high', '吨/吨'),
      validFrom,
      validTo,
      source,
    ],
  }),
  form({
    id: 'compositions',
    zh: '成分',
    en: 'Compositions',
    also: ['成分登记', '化学成分', 'compositions'],
    noteZh: '成分的范围，附检测报告编号',
    noteEn: 'ranges of components, with the number of their laboratory report',
    fields: [
      id('成分编号', 'composition id'),
      materialOf(true),
      siteOf(false),
      text('component', '成分', 'component', ['组分', '项目'], needed),
      number('low', '低值', 'low', undefined, { required: true, also: ['最小值', '下限'] }),
      number('high', '高值', 'high', undefined, { required: true, also: ['最大值', '上限'] }),
      number('typical', '典型值', 'typical', undefined, { also: ['平均值'] }),
      text('unit', '计量单位', 'unit', ['单位']),
      text('report', '检测报告编号', 'report', ['报告编号']),
      validFrom,
      validTo,
      source,
    ],
  }),
  form({
    id: 'reports',
    zh: '检测报告',
    en: 'Laboratory reports',
    also: ['检验报告', '化验报告', 'reports'],
    noteZh: '检测机构出具的报告',
    noteEn: 'what laboratories reported',
    fields: [
      id('报告编号', 'report number', ['检测报告编号']),
      text('laboratory', '检测机构', 'laboratory', ['实验室', '检验机构'], needed),
      text('party', '委托单位', 'party', ['单位编号'], { names: 'parties' }),
      siteOf(false),
      materialOf(false),
      { key: 'sampledOn', zh: '采样日期', en: 'sampled on', type: 'day' },
      { key: 'reportedOn', zh: '报告日期', en: 'reported on', type: 'day', required: true },
      text('method', '检测方法', 'method', ['方法标准']),
      text('accreditation', '资质编号', 'accreditation', ['CMA', 'CMA编号']),
      note,
    ],
  }),
]

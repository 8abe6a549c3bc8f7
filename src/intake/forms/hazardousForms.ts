// The hazardous waste ledger as forms: 危险废物管理计划和管理台账制定技术导则 HJ 1259-2022, the five linked records. They fork from the general ledger
// here: the guide of 2021 leaves hazardous waste out, and every row is keyed by a batch code that says its link of the chain.
import { readHazardousBatch, type HazardousLink, wasteStream } from '#domain/codes/wasteCode.ts'
import { ways, wayOf } from '#domain/words/ways.ts'
import type { Destination, WasteMove } from '#domain/wasteFact.ts'
import { type Choice, type Form, type FormField, type FormRow, textField as text, textOf } from './form.ts'
import { facility, lateReason, moisture, note, quantity, site, time, unit } from './ledgerForms.ts'

const document = '危险废物管理计划和管理台账制定技术导则（HJ 1259-2022）'

const purposes: readonly Choice[] = ways.filter(({ code }) => code !== 'store')
const destinations: readonly Choice[] = ways
const batch = (zh: string, en: string, example: string): FormField => ({
  key: 'batch',
  zh,
  en,
  also: ['批次编码', '批次编号'],
  type: 'text',
  required: true,
  code: 'hazardousBatch',
  noteZh: `如 ${example}`,
  noteEn: `such as ${example}`,
})
const from = (zh: string, en: string, also: readonly string[] = []): FormField =>
  text('fromBatch', zh, en, also, { noteZh: '上一环节的批次编码', noteEn: 'batch of the link before' })
const code = text('wasteCode', '危险废物代码', 'hazardous waste code', ['危废代码', '废物代码'], {
  required: true,
  code: 'waste',
  noteZh: '8 位，如 321-024-48',
  noteEn: '8 digits, such as 321-024-48',
})
const name: FormField = {
  key: 'material',
  zh: '危险废物名称',
  en: 'hazardous waste',
  also: ['危废名称', '废物名称'],
  type: 'text',
  required: true,
  names: 'materials',
}
const kind = text('class', '危险废物类别', 'class', ['危废类别'], { noteZh: '如 HW48', noteEn: 'such as HW48' })
const containers = [
  text('container', '容器/包装编码', 'container code', ['容器编码', '包装编码']),
  text('containerType', '容器/包装类型', 'container type', ['容器类型', '包装类型']),
  text('containerCount', '容器/包装数量', 'containers', ['容器数量', '包装数量']),
]
/** What each of the five records begins with: its batch, when, whose, of what, how much, in what. */
const record = (own: FormField, when: FormField, mass: FormField): FormField[] => [
  own,
  when,
  site,
  name,
  kind,
  code,
  mass,
  unit,
  moisture,
  ...containers,
]
const purpose = (choices: readonly Choice[], zh: string, en: string, also: readonly string[] = []): FormField => ({
  key: 'destination',
  zh,
  en,
  also,
  type: 'choice',
  choices,
  noteZh: '可不填：先看批次编码和方式，都没有写明的按处置计并提醒',
  noteEn: 'may stay blank: batch code and method tell; where neither does it counts as disposal, and is said',
})

const made = (form: Pick<Form, 'id' | 'zh' | 'en' | 'also' | 'noteZh' | 'noteEn' | 'fields'>): Form => ({
  document,
  mark: 'V',
  need: 'mandatory',
  use: 'ledger',
  ...form,
  fields: [...form.fields, lateReason],
})

export const hazardousForms: readonly Form[] = [
  made({
    id: 'hw_generation',
    zh: '危废产生记录',
    en: 'Hazardous: generation',
    also: ['危险废物产生环节记录表', '危险废物产生环节', '危险废物产生记录'],
    noteZh: '每个容器或每批一行',
    noteEn: 'a row for each container or batch',
    fields: [
      ...record(
        batch('产生批次编码', 'generation batch', 'HWCS20211031001'),
        time('产生时间', 'time generated', ['产生日期']),
        quantity('产生量', 'mass generated', ['产生数量']),
      ),
      facility('产生危险废物设施编码', 'generating facility', ['产生设施编码', '产生设施']),
      text('person', '产生部门经办人', 'handler', ['经办人']),
      text('fate', '去向', 'destination'),
      note,
    ],
  }),
  made({
    id: 'hw_into_store',
    zh: '危废入库记录',
    en: 'Hazardous: into store',
    also: ['危险废物入库环节记录表', '危险废物入库环节', '危险废物入库记录'],
    noteZh: '入贮存设施',
    noteEn: 'into the storage facility',
    fields: [
      ...record(
        batch('入库批次编码', 'batch into store', 'HWRK20211031001'),
        time('入库时间', 'time in', ['入库日期']),
        quantity('入库量', 'mass in', ['入库数量']),
      ),
      facility('贮存设施编码', 'storage facility', ['贮存设施']),
      text('facilityType', '贮存设施类型', 'storage facility type'),
      text('person', '运送部门经办人', 'who brought it'),
      text('keeper', '贮存部门经办人', 'who took it'),
      from('产生批次编码', 'generation batch'),
      note,
    ],
  }),
  made({
    id: 'hw_out_of_store',
    zh: '危废出库记录',
    en: 'Hazardous: out of store',
    also: ['危险废物出库环节记录表', '危险废物出库环节', '危险废物出库记录'],
    noteZh: '出贮存设施',
    noteEn: 'out of the storage facility',
    fields: [
      ...record(
        batch('出库批次编码', 'batch out of store', 'HWCK20211031001'),
        time('出库时间', 'time out', ['出库日期']),
        quantity('出库量', 'mass out', ['出库数量']),
      ),
      facility('贮存设施编码', 'storage facility', ['贮存设施']),
      text('facilityType', '贮存设施类型', 'storage facility type'),
      text('person', '出库部门经办人', 'who gave it out'),
      text('keeper', '运送部门经办人', 'who took it'),
      from('入库批次编码', 'batch into store'),
      purpose(destinations, '出库去向', 'destination', ['去向']),
      note,
    ],
  }),
  made({
    id: 'hw_own',
    zh: '危废自行利用处置记录',
    en: 'Hazardous: own utilisation or disposal',
    also: ['危险废物自行利用/处置环节记录表', '危险废物自行利用处置环节', '危险废物自行利用处置记录'],
    noteZh: '自行利用（HWZXLY）或自行处置（HWZXCZ）',
    noteEn: 'own utilisation (HWZXLY) or disposal (HWZXCZ)',
    fields: [
      ...record(
        batch('自行利用/处置批次编码', 'batch of own use', 'HWZXLY20211031001'),
        time('自行利用/处置时间', 'time', ['自行利用时间', '自行处置时间']),
        quantity('自行利用/处置量', 'mass used or disposed', ['自行利用量', '自行处置量']),
      ),
      facility('自行利用/处置设施编码', 'facility', ['利用处置设施编码', '设施编码']),
      purpose(purposes, '利用或处置', 'use or disposal', ['去向']),
      text('method', '自行利用/处置方式', 'method', ['利用处置方式', '方式']),
      text('finished', '自行利用/处置完毕时间', 'finished', ['完毕时间']),
      text('person', '自行利用/处置部门经办人', 'handler', ['经办人']),
      from('产生批次编码/出库批次编码', 'batch before', ['产生批次编码', '出库批次编码']),
      note,
    ],
  }),
  made({
    id: 'hw_contract',
    zh: '危废委外利用处置记录',
    en: 'Hazardous: contracted utilisation or disposal',
    also: ['危险废物委外利用/处置记录表', '危险废物委外利用处置', '危险废物委托利用处置记录'],
    noteZh: '委外利用（HWWWLY）或委外处置（HWWWCZ）',
    noteEn: 'contracted utilisation (HWWWLY) or disposal (HWWWCZ)',
    fields: [
      ...record(
        batch('委外利用/处置批次编码', 'batch contracted out', 'HWWWCZ20211031001'),
        time('出厂时间', 'time out', ['出厂日期']),
        quantity('委外利用/处置量', 'mass contracted out', ['出厂量', '委外量']),
      ),
      purpose(purposes, '利用或处置', 'use or disposal', ['去向']),
      text('method', '委外利用/处置方式', 'method', ['利用处置方式', '方式']),
      text('receiverType', '接收单位类型', 'kind of receiver'),
      text('receiver', '利用/处置单位名称', 'receiver', ['接收单位名称', '接收单位', '利用处置单位'], { required: true, names: 'parties' }),
      text('licence', '危险废物经营许可证编码', 'licence number', ['许可证编码', '经营许可证编号']),
      text('exportNotice', '出口通知单编号', 'export notice'),
      from('产生批次编码/出库批次编码', 'batch before', ['产生批次编码', '出库批次编码']),
      text('manifest', '转移联单编号', 'manifest number', ['联单编号'], { code: 'manifest' }),
      note,
    ],
  }),
]

const ids = new Set(hazardousForms.map(({ id }) => id))
export const isHazardous = (form: string): boolean => ids.has(form)

/** The links of the chain that a form records. */
const linksOf: Record<string, readonly HazardousLink[]> = {
  hw_generation: ['CS'],
  hw_into_store: ['RK'],
  hw_out_of_store: ['CK'],
  hw_own: ['ZXLY', 'ZXCZ'],
  hw_contract: ['WWLY', 'WWCZ'],
}
/** A batch code that tells of another link of the chain, or of another day, than the row that bears it. */
export function strayBatch(row: FormRow): 'link' | 'day' | undefined {
  const read = readHazardousBatch(textOf(row, 'batch'))
  if (!('link' in read)) return undefined
  if (!(linksOf[row.form] ?? []).includes(read.link)) return 'link'
  return read.day === textOf(row, 'day') ? undefined : 'day'
}

/** Links that say what becomes of the mass. */
const purposeOf: Partial<Record<HazardousLink, Destination>> = { ZXLY: 'utilise', ZXCZ: 'dispose', WWLY: 'utilise', WWCZ: 'dispose' }
/** What becomes of the mass as the batch code of a hazardous row says it, else its method; other rows have no such codes. */
export function purposeOfBatch(row: FormRow): Destination | undefined {
  if (!isHazardous(row.form)) return undefined
  const read = readHazardousBatch(textOf(row, 'batch'))
  const byBatch = 'link' in read ? purposeOf[read.link] : undefined
  return byBatch ?? (textOf(row, 'method') === '' ? undefined : wayOf(textOf(row, 'method')))
}
/** Forms whose purpose may stay blank: what nobody calls use is not counted as use. */
export const silentPurpose = (form: string): Destination | undefined =>
  form === 'hw_own' || form === 'hw_contract' ? 'dispose' : undefined

/** What a row of each form says; own use says nothing where neither column nor batch code tells its purpose. */
export const hazardousMoves: Record<string, (row: FormRow) => WasteMove | undefined> = {
  hw_generation: () => 'generated',
  hw_into_store: () => 'into_store',
  hw_out_of_store: () => 'out_of_store',
  hw_own: row => {
    const purpose = textOf(row, 'destination') || purposeOfBatch(row)
    return purpose === 'utilise' ? 'own_utilised' : 'own_disposed'
  },
  hw_contract: () => 'dispatched',
}

/** Whether a waste code belongs into the other ledger; a code that cannot be read was said already. */
export function isOtherStream(form: string, wasteCode: string): boolean {
  if (wasteCode === '') return false
  const read = wasteStream(wasteCode)
  return 'stream' in read && (read.stream === 'hazardous') !== isHazardous(form)
}

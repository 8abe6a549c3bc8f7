// What is said of a row of the ledger that is no fact, or a doubtful one, with what to do.
import type { Problem } from '#domain/problem.ts'
import type { Water } from './moisture.ts'
import type { NamedMaterial } from './names.ts'

export type Words = Pick<Problem, 'zh' | 'en' | 'fixZh' | 'fixEn'>
const make = (zh: string, en: string, fixZh: string, fixEn: string): Words => ({ zh, en, fixZh, fixEn })
export const words = {
  noSite: make(
    '没有写是哪个单位的台账',
    'nothing says whose ledger this is',
    '加一列“单位名称”，或在表头上方写“单位名称：……”，或在导入时指定单位',
    'add a column 单位名称, write "单位名称：..." above the header, or name the site on import',
  ),
  site: (text: string, near: { nearZh: string; nearEn: string }) =>
    make(
      `没有登记单位“${text}”${near.nearZh}`,
      `there is no site "${text}"${near.nearEn}`,
      '用登记过的名称、编号或统一社会信用代码；新单位请先登记',
      'use a name, id or credit code of the registry; register a new site first',
    ),
  material: (text: string, near: { nearZh: string; nearEn: string }) =>
    make(
      `没有登记物料“${text}”${near.nearZh}`,
      `there is no material "${text}"${near.nearEn}`,
      '在“固废代码”栏写它的代码（一般固废 311-001-S01、危险废物 900-249-08 这样的形式），即按代码登记；或用登记过的名称、编号',
      'write its waste code (such as 311-001-S01 or 900-249-08) in the code column, and it is registered by it; or use a registered name or id',
    ),
  registered: (name: string, code: string) =>
    make(
      `“${name}”还没有登记：存入时按代码 ${code} 登记为本单位的固废`,
      `"${name}" is not registered yet: saving registers it under its code ${code}`,
      '核对代码；写错了代码会登记成另一种固废',
      'check the code; a wrong one registers another waste',
    ),
  assumed: (material: NamedMaterial, { moisture, from, of }: Water) => {
    const [inZh, inEn] = of === null ? ['', ''] : [`区域 ${of} 的`, ` in the region ${of}`]
    const [zh, en] =
      from === 'stream'
        ? [`固废流登记“${of ?? ''}”`, `the registered stream ${of ?? ''}`]
        : [`${inZh}物料“${material.nameZh ?? material.id}”`, `the material ${material.id}${inEn}`]
    return make(
      `含水率空缺，按${zh}的 ${moisture} 计（本表此物料各行相同）`,
      `moisture is blank; ${moisture} of ${en} is used, in every such row of this sheet`,
      '填写实测含水率，或在固废流登记中写明',
      'write the measured moisture, or register it with the stream',
    )
  },
  which: (material: NamedMaterial, told: readonly { of: string | null; moisture: string }[]) => {
    const list = told.map(({ of, moisture }) => `${of ?? ''} ${moisture}`)
    return make(
      `含水率空缺，而各区域的物料“${material.nameZh ?? material.id}”不同：${list.join('，')}`,
      `moisture is blank, and regions differ on the material ${material.id}: ${list.join(', ')}`,
      '选定区域（命令行 --region），填写实测含水率，或在固废流登记中写明',
      'choose the region (--region), write the measured moisture, or register it with the stream',
    )
  },
  incoming: make(
    '进厂的磅单不记入固废台账，没有读取',
    'slips of what comes in are not part of the ledger and were not read',
    '不需要处理；发出方的台账里有这一批',
    'nothing to do; whoever sent it has it in their ledger',
  ),
  noWhither: make(
    '没有写流向',
    'the destination is not stated',
    '写明利用、处置或贮存；整张表去往一处的，在识别结果里指定（命令行 --destination）',
    'write 利用, 处置 or 贮存; where all of the sheet goes one way say so under what was recognised (--destination)',
  ),
  dry: make(
    '单位是干吨：按干基重量读取，湿重按含水率折算（湿重 = 干重 ÷ (1 − 含水率)）',
    'the unit is dry tonnes: read as dry mass, the wet mass follows from the moisture (wet = dry / (1 - moisture))',
    '核对；若是过磅的湿重，把单位改成吨',
    'see whether that is meant; write 吨 where it is the mass as weighed',
  ),
  half: make('时间和数量只填了一个', 'of day and mass only one is filled in', '两个都填，或都不填', 'fill in both or neither'),
  empty: make(
    '入库和出库都没有填',
    'neither mass in nor mass out is filled in',
    '填写入库或出库的时间和数量',
    'fill in day and mass in, or out',
  ),
  stray: (batch: string, what: 'link' | 'day') =>
    what === 'link'
      ? make(
          `批次编码 ${batch} 说的是另一个环节`,
          `batch code ${batch} is of another link of the chain`,
          '核对编码的环节字母和这张表是否一致',
          'see whether the letters of the code fit this sheet',
        )
      : make(
          `批次编码 ${batch} 的日期与时间一栏不同`,
          `the day in batch code ${batch} is not that of the row`,
          '核对日期；编码按产生当日编的可不改',
          'check the day; a code that keeps the day it was made may stay',
        ),
  noPurpose: make(
    '批次编码、方式和“利用或处置”都没有写明，按处置计',
    'neither batch code nor method nor this column says whether it is used or disposed of: counted as disposal',
    '是利用的，在“利用或处置”栏写利用',
    'write 利用 in this column where it is used',
  ),
  stream: (hazardous: boolean, wasteCode: string) =>
    hazardous
      ? make(
          `${wasteCode} 不是危险废物代码，不记入危险废物台账`,
          `${wasteCode} is not a code of hazardous waste, so it does not belong in this ledger`,
          '记入一般工业固体废物台账（表3 至表7），或改正代码',
          'record it in the general ledger (forms 3 to 7), or fix the code',
        )
      : make(
          `${wasteCode} 是危险废物，不记入一般工业固体废物台账`,
          `${wasteCode} is hazardous waste, which the general ledger leaves out`,
          '用危险废物台账（HJ 1259-2022）的表：xunyu template hazardous',
          'use the records of HJ 1259-2022: xunyu template hazardous',
        ),
  twice: (batch: string, earlier: { sheet: string; line: number }) =>
    make(
      `批次编号 ${batch} 已在“${earlier.sheet}”第 ${earlier.line} 行用过`,
      `batch ${batch} is used in "${earlier.sheet}" row ${earlier.line} already`,
      '每批只登记一行；不同的批次用不同的编号',
      'one row per batch; give another batch another number',
    ),
  expired: (
    facility: string,
    day: string,
    permits: readonly { number: string; validFrom?: string | undefined; validTo?: string | undefined }[],
  ) => {
    const list = permits.map(({ number, validFrom, validTo }) => `${number}（${validFrom ?? ''}—${validTo ?? ''}）`).join('、')
    const listEn = permits.map(({ number, validFrom, validTo }) => `${number} (${validFrom ?? ''} to ${validTo ?? ''})`).join(', ')
    return make(
      `设施 ${facility} 在 ${day} 没有有效的许可：${list}`,
      `facility ${facility} has no permit in force on ${day}: ${listEn}`,
      '核对日期；许可已续期的，先在登记簿中更新有效期',
      'check the day; where the permit was renewed, update the registry first',
    )
  },
}

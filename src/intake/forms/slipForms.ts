// Slips as people keep them beside the statutory forms: weighbridge slips of what leaves, lorry by lorry. They are kept as form 3.
import { readDecimal } from '#domain/writtenMass.ts'
import type { Problem } from '#domain/problem.ts'
import { destinations, lateReason, site, unit } from './ledgerForms.ts'
import { type Form, massOf, type FormRow, textField as text, textOf } from './form.ts'

const directions = [
  { code: 'out', zh: '出厂', en: 'out', also: ['出', '发货', '销售', '外运', '出库'] },
  { code: 'in', zh: '进厂', en: 'in', also: ['进', '收货', '采购', '入厂', '入库'] },
]

export const slipForms: readonly Form[] = [
  {
    id: 'weighbridge',
    zh: '过磅单',
    en: 'Weighbridge slips',
    also: ['磅单', '地磅', '过磅记录', '称重记录', '过磅明细', 'weighbridge'],
    document: '循域 Xunyu',
    mark: 'V',
    need: 'own',
    use: 'ledger',
    noteZh: '每车一行，按出厂记录（表3）入账；净重 = 毛重 − 皮重',
    noteEn: 'one row a lorry, kept as form 3; net = gross - tare',
    fields: [
      text('batch', '磅单号', 'slip number', ['磅单编号', '过磅单号', '单号', '流水号', '称重编号']),
      {
        key: 'day',
        zh: '过磅日期',
        en: 'weighed on',
        also: ['日期', '过磅时间', '称重时间', '称重日期', '时间', '出厂时间'],
        type: 'day',
        required: true,
      },
      { ...site, also: [...(site.also ?? []), '发货方', '发货单位', '供货单位', '供方'] },
      text('material', '货名', 'goods', ['货物名称', '货品', '品名', '物料', '物料名称', '固废名称'], {
        required: true,
        names: 'materials',
      }),
      text('plate', '车牌', 'plate number', ['车牌号', '车牌号码', '车号']),
      { key: 'gross', zh: '毛重', en: 'gross', also: ['重车', '总重'], type: 'mass' },
      { key: 'tare', zh: '皮重', en: 'tare', also: ['空车', '空重'], type: 'mass' },
      { key: 'quantity', zh: '净重', en: 'net', also: ['实重', '数量'], type: 'mass', required: true },
      unit,
      { key: 'moisture', zh: '含水率', en: 'moisture', also: ['水分'], type: 'share' },
      text('receiver', '收货方', 'receiver', ['收货单位', '接收单位', '接收方', '客户', '需方', '接收单位名称'], { names: 'parties' }),
      { key: 'direction', zh: '进出', en: 'in or out', also: ['方向', '进出厂', '类型', '过磅类型'], type: 'choice', choices: directions },
      { key: 'destination', zh: '流向类型', en: 'destination', also: ['流向', '用途', '去向'], type: 'choice', choices: destinations },
      text('person', '司磅员', 'weighed by', ['过磅员', '经办人']),
      text('note', '备注', 'note'),
      lateReason,
    ],
  },
]

/** Which statutory form a row is kept under. */
export const keptAs = (form: string): string => (form === 'weighbridge' ? 'dispatch' : form)

type Words = Pick<Problem, 'zh' | 'en' | 'fixZh' | 'fixEn'>
/** No lorry weighs more, laden, on any road of the country. */
const heaviestLorryKg = 250_000
/** Scales show steps of 20 kg; net and the difference of the two weighings may be a step apart. */
const stepKg = 20

/** What a slip itself shows to be wrong: an unwritten unit, or a net weight that is not gross less tare. @returns the field it stands in */
export function slipFault(row: FormRow): { key: string; code: string; words: Words } | undefined {
  if (row.form !== 'weighbridge' && row.form !== 'tripSlips') return undefined
  const [gross, tare, net] = ['gross', 'tare', 'quantity'].map(key => massOf(row, key))
  const heaviest = [gross, net].find(mass => mass !== undefined && mass.wetKg > heaviestLorryKg)
  if (heaviest !== undefined) {
    const asKg = heaviest.unit === 't' && Number(readDecimal(heaviest.written)?.digits ?? 0) > 0
    return {
      key: heaviest === gross ? 'gross' : 'quantity',
      code: 'slip.lorry',
      words: {
        zh: `一车 ${heaviest.written} ${heaviest.unit} 不可能`,
        en: `no lorry carries ${heaviest.written} ${heaviest.unit}`,
        fixZh: asKg ? '地磅一般按千克：把列名写成“净重（kg）”等，写明单位' : '核对重量和单位',
        fixEn: asKg ? 'scales mostly weigh kilograms: write the unit into the header, such as 净重（kg）' : 'check the weight and its unit',
      },
    }
  }
  if (gross === undefined || tare === undefined || net === undefined) return undefined
  if (Math.abs(gross.wetKg - tare.wetKg - net.wetKg) <= stepKg) return undefined
  return {
    key: 'quantity',
    code: 'slip.net',
    words: {
      zh: `净重 ${net.written} 不等于毛重 ${gross.written} 减皮重 ${tare.written}`,
      en: `net ${net.written} is not gross ${gross.written} less tare ${tare.written}`,
      fixZh: '核对三个重量；有扣杂扣水的，净重写扣减前的，含水率另列',
      fixEn: 'check the three weights; write moisture into a column of its own, not off the net weight',
    },
  }
}

/** A slip of what comes in is no row of the ledger of what arises here. */
export const isIncoming = (row: FormRow): boolean => row.form === 'weighbridge' && textOf(row, 'direction') === 'in'

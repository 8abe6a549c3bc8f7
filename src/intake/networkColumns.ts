// The tables of a reconciliation as people name them, and their columns with the words that may stand above them.
import { foldName } from './matchNames.ts'

export type NetworkTable = 'about' | 'nodes' | 'flows' | 'stocks' | 'instruments' | 'fractions' | 'tolerances'

const tableWords: Record<NetworkTable, string[]> = {
  about: ['about', '说明', 'network', '网络'],
  nodes: ['nodes', 'node', '节点', '节点表', '单元'],
  flows: ['flows', 'flow', 'streams', '流', '流量', '流股', '物流', '流量表', '物流表'],
  stocks: ['stocks', 'stock', '库存', '堆存', '贮存', '库存表'],
  instruments: ['instruments', 'instrument', 'scales', '仪器', '仪器表', '衡器', '计量器具', '计量器具表'],
  fractions: ['fractions', 'compositions', 'assays', '成分', '成分表', '化验', '含量'],
  tolerances: ['tolerances', 'tolerance', '允差', '允差表'],
}

/** What a column holds: text, a mass in tonnes, a share of one, a day, or a list. */
export type ColumnKind = 'text' | 'mass' | 'share' | 'day' | 'flag' | 'list'
export type NetworkColumn = { field: string; kind: ColumnKind; needed: boolean; words: string[] }
const column = (field: string, kind: ColumnKind, words: string[], needed = false): NetworkColumn => ({
  field,
  kind,
  needed,
  words: [field, ...words],
})

const named = [column('nameZh', 'text', ['名称', '中文名', 'name']), column('nameEn', 'text', ['英文名', 'english name'])]
export const networkColumns: Record<NetworkTable, NetworkColumn[]> = {
  about: [column('key', 'text', ['项目'], true), column('value', 'text', ['内容', '值'], true)],
  nodes: [
    column('id', 'text', ['节点', '编号', 'node'], true),
    ...named,
    column('reacts', 'list', ['反应组分', '不守恒组分', 'reacting components']),
  ],
  flows: [
    column('id', 'text', ['流', '流号', '编号', 'flow', 'stream'], true),
    ...named,
    column('from', 'text', ['起点', '从', '来自', '发出', '发货方']),
    column('to', 'text', ['终点', '到', '去向', '去往', '收货方']),
    column('material', 'text', ['物料', '固废名称']),
    column('mass', 'mass', ['质量', '测量值', '测量量', '数量', '发出量', '发货量', 'measured', 'sent']),
    column('sigma', 'mass', ['标准差', '标准不确定度', 'sd', 'standard deviation', 'standard uncertainty']),
    column('relativeSigma', 'share', ['相对标准差', '相对标准不确定度', '相对不确定度', 'relative sd', 'relative standard uncertainty']),
    column('instrument', 'text', ['仪器', '衡器', '计量器具', '发货衡器', 'scale']),
    column('received', 'mass', ['收货量', '到货量', '收到量']),
    column('receivedSigma', 'mass', ['收货标准差', 'received sd']),
    column('receivedRelativeSigma', 'share', ['收货相对标准差', 'received relative sd']),
    column('receivedInstrument', 'text', ['收货仪器', '收货衡器', 'received scale']),
    column('least', 'mass', ['下限', 'lower', 'min']),
    column('most', 'mass', ['上限', 'upper', 'max']),
    column('moisture', 'share', ['含水率', '水分']),
    column('validOn', 'day', ['日期', 'date', 'day', 'heldOn']),
    column('basedOn', 'list', ['凭证', '凭证号', '证据', 'voucher', 'evidence', 'because']),
  ],
  stocks: [
    column('id', 'text', ['库存', '编号', 'stock'], true),
    ...named,
    column('node', 'text', ['节点', '地点'], true),
    column('opening', 'mass', ['期初', '期初量', '期初库存']),
    column('openingSigma', 'mass', ['期初标准差', 'opening sd']),
    column('closing', 'mass', ['期末', '期末量', '期末库存']),
    column('closingSigma', 'mass', ['期末标准差', 'closing sd']),
    column('relativeSigma', 'share', ['相对标准差', '相对不确定度', 'relative sd']),
    column('instrument', 'text', ['仪器', '盘点方法', 'survey']),
  ],
  instruments: [
    column('id', 'text', ['仪器', '衡器', '编号', 'instrument', 'scale'], true),
    ...named,
    column('kind', 'text', ['类别', '种类', 'class']),
    column('relativeSd', 'share', ['共同相对偏差', '系统相对偏差', 'common relative bias', 'relative bias']),
    column('absoluteSd', 'mass', ['共同绝对偏差', '系统绝对偏差', 'common absolute bias', 'absolute bias']),
    column('scatter', 'share', ['随机相对偏差', '重复性', 'relative scatter', 'repeatability']),
  ],
  fractions: [
    column('flow', 'text', ['流', '流号', 'stream'], true),
    column('component', 'text', ['组分', '成分', '元素', 'element'], true),
    column('value', 'share', ['含量', '值', '质量分数', 'fraction'], true),
    column('sigma', 'share', ['标准差', '标准不确定度', 'sd', 'standard uncertainty'], true),
  ],
  tolerances: [
    column('id', 'text', ['编号', 'rule'], true),
    column('kind', 'text', ['类别', '仪器类别', 'class']),
    column('moistureFrom', 'share', ['含水率自', 'moisture from']),
    column('moistureTo', 'share', ['含水率至', 'moisture to']),
    column('relative', 'share', ['允差', '相对允差', 'tolerance'], true),
    column('from', 'day', ['生效日', '起', 'valid from'], true),
    column('to', 'day', ['失效日', '止', 'valid to']),
    column('source', 'text', ['来源', '依据']),
    column('assumption', 'flag', ['是否假设', '假设']),
  ],
}

const tables = new Map<string, NetworkTable>()
for (const table of Object.keys(tableWords) as NetworkTable[]) for (const word of tableWords[table]) tables.set(foldName(word), table)
/** `流量 flows` is as good as either word. */
export function networkTable(name: string): NetworkTable | undefined {
  const folded = name.normalize('NFKC').toLowerCase()
  return tables.get(foldName(name)) ?? folded.split(/[\s_\-·.]+/u).flatMap(part => tables.get(part) ?? [])[0]
}

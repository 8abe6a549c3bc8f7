// What offices call a way of using, disposing of or storing waste, and which of the three it is. Codes of ways are those of the licence for
// hazardous waste (R use, D disposal, C other, S storage) as bureaus write them in the column; their table was not read in the official text.
import type { Destination } from '../wasteFact.ts'

type Way = { code: Destination; zh: string; en: string; also: readonly string[] }

export const ways: readonly Way[] = [
  {
    code: 'utilise',
    zh: '利用',
    en: 'utilisation',
    also: (
      '综合利用 委托利用 委外利用 外委利用 外委综合利用 委托综合利用 委外综合利用 自行利用 自行综合利用 厂内利用 内部利用 外售利用 外售 出售 销售 外卖 资源化 资源化利用 再利用 再生利用 ' +
      '回收利用 回收 再生 回用 回炉 返炉 返生产 制砖 制建材 做建材 生产建材 生产水泥 生产建筑材料 路基材料 回填利用 充填利用 recycling reuse use utilised'
    ).split(' '),
  },
  {
    code: 'dispose',
    zh: '处置',
    en: 'disposal',
    also: (
      '委托处置 委外处置 外委处置 外送处置 外运处置 自行处置 厂内处置 处理 委托处理 委外处理 外委处理 无害化 无害化处置 无害化处理 安全处置 填埋 安全填埋 卫生填埋 焚烧 焚烧处置 物化 物化处理 物理化学处理 ' +
      '固化 稳定化 固化填埋 共处置 协同处置 水泥窑协同处置 水泥窑共处置 利用处置 处置利用 landfill incineration disposed treatment'
    ).split(' '),
  },
  {
    code: 'store',
    zh: '贮存',
    en: 'storage',
    also: '委托贮存 委外贮存 厂内贮存 暂存 储存 存储 堆存 库存 入库 入渣场 入尾矿库 渣场 尾矿库 堆场 stored'.split(' '),
  },
]
/** `R4`, `D10`, `C1`, `S`: the letter says which of the three. */
export const wayCodes: Readonly<Record<string, Destination>> = { R: 'utilise', D: 'dispose', C: 'dispose', S: 'store' }

/** The way that a text names, with or without a code in front (`D10 焚烧`); undefined for a word that is in no list. */
export function wayOf(text: string): Destination | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s:：/／()（）、,，-]/gu, '')
    .toLowerCase()
  const [, letter, rest = ''] = /^([rdcs])\d{0,2}(.*)$/iu.exec(plain) ?? []
  const named = (word: string): Destination | undefined =>
    ways.find(({ code, zh, en, also }) => [code, zh, en, ...also].some(one => one.toLowerCase() === word))?.code
  return named(plain) ?? (letter === undefined || (rest !== '' && /^[a-z]/u.test(rest)) ? undefined : wayCodes[letter.toUpperCase()])
}

// Figures and days that can hardly be: loads that no truck carries, slips without mass, slips typed again, days to come. They are asked
// about, not refused: the ledger is the firm's.
import type { Problem } from '#domain/problem.ts'
import type { WasteFact } from '#domain/wasteFact.ts'

type Words = Pick<Problem, 'zh' | 'en' | 'fixZh' | 'fixEn'>
type Ask = (code: string, words: Words) => void

/** A road plate of the mainland (GA 36-2018): province, letter, five or six signs; a new-energy plate has six. */
const plates = /[京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新][A-Z][·.\s]?[A-Z0-9]{5,6}(?![A-Z0-9挂])/giu
/** A trailer has a plate too; it goes with its truck. */
const trailers = /[A-Z][·.\s]?[A-Z0-9]{4}挂/iu
/** The heaviest road train may weigh 49 t with its load (GB 1589-2016); what is more on one slip was several trips or other units. */
const mostTruckKg = 49_000
/** No plant moves more in one row, and no store of a region holds more: ten and a thousand million tonnes. */
const [mostRowKg, mostStoreKg] = [1e10, 1e12]
/** The law that asks for ledgers is of 1995 (law on solid waste); older days are slips of the keyboard or of a spreadsheet. */
const firstDay = '1995-01-01'

export class Plausible {
  readonly #today: string | undefined
  readonly #slips = new Map<string, number[]>()

  /** @param today days after it are asked about; unknown where left out */
  constructor(today: string | undefined) {
    this.#today = today
  }

  /** @param ask says something of a cell by its key */
  check(fact: WasteFact, keys: { day: string; mass: string }, ask: (key: string) => Ask): void {
    this.#day(fact, ask(keys.day))
    this.#mass(fact, ask(keys.mass))
    const plate = fact.fields['plate'] ?? ''
    if (fact.move === 'dispatched') this.#slip(fact, plate, ask(keys.mass))
  }

  #day({ validOn }: WasteFact, ask: Ask): void {
    if (this.#today !== undefined && validOn > this.#today) ask('day.future', words.future(validOn))
    else if (validOn < firstDay) ask('day.past', words.past(validOn))
  }

  #mass({ wetKg, move }: WasteFact, ask: Ask): void {
    if (wetKg > (move === 'opening' ? mostStoreKg : mostRowKg)) ask('mass.large', words.large(wetKg))
  }

  #slip(fact: WasteFact, plate: string, ask: Ask): void {
    const { wetKg, validOn, receiver = '', material, line } = fact
    if (wetKg === 0) return ask('truck.empty', words.empty)
    const trucks = plate.normalize('NFKC').toUpperCase().match(plates)?.length ?? (trailers.test(plate) ? 1 : 0)
    if (trucks === 0) return
    if (wetKg > trucks * mostTruckKg) ask('truck.load', words.load(wetKg, plate))
    const key = [plate, validOn, receiver, material, wetKg].join('|')
    const same = [...(this.#slips.get(key) ?? []), line]
    this.#slips.set(key, same)
    if (same.length >= 3) ask('truck.same', words.same(same, plate, validOn))
  }
}

const tonnes = (kg: number): string => `${kg / 1000} t`
const make = (zh: string, en: string, fixZh: string, fixEn: string): Words => ({ zh, en, fixZh, fixEn })
const words = {
  future: (day: string) => make(`${day} 还没有到`, `${day} is still to come`, '核对年份和日期', 'check the year and the day'),
  past: (day: string) =>
    make(
      `${day} 早得不像台账的日期`,
      `${day} is earlier than any ledger`,
      '核对年份；1900、1970 年多半是表格软件把空日期写成的',
      'check the year; 1900 and 1970 are mostly what a spreadsheet makes of an empty day',
    ),
  large: (kg: number) =>
    make(
      `一行 ${kg / 1000} 吨，多得不像一个厂的数`,
      `${tonnes(kg)} in one row is more than a plant moves`,
      `核对单位；是否应为 ${kg / 1e6} 吨（按千克写的）或 ${kg / 1e7} 吨（已经是吨，却按万吨读）？`,
      `check the unit; is ${tonnes(kg / 1000)} meant (written in kg), or ${tonnes(kg / 10_000)} (tonnes read as 万吨)?`,
    ),
  load: (kg: number, plate: string) => {
    const meant = kg >= 1e6 && kg / 1000 <= mostTruckKg ? kg / 1000 : undefined
    return make(
      `车牌 ${plate} 的一车 ${kg / 1000} 吨，超过公路货车的载重`,
      `${tonnes(kg)} on the truck ${plate} is more than a truck carries on the road`,
      meant === undefined
        ? '核对数量；几车合在一行的请分开，一车一行'
        : `是否把千克写成了吨？应为 ${meant / 1000} 吨；几车合在一行的请分开`,
      meant === undefined
        ? 'check the figure; give each trip a row of its own where several are in one'
        : `were kilograms written as tonnes? Then it is ${tonnes(meant)}; give each trip a row of its own where several are in one`,
    )
  },
  empty: make(
    '出厂数量是 0：没有重量的磅单',
    'the mass is 0: a slip without mass',
    '补上数量；要删除已导入的这一行，就保留 0',
    'write the mass; keep 0 only to delete a row that was imported before',
  ),
  same: (lines: readonly number[], plate: string, day: string) =>
    make(
      `${day} 车牌 ${plate} 有 ${lines.length} 张数量、去向都相同的磅单（第 ${lines.join('、')} 行）`,
      `${lines.length} slips of ${plate} on ${day} have the same mass and receiver (rows ${lines.join(', ')})`,
      '是否把同一次过磅重复录入？核对磅单号，删去重复的行',
      'was one weighing typed again? Compare the slips and delete what is there twice',
    ),
}

// A price from both sides as a sentence: what one more and one less do to the cost of a year.
import type { StudyResultOf, Words } from '#domain/study.ts'
import { amountText, moneyText, words } from '../explain/amountWords.ts'

type Sides = StudyResultOf<'prices'>['rows'][number]
const kinds: Record<Sides['kind'], Words> = {
  target: { zh: '目标', en: 'Target' },
  unit: { zh: '现有能力', en: 'Standing capacity' },
  build_limit: { zh: '可新增能力', en: 'What may be added' },
  siding: { zh: '装卸列数', en: 'Train slots' },
  line: { zh: '线路能力', en: 'Line' },
  fleet: { zh: '车队能力', en: 'Fleet' },
  arc: { zh: '通道能力', en: 'Arc' },
  stock: { zh: '堆存', en: 'Stock' },
  disposal: { zh: '处置能力', en: 'Disposal capacity' },
  quota: { zh: '外运限额', en: 'Quota on movement' },
  stream: { zh: '产生量', en: 'Generation' },
  demand: { zh: '需求', en: 'Demand' },
}

/** @param sign 1 where the limit asks (targets, streams), -1 where it allows: see Handle */
export function priceWords(row: Omit<Sides, 'words'>, sign: 1 | -1, daysPerYear: number): Words {
  const { kind, limit, period, left, right, holdsDown, holdsUp } = row
  return words(zh => {
    const name = zh ? row.nameZh : row.nameEn
    const unit = kind === 'siding' && zh ? '列' : row.unit
    const side = (word: string, change: number | null, holds: number | null) => {
      // One train every day, where the slope carries that far.
      const daily = kind === 'siding' && (holds ?? 0) >= daysPerYear * (1 - 1e-9)
      const one = zh ? `${daily ? '每天' : ''}${word} 1 ${unit}，` : `one ${daily ? `${unit} a day` : unit} ${word} `
      return one + effect(change, daily ? daysPerYear : 1)
    }
    const effect = (change: number | null, count: number) => {
      if (change === null) return zh ? '则无法全部满足' : 'cannot be held'
      if (Math.abs(change) < 1e-9) return zh ? '成本不变' : 'changes nothing'
      const money = moneyText(Math.abs(change) * count, zh)
      if (change > 0) return zh ? `每年多花 ${money}` : `costs ${money} a year`
      return zh ? `每年可省 ${money}` : `saves ${money} a year`
    }
    const more = side(zh ? '多' : 'more', right === null ? null : sign * right, holdsUp),
      less = side(zh ? '少' : 'less', left === null ? null : -sign * left, holdsDown)
    const kink = row.smooth ? '' : zh ? '（两侧不同）' : ' (the two sides differ)'
    const now = amountText(limit, kind === 'siding' && !zh ? 'trains' : unit, zh)
    return zh
      ? `${kinds[kind].zh}“${name}”（${period} 年，现 ${now}）：${more}；${less}${kink}。`
      : `${kinds[kind].en} "${name}" (${period}, now ${now}): ${more}; ${less}${kink}.`
  })
}

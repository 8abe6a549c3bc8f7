// What the account classes of an account are called, in both languages.
import type { AccountClass } from './entry.ts'

export const accountClassWords: Record<AccountClass, [zh: string, en: string]> = {
  generated: ['产生', 'generated'],
  opening: ['期初', 'opening'],
  outside: ['账外', 'outside'],
  on_hand: ['现有', 'on hand'],
  in_transit: ['在途', 'in transit'],
  stored: ['贮存', 'stored'],
  transformed: ['加工转化', 'transformed'],
  disposed: ['处置', 'disposed'],
  dumped: ['倾倒丢弃', 'dumped'],
  utilised: ['综合利用', 'utilised'],
  lost: ['途中损失', 'lost on the way'],
  lost_moisture: ['水分损失', 'lost as moisture'],
  lost_ignition: ['烧失', 'lost on ignition'],
  lost_process: ['工艺损失', 'lost in process'],
  disputed: ['争议', 'disputed'],
  unexplained: ['不明', 'unexplained'],
}

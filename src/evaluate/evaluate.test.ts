// The sender's tax follows the records of the month.
import { expect, test } from 'vitest'
import { type Account, type Entry, move } from '#domain/entry.ts'
import { taxOfMonth } from './tax.ts'

const kt = 1_000_000
const account = (party: string, accountClass: Account['accountClass']): Account => ({
  party,
  site: party,
  material: 'fly_ash',
  accountClass,
})
let running = 0
function posted(kind: Entry['kind'], from: Account, to: Account, massKg: number, flow?: string, validOn = '2022-07-10'): Entry {
  running += 1
  return {
    id: `entry:${running}`,
    kind,
    phase: 'posted',
    legs: move(from, to, massKg),
    validOn,
    recordedAt: '2022-07-11T00:00:00Z',
    basedOn: ['row:x'],
    ...(flow === undefined ? {} : { flow }),
  }
}
/** A plant sends 100 kt of ash; two binder plants convert 60 and 40 of it. */
const journal = [
  posted('generation', account('plant', 'generated'), account('plant', 'on_hand'), 100 * kt),
  posted('dispatch', account('plant', 'on_hand'), account('plant', 'in_transit'), 100 * kt, 'ash'),
  posted('receipt', account('plant', 'in_transit'), account('binder1', 'on_hand'), 60 * kt, 'ash'),
  posted('receipt', account('plant', 'in_transit'), account('binder2', 'on_hand'), 40 * kt, 'ash'),
  posted('utilisation', account('binder1', 'on_hand'), account('binder1', 'utilised'), 60 * kt, 'ash'),
  posted('utilisation', account('binder2', 'on_hand'), account('binder2', 'utilised'), 40 * kt, 'ash'),
]
const proofs = {
  yardToStandard: 'yes',
  useToStandard: 'yes',
  metered: 'yes',
  evaluated: 'yes',
  illegalDumping: 'no',
  falseDeclaration: 'no',
} as const
const sender = { party: 'plant', site: 'plant', area: 'tangshan' }
test('the sender is credited with the use of what it handed over; the yard counts as storage when it is to standard', () => {
  // That what others took is the sender's deduction stands in a notice whose text was not read: an estimate, and it says so.
  expect(taxOfMonth(journal, sender, 'fly_ash', '2022-07', proofs)).toMatchObject({
    answer: 'unverified',
    taxCny: '0.00',
    highCny: '2500000.00',
    place: 'tangshan',
    declareBy: '2022-10-15',
  })
  expect(taxOfMonth(journal, sender, 'fly_ash', '2022-07', { ...proofs, useToStandard: 'no' })).toMatchObject({
    answer: 'yes',
    baseT: '100000',
    taxCny: '2500000.00',
  })
  expect(taxOfMonth(journal, sender, 'fly_ash', '2022-07', { ...proofs, evaluated: 'no' })).toMatchObject({
    answer: 'unverified',
    verifiedTaxCny: '0.00',
    taxCny: '2500000.00',
  })
  const more = [...journal, posted('generation', account('plant', 'generated'), account('plant', 'on_hand'), 10 * kt)]
  expect(taxOfMonth(more, sender, 'fly_ash', '2022-07', { ...proofs, yardToStandard: 'no' })).toMatchObject({
    answer: 'unverified',
    baseT: '10000',
    taxCny: '250000.00',
  })
  expect(taxOfMonth(more, sender, 'fly_ash', '2022-07', { ...proofs, yardToStandard: 'unknown' })).toMatchObject({
    answer: 'undetermined',
    lowCny: '0.00',
    highCny: '250000.00',
  })
  // 220 kg lost on the way are discharged; 1,500 kg in dispute leave a range.
  const lossy = [
    ...more,
    posted('loss', account('plant', 'on_hand'), account('plant', 'lost'), 220, 'ash'),
    posted('dispute', account('plant', 'on_hand'), account('plant', 'disputed'), 1500, 'ash'),
  ]
  expect(taxOfMonth(lossy, sender, 'fly_ash', '2022-07', proofs)).toMatchObject({
    answer: 'undetermined',
    taxCny: null,
    lowCny: '5.50',
    highCny: '43.00',
  })
  expect(taxOfMonth(journal, sender, 'scrap_steel', '2022-07', proofs)).toBeNull()
})

test('whether any was dumped and whether the return was false is asked, not assumed; what the ledger has of dumping is known', () => {
  const { illegalDumping: _asked, ...undumped } = proofs
  const { falseDeclaration: _told, ...untold } = proofs
  for (const [known, word] of [
    [undumped, '是否非法倾倒'],
    [untold, '是否虚假申报'],
    [{ ...proofs, illegalDumping: 'unknown' }, '是否非法倾倒'],
  ] as const) {
    const tax = taxOfMonth(journal, sender, 'fly_ash', '2022-07', known)
    expect(tax).toMatchObject({ answer: 'undetermined', taxCny: null, lowCny: '0.00', highCny: '2500000.00' })
    expect(tax?.missing.map(one => one.zh)).toContain(word)
  }
  expect(taxOfMonth(journal, sender, 'fly_ash', '2022-07', { ...proofs, falseDeclaration: 'yes' })).toMatchObject({
    answer: 'yes',
    taxCny: '2500000.00',
  })
  const dumped = [...journal, posted('disposal', account('plant', 'on_hand'), account('plant', 'dumped'), kt)]
  expect(taxOfMonth(dumped, sender, 'fly_ash', '2022-07', undumped)).toMatchObject({ answer: 'yes', baseT: '100000' })
})

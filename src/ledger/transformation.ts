// A transformation: any number of materials go in, products, by-products and residues come out, and what is lost is named.
// It balances to the kilogram, or it is refused; a residue arises as new waste, a product is made out of what went in.
import type { Account, AccountClass, Entry, Leg, Measured } from '#domain/entry.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'

type Part = { material: string; batch?: string; massKg: number; measured?: Measured }
/** `fate` of an input: `utilised` where a waste ends as a product, `transformed` where it is only worked on. */
export type Input = Part & { fate: 'transformed' | 'utilised' }
/** A product or by-product is made; a residue arises as new waste. */
export type Output = Part & { role: 'product' | 'by_product' | 'residue' }
export type Loss = { material: string; batch?: string; massKg: number; by: 'moisture' | 'ignition' | 'process' }

export type Transformation = {
  id: string
  party: string
  site: string
  inputs: readonly Input[]
  outputs: readonly Output[]
  losses: readonly Loss[]
  validOn: string
  recordedAt: string
  basedOn: readonly string[]
  /** The process, or another word for why. */
  reason: string
  flow?: string
  enteredBy?: string
}

/** What came out, as shares of what went in; decimals for reading, never for books. */
export type Yields = { inKg: number; outKg: number; lostKg: number; yields: { material: string; role: Output['role']; share: number }[] }

/**
 * The balanced entry of one transformation, all of its masses whole dry kilograms.
 * Each material's own legs sum to zero (where it went, where it came from), and so do the masses held and lost:
 * inputs = outputs + losses, exactly. A rest is not spread over the lines: it is a problem.
 */
export function transformation(ask: Transformation): Checked<Entry> {
  const problems = objections(ask)
  if (problems.length > 0) return { ok: false, problems }
  const at = ({ material, batch }: Pick<Part, 'material' | 'batch'>, accountClass: AccountClass): Account => ({
    party: ask.party,
    site: ask.site,
    material,
    ...(batch === undefined ? {} : { batch }),
    accountClass,
  })
  const pair = (out: Account, into: Account, massKg: number, measured?: Measured): Leg[] => [
    { account: out, massKg: -massKg },
    { account: into, massKg, ...(measured === undefined ? {} : { measured }) },
  ]
  const legs = [
    ...ask.inputs.flatMap(part => pair(at(part, 'on_hand'), at(part, part.fate), part.massKg, part.measured)),
    ...ask.outputs.flatMap(part =>
      pair(at(part, part.role === 'residue' ? 'generated' : 'transformed'), at(part, 'on_hand'), part.massKg, part.measured),
    ),
    ...ask.losses.flatMap(part => pair(at(part, 'transformed'), at(part, `lost_${part.by}`), part.massKg)),
  ]
  const entry: Entry = {
    id: ask.id,
    kind: 'transformation',
    phase: 'posted',
    legs,
    validOn: ask.validOn,
    recordedAt: ask.recordedAt,
    basedOn: [...ask.basedOn],
    reason: ask.reason,
  }
  if (ask.flow !== undefined) entry.flow = ask.flow
  if (ask.enteredBy !== undefined) entry.enteredBy = ask.enteredBy
  return { ok: true, warnings: [], value: entry }
}

/** Yields of a transformation as it was posted, read back from its entry. */
export function yieldsOf(entry: Entry): Yields {
  let inKg = 0
  let lostKg = 0
  const made = new Map<string, { material: string; role: Output['role']; massKg: number }>()
  entry.legs.forEach(({ account, massKg }, index) => {
    if (account.accountClass === 'on_hand' && massKg < 0) inKg -= massKg
    if (account.accountClass.startsWith('lost')) lostKg += massKg
    if (account.accountClass !== 'on_hand' || massKg <= 0) return
    const role = entry.legs[index - 1]?.account.accountClass === 'generated' ? 'residue' : 'product'
    const key = `${role}|${account.material}`
    const line = made.get(key) ?? { material: account.material, role, massKg: 0 }
    line.massKg += massKg
    made.set(key, line)
  })
  const lines = [...made.values()]
  return {
    inKg,
    lostKg,
    outKg: lines.reduce((sum, line) => sum + line.massKg, 0),
    yields: lines.map(({ material, role, massKg }) => ({ material, role, share: inKg === 0 ? 0 : massKg / inKg })),
  }
}

function objections({ id, inputs, outputs, losses, reason }: Transformation): Problem[] {
  const problems: Problem[] = []
  const refuse = (code: string, zh: string, en: string, fixZh: string, fixEn: string) =>
    problems.push(problem(`transformation.${code}`, { path: id }, { zh, en, fixZh, fixEn }))
  const parts = [...inputs, ...outputs, ...losses]
  if (parts.some(({ massKg }) => !Number.isSafeInteger(massKg) || massKg <= 0)) {
    refuse(
      'mass',
      '有的数量不是大于 0 的整千克',
      'a mass is not whole kilograms above zero',
      '写成整千克，没有的行删去',
      'give whole kilograms; leave out lines of nothing',
    )
    return problems
  }
  if (inputs.length === 0) refuse('no-input', '没有投入', 'nothing goes in', '写明投入的物料', 'say what goes in')
  if (reason.trim() === '') refuse('reason', '没有写明工艺', 'no process is named', '写明工艺或理由', 'name the process or the reason')
  const sum = (lines: readonly { massKg: number }[]) => lines.reduce((total, { massKg }) => total + massKg, 0)
  const [inKg, outKg, lostKg] = [sum(inputs), sum(outputs), sum(losses)]
  const restKg = inKg - outKg - lostKg
  if (restKg !== 0)
    refuse(
      'unbalanced',
      `投入 ${inKg} kg，产出 ${outKg} kg，损失 ${lostKg} kg，${restKg > 0 ? '少' : '多'} ${Math.abs(restKg)} kg`,
      `${inKg} kg in, ${outKg} kg out, ${lostKg} kg lost: ${Math.abs(restKg)} kg ${restKg > 0 ? 'missing' : 'too much'}`,
      '补登产品、副产品、残渣，或写明损失（水分、烧失、工艺）',
      'add the product, by-product or residue, or name the loss (moisture, ignition, process)',
    )
  return problems
}

// What fits a need: each offer by itself, and blends of several that fail alone. Feasibility first, then landed value; what is refused says the
// nearest way to a yes.
import type { Fix, GateVerdict, Match } from '#domain/exchange/match.ts'
import type { Notice, NoticeLimit } from '#domain/exchange/notice.ts'
import { type Blend, largestBlend, type Part } from '../blend/blend.ts'
import { blendable, limitRows } from '../blend/limitRows.ts'
import { type Judged, judgePair, missingOf, refusing, worst } from '../gates/judge.ts'
import { figure, fits, leastLotKg, neededKg, offeredKg } from '../gates/pair.ts'
import { clauseOf, contentOf, nameOf, signOf } from '../gates/quality.ts'
import type { Ground } from '../ground.ts'
import { plus, ratio, ratioOf, type Ratio, textOf, times, zero } from '../ratio.ts'
import { landedValue, perTonne, totalCny } from '../value/landed.ts'
import { treatmentFixes } from './treatments.ts'

type Tried = { offer: Notice; judged: Judged; match: Match }

/** All opinions on one need, best first: what fits by landed value, then what is not known, then what is refused. */
export function matchNeed(need: Notice, offers: readonly Notice[], ground: Ground): Match[] {
  const tried = offers.map(offer => tryAlone(offer, need, ground))
  const blendables = tried.filter(({ judged, offer }) => onlyQualityRefuses(judged) && blendable(need, offer, ground))
  const blends = blendables.some(({ judged }) => judged.verdict === 'refused') ? blendOf(need, blendables, ground) : []
  const partners = byValue(blendables.filter(({ judged }) => judged.verdict !== 'refused'))
  const alone = tried.map(one =>
    one.judged.verdict === 'refused' ? { ...one.match, gates: withFixes(one, need, partners, ground) } : one.match,
  )
  return [...blends, ...alone].sort(inOrder)
}

const rank = { fits: 0, notKnown: 1, refused: 2 } as const
export function inOrder(a: Match, b: Match): number {
  return (
    rank[a.verdict] - rank[b.verdict] ||
    Number(b.cnyPerT) - Number(a.cnyPerT) ||
    b.massKg - a.massKg ||
    (nameOfMatch(a) < nameOfMatch(b) ? -1 : 1)
  )
}
const nameOfMatch = ({ need, parts }: Match): string => [need.id, ...parts.map(({ notice }) => notice.id)].join(' ')

function tryAlone(offer: Notice, need: Notice, ground: Ground): Tried {
  const judged = judgePair({ offer, need, ground })
  return { offer, judged, match: matchOf(need, [{ offer, massKg: judged.massKg, judged }], judged.gates, ground) }
}

type Share = { offer: Notice; massKg: number; judged: Judged }
function matchOf(need: Notice, shares: readonly Share[], gates: GateVerdict[], ground: Ground): Match {
  const landed = shares.map(({ offer, massKg, judged }) => landedValue({ offer, need, massKg, way: judged.ways[0] }, ground))
  const value = landed.flatMap(({ terms }) => terms)
  const massKg = shares.reduce((sum, share) => sum + share.massKg, 0)
  const total = totalCny(value)
  const carbon = landed.map(({ co2Kg }) => co2Kg)
  return {
    need: { id: need.id, version: need.version },
    parts: shares.map(({ offer, massKg: own }) => ({ notice: { id: offer.id, version: offer.version }, massKg: own })),
    massKg,
    verdict: worst(gates),
    gates,
    value,
    totalCny: total,
    cnyPerT: perTonne(total, massKg),
    ...(carbon.every(kg => kg !== undefined) ? { co2Kg: carbon.reduce((sum, kg) => sum + kg, 0) } : {}),
    missing: missingOf(gates),
    ...(ground.plan === undefined ? {} : { plan: ground.plan }),
    judgedOn: ground.day,
    synthetic: need.synthetic || shares.some(({ offer }) => offer.synthetic),
  }
}

/** Refused by nothing but limits, and every limit known: a partner may fix that. */
function onlyQualityRefuses({ gates }: Judged): boolean {
  return (
    gates.every(({ gate, verdict }) => verdict !== 'refused' || gate === 'quality' || gate === 'rule') &&
    !gates.some(({ gate, verdict }) => gate === 'quality' && verdict === 'notKnown')
  )
}

/** So many of those that pass and of those that fail are tried together; the best by value come first. */
const triedTogether = 12
const byValue = (list: readonly Tried[]): Tried[] =>
  [...list].sort((a, b) => Number(b.match.cnyPerT) - Number(a.match.cnyPerT)).slice(0, triedTogether)

function blendOf(need: Notice, tried: readonly Tried[], ground: Ground): Match[] {
  const failing = tried.filter(({ judged }) => judged.verdict === 'refused')
  const passing = tried.filter(({ judged }) => judged.verdict !== 'refused')
  const best = (list: readonly Tried[]) =>
    [...list].sort((a, b) => Number(b.match.cnyPerT) - Number(a.match.cnyPerT)).slice(0, triedTogether)
  const candidates = [...best(passing), ...best(failing)]
  const rows = limitRows(
    need,
    candidates.map(({ offer }) => offer),
    ground,
  )
  if (rows === undefined || candidates.length < 2) return []
  const capKg = Math.max(...candidates.map(({ offer }) => neededKg({ offer, need }) ?? 0))
  const blend = largestBlend({ parts: candidates.map(one => partOf(one, need)), limits: rows, capKg })
  if (blend === undefined) return []
  const used = candidates.map((one, i) => ({ ...one, massKg: blend.massesKg[i]! })).filter(({ massKg }) => massKg > 0)
  if (used.length < 2 || used.every(({ judged }) => judged.verdict !== 'refused')) return []
  const shares = used.map(({ offer, massKg }) => ({ offer, massKg, judged: judgePair({ offer, need, ground }, massKg) }))
  // Less of a part may be no train any more, or too little for its lot: then it is no part of a blend that holds.
  const others = shares.flatMap(({ judged }) => judged.gates.filter(({ gate }) => gate !== 'quality' && gate !== 'rule'))
  if (worst(others) === 'refused') return []
  return [matchOf(need, shares, [...gatesTogether(others), ...blendVerdicts(need, shares, blend, ground)], ground)]
}

function partOf({ offer, match }: Tried, need: Notice): Part {
  return {
    capKg: offeredKg({ offer, need }) ?? 0,
    lotKg: leastLotKg({ offer, need }),
    worth: BigInt(Math.round(Number(match.cnyPerT) * 100)),
  }
}

/** One verdict a gate: the worst of the parts, with the words of all that are as bad. */
function gatesTogether(gates: readonly GateVerdict[]): GateVerdict[] {
  return [...new Set(gates.map(({ gate }) => gate))].map(gate => {
    const own = gates.filter(one => one.gate === gate)
    const verdict = worst(own)
    const bad = own.filter(one => one.verdict === verdict)
    const missing = missingOf(bad)
    return {
      ...bad[0]!,
      zh: [...new Set(bad.map(({ zh }) => zh))].join('；'),
      en: [...new Set(bad.map(({ en }) => en))].join('; '),
      figures: bad.flatMap(({ figures }) => figures),
      fixes: bad.flatMap(({ fixes }) => fixes),
      basedOn: [...new Set(bad.flatMap(({ basedOn }) => basedOn))],
      ...(missing.length > 0 ? { missing } : {}),
    }
  })
}

function blendVerdicts(need: Notice, shares: readonly Share[], blend: Blend, ground: Ground): GateVerdict[] {
  return (need.limits ?? []).map(limit => {
    const content = blendContent(need, shares, limit, ground)
    const name = nameOf(ground, limit.substance)
    const binds = blend.binding === limit.substance
    const shown = textOf(content, 6)
    return fits(
      'quality',
      {
        zh: `${shares.length} 方掺配后${name.zh} ${shown} ${limit.unit}，要求 ${signOf(limit)} ${limit.limit} ${limit.unit}${binds ? '（约束所在）' : ''}`,
        en: `blended of ${shares.length}, ${name.en} is ${shown} ${limit.unit}; ${signOf(limit)} ${limit.limit} ${limit.unit} is asked${binds ? ' (binding)' : ''}`,
      },
      {
        figures: [
          figure('substance', limit.substance),
          figure('content', shown, limit.unit),
          figure('limit', limit.limit, limit.unit),
          ...(binds ? [figure('binding', limit.substance)] : []),
        ],
        clause: clauseOf(limit),
        basedOn: shares.flatMap(({ offer }) =>
          (offer.quality ?? []).filter(one => one.substance === limit.substance).map(one => `report:${one.report ?? ''}`),
        ),
      },
    )
  })
}
function blendContent(need: Notice, shares: readonly Share[], limit: NoticeLimit, ground: Ground): Ratio {
  let [sum, mass] = [zero, zero]
  for (const { offer, massKg } of shares) {
    const content = contentOf({ offer, ground }, limit)
    if ('missing' in content) continue
    const kg = ratio(BigInt(massKg))
    const own = need.basis === limit.basis ? kg : times(kg, dryOf(offer, need))
    sum = plus(sum, times(content.worst, own))
    mass = plus(mass, own)
  }
  return mass.num === 0n ? zero : { num: sum.num * mass.den, den: sum.den * mass.num }
}
function dryOf(offer: Notice, need: Notice): Ratio {
  const dry = ratioOf(offer.moisture ?? '0')
  const share = { num: dry.den - dry.num, den: dry.den }
  return need.basis === 'wet' ? share : { num: share.den, den: share.num }
}

/** The nearest way to a yes for what limits refuse: the best partner with the largest share, and treatments of the region. */
function withFixes(own: Tried, need: Notice, partners: readonly Tried[], ground: Ground): GateVerdict[] {
  const { gates } = own.match
  if (!refusing(gates).includes('quality')) return gates
  const fixable = onlyQualityRefuses(own.judged) && blendable(need, own.offer, ground)
  const blend = fixable ? bestPartner(own, need, partners, ground) : undefined
  const fixes: Fix[] = [...(blend === undefined ? [] : [blend]), ...treatmentFixes(own.offer, need, ground)]
  const at = gates.findIndex(({ gate, verdict }) => gate === 'quality' && verdict === 'refused')
  return gates.map((gate, i) => (i === at ? { ...gate, fixes: [...fixes, ...gate.fixes] } : gate))
}

function bestPartner(own: Tried, need: Notice, partners: readonly Tried[], ground: Ground): Fix | undefined {
  let best: { partner: Notice; massKg: number; share: Ratio; binding: string } | undefined
  for (const partner of partners) {
    const rows = limitRows(need, [own.offer, partner.offer], ground)
    if (rows === undefined) continue
    const parts = [own, partner].map(one => ({ ...partOf(one, need), lotKg: 1, worth: 0n }))
    const blend = largestBlend({ parts, limits: rows, capKg: neededKg({ offer: own.offer, need }) ?? 0 })
    const [massKg = 0, beside = 0] = blend?.massesKg ?? []
    if (blend === undefined || massKg === 0 || beside === 0 || massKg <= (best?.massKg ?? 0)) continue
    best = { partner: partner.offer, massKg, share: ratio(BigInt(massKg), BigInt(massKg + beside)), binding: blend.binding }
  }
  return best === undefined ? undefined : blendFix(best, ground)
}

function blendFix(
  { partner, massKg, share, binding }: { partner: Notice; massKg: number; share: Ratio; binding: string },
  ground: Ground,
): Fix {
  const percent = textOf(times(share, ratio(100n)), 2)
  const name = ground.party(partner.party)
  const material = ground.material(partner.material)
  const bound = binding === 'mass' ? { zh: '数量', en: 'mass' } : nameOf(ground, binding)
  return {
    kind: 'blend',
    with: { id: partner.id, version: partner.version },
    shareOfNotice: textOf(share, 6),
    massKg,
    binding,
    zh: `与${name.zh}的${material?.nameZh ?? partner.material}掺配：最多 ${massKg} kg（${percent} %），约束是${bound.zh}`,
    en: `blended with ${material?.nameEn ?? partner.material} of ${name.en}: at most ${massKg} kg (${percent} %), bound by ${bound.en}`,
  }
}

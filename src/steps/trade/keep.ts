// Records as the journal keeps them: each with its title, its place and what it stands on.
import type { Evidence } from '#domain/flow.ts'
import { problem, type Problem } from '#domain/problem.ts'
import type { TradeNoun, TradePapers } from '#domain/tradePaper.ts'
import type { FlowJournal } from '#store/flows.ts'
import type { Kept } from '#store/kept.ts'
import type { Standing } from '#exchange/offers.ts'

/** @param body the whole record, kept as JSON */
export function keep(
  kind: Evidence['kind'],
  id: string,
  titleZh: string,
  titleEn: string,
  basedOn: readonly string[],
  body: unknown,
  recordedAt: string,
  extra: { flow?: string; place?: string; owners?: readonly string[] } = {},
): Kept {
  const evidence: Evidence = { id, kind, titleZh, titleEn, basedOn: [...basedOn] }
  if (extra.place !== undefined) evidence.place = extra.place
  const kept: Kept = { evidence, body, recordedAt, ...(extra.owners === undefined ? {} : { owners: extra.owners }) }
  return extra.flow === undefined ? kept : { ...kept, flow: extra.flow }
}

/** Under which kind of evidence each noun is read: by kind the database decides who sees it. */
const kinds: Record<TradeNoun, Evidence['kind']> = {
  offer: 'offer',
  offer_step: 'offer',
  contract: 'contract',
  contract_end: 'contract',
  manifest: 'manifest',
  receipt: 'manifest',
  settlement: 'manifest',
  event: 'event',
  transformation: 'event',
}

/** A trade paper: kept in the table of its noun, with the title and the grounds by which it is evidence. */
export function keepPaper<N extends TradeNoun>(
  noun: N,
  id: string,
  title: readonly [zh: string, en: string],
  basedOn: readonly string[],
  body: TradePapers[N],
  recordedAt: string,
  of: { flow: string; owners?: readonly string[] },
): Kept {
  return { ...keep(kinds[noun], id, title[0], title[1], basedOn, body, recordedAt, of), noun }
}

/** Kilograms as tonnes for a title, exact: 1234567 kg is `1234.567`. */
export function tonnesText(massKg: number): string {
  return `${Math.trunc(massKg / 1000)}.${String(massKg % 1000).padStart(3, '0')}`
}

/** The offers of a flow with all that happened to them, oldest first. */
export async function standings(journal: FlowJournal, flow: string): Promise<Standing[]> {
  const [offers, steps, contracts, ends] = [
    await journal.papers('offer', { flow }),
    await journal.papers('offer_step', { flow }),
    await journal.papers('contract', { flow }),
    await journal.papers('contract_end', { flow }),
  ]
  // What an ended contract let go may be contracted again.
  const released = new Map(ends.map(end => [end.contract, end.releasedKg]))
  const standing = contracts.map(contract => ({ ...contract, massKg: contract.massKg - (released.get(contract.id) ?? 0) }))
  return offers.map(offer => ({
    offer,
    steps: steps.filter(step => step.offer === offer.id),
    contracts: standing.filter(contract => contract.offer === offer.id),
  }))
}

const chinese: Readonly<Record<string, string>> = {
  flow: '物流',
  offer: '挂牌',
  contract: '合同',
  manifest: '联单',
  receipt: '收货单',
  file: '文件',
  sheet: '工作表',
  recipe: '配方',
  closing: '封账',
}
/** A caller's error about something that is not there. */
export function absent(what: string, id: string): { ok: false; problems: [Problem] } {
  return {
    ok: false,
    problems: [
      problem(
        `tonne.${what}.unknown`,
        { path: id },
        {
          zh: `没有${chinese[what] ?? ''}“${id}”`,
          en: `there is no ${what} "${id}"`,
          fixZh: '核对编号',
          fixEn: 'check the id',
        },
      ),
    ],
  }
}

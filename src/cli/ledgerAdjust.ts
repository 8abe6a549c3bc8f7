// xunyu ledger adjust, adjustments: what comes late for a closed quarter is proposed by one person and confirmed by another, through a
// running server or straight on the database. On a machine without accounts the two persons are the names that they give.
import { type AdjustmentSeen, AdjustmentState, quarterOfClosing } from '#domain/adjustment.ts'
import type { Checked } from '#domain/problem.ts'
import { Destination, moveWords, WasteMove } from '#domain/wasteFact.ts'
import { confirmAdjustment, listAdjustments, refuseAdjustment, withdrawAdjustment } from '#steps/ledger/adjustments.ts'
import { proposeAdjustment, reasonForDraft } from '#steps/ledger/proposeAdjustment.ts'
import { openRegionCache } from '#steps/region/regionCache.ts'
import { withBooks } from '#steps/store/openBooks.ts'
import { dayOption, oneOf, type Parsed, text } from './arguments.ts'
import { exit, say, type Terminal, UsageError } from './command.ts'
import type { Given } from './ledgerForms.ts'
import { openServerClient, queryText, ServerRefusal, withServer } from './serverClient.ts'
import { runningServer, storePlace } from './storePlace.ts'

type Values = Parsed['values']
type Deed = 'confirm' | 'refuse' | 'withdraw' | 'reason'
type Asked = Parameters<typeof proposeAdjustment>[1]
type Port = {
  list: (filter: { party?: string; closing?: string; state?: AdjustmentState }) => Promise<AdjustmentSeen[]>
  propose: (asked: Asked, by: string) => Promise<AdjustmentSeen>
  decide: (deed: Deed, id: string, by: string, words: string) => Promise<AdjustmentSeen>
}

export const adjustOptions = 'row move mass moisture destination receiver facility reason second note closing state server'

export async function listThem({ values, terminal }: Given): Promise<number> {
  const state = oneOf('state', text(values['state']), AdjustmentState.options)
  const filter = { ...given(values, ['party', 'closing']), ...(state === undefined ? {} : { state }) }
  return through(values, terminal, async port => tell(await port.list(filter), values, terminal))
}

export async function adjust({ values, terminal }: Given, [deed, id]: string[]): Promise<number> {
  const by = text(values['by']) ?? ''
  if (deed === undefined) {
    const [asked, second] = [askedOf(values), text(values['second'])]
    return through(values, terminal, async port => {
      const made = await port.propose(asked, by)
      return tell([second === undefined ? made : await port.decide('confirm', made.id, second, '')], values, terminal)
    })
  }
  if (deed !== 'confirm' && deed !== 'refuse' && deed !== 'withdraw' && deed !== 'reason')
    throw new UsageError(
      `adjust 后面可以是 confirm、refuse、withdraw、reason 和编号，不是“${deed}”`,
      `adjust knows confirm, refuse, withdraw and reason with an id, not "${deed}"`,
    )
  if (id === undefined) throw new UsageError(`${deed} 后面要调整的编号`, `${deed} wants the id of an adjustment after it`)
  const words = text(values[deed === 'refuse' ? 'note' : 'reason']) ?? ''
  return through(values, terminal, async port => tell([await port.decide(deed, id, by, words)], values, terminal))
}

function given<K extends string>(values: Values, names: readonly K[]): Partial<Record<K, string>> {
  return Object.fromEntries(names.map(name => [name, text(values[name])]).filter(([, value]) => value !== undefined)) as Partial<
    Record<K, string>
  >
}

function askedOf(values: Values): Asked {
  const move = oneOf('move', text(values['move']), WasteMove.options)
  const destination = oneOf('destination', text(values['destination']), Destination.options)
  const validOn = dayOption('valid-on', text(values['valid-on']))
  const [wetT, basedOn] = [text(values['mass']), text(values['based-on'])]
  return {
    ...given(values, ['row', 'site', 'material', 'moisture', 'receiver', 'facility', 'batch']),
    ...(move === undefined ? {} : { move }),
    ...(destination === undefined ? {} : { destination }),
    ...(validOn === undefined ? {} : { validOn }),
    ...(wetT === undefined ? {} : { wetT }),
    ...(basedOn === undefined ? {} : { basedOn: [basedOn] }),
    reason: text(values['reason']) ?? '',
  }
}

async function through(values: Values, terminal: Terminal, work: (port: Port) => Promise<number>): Promise<number> {
  const place = storePlace(values)
  const server = text(values['server']) ?? runningServer(place)
  return withServer(terminal, async () => {
    if (server !== undefined) return work(onServer(server, terminal))
    const done = await withBooks(place, async store => ({ ok: true as const, warnings: [], value: await work(here(store)) }))
    if (!done.ok) throw new ServerRefusal(done.problems)
    return done.value
  })
}

function here(store: Parameters<typeof listAdjustments>[0]): Port {
  const told = async (work: Promise<Checked<AdjustmentSeen>>) => {
    const done = await work
    if (!done.ok) throw new ServerRefusal(done.problems)
    return done.value
  }
  const hand = (name: string) => ({ actor: 'local', name })
  return {
    list: ({ state, ...filter }) => listAdjustments(store, { ...filter, ...(state === undefined ? {} : { states: [state] }) }, hand('')),
    propose: (asked, by) => told(proposeAdjustment({ store, regions: openRegionCache(store) }, asked, hand(by))),
    decide: (deed, id, by, words) =>
      told(
        deed === 'confirm'
          ? confirmAdjustment(store, id, hand(by))
          : deed === 'refuse'
            ? refuseAdjustment(store, id, hand(by), words)
            : deed === 'withdraw'
              ? withdrawAdjustment(store, id, hand(by))
              : reasonForDraft(store, id, words, hand(by)),
      ),
  }
}

function onServer(address: string, terminal: Terminal): Port {
  const client = openServerClient(address, terminal.signal)
  const named = (by: string) => (by === '' ? {} : { by })
  return {
    list: filter => client.get(`/ledger/adjustments?${queryText(filter)}`),
    propose: (asked, by) => client.post('/ledger/adjustments', { ...asked, ...named(by) }),
    decide: (deed, id, by, words) =>
      client.post(`/ledger/adjustments/${encodeURIComponent(id)}/${deed}`, {
        ...named(by),
        ...(deed === 'refuse' ? { note: words } : deed === 'reason' ? { reason: words } : {}),
      }),
  }
}

function tell(list: readonly AdjustmentSeen[], values: Values, terminal: Terminal): number {
  if (values['json'] === true) terminal.out(`${JSON.stringify(list, null, 1)}\n`)
  else if (list.length === 0) terminal.out(say(terminal, '没有调整\n', 'No adjustments.\n'))
  else for (const one of list) terminal.out(adjustmentText(one, terminal))
  return exit.ok
}

const stateWords: Record<AdjustmentState, [zh: string, en: string]> = {
  draft: ['待写理由', 'waits for its reason'],
  proposed: ['待第二人确认', 'waits for a second person'],
  confirmed: ['已确认入账', 'confirmed and posted'],
  refused: ['不同意', 'refused'],
  withdrawn: ['已撤回', 'withdrawn'],
}
const tonnes = (kg: number): string => `${(kg / 1000).toFixed(3)} t`
function adjustmentText(
  { id, party, state, closings, reason, rows, proposedBy, decidedBy, note }: AdjustmentSeen,
  terminal: Terminal,
): string {
  const [zh, en] = stateWords[state]
  const head = `${id}  ${party}  ${[...new Set(closings.map(quarterOfClosing))].join(' ')}  [${say(terminal, zh, en)}]  ${reason}\n`
  const hands = `      ${proposedBy}${decidedBy === null ? '' : ` → ${decidedBy}`}${note === null ? '' : `  ${note}`}\n`
  const lines = rows.map(({ fact, before }) => {
    const from = before === null ? '' : `${before.validOn} ${tonnes(before.dryKg)} → `
    return `      ${from}${fact.validOn} ${tonnes(fact.dryKg)}  ${fact.site} ${fact.material} ${say(terminal, moveWords[fact.move].zh, moveWords[fact.move].en)}\n`
  })
  return [head, hands, ...lines.slice(0, 20), ...(lines.length > 20 ? [`      … ${lines.length}\n`] : [])].join('')
}

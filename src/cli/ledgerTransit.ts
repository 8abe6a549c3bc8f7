// xunyu ledger transit, receive: what is on its way between firms, and what its taker says came of it; what the sender and second persons do
// after that. Through a running server or straight on the database.
import { AnswerRequest, type ConsignmentSeen, ConsignmentState } from '#domain/consignment.ts'
import type { Checked } from '#domain/problem.ts'
import { present } from '#domain/present.ts'
import { addressTo, confirmReturn, secondAnswer, stepConsignmentDispute } from '#steps/consignments/afterAnswer.ts'
import { answerConsignment } from '#steps/consignments/answerConsignment.ts'
import { listConsignments } from '#steps/consignments/consignments.ts'
import { openRegionCache } from '#steps/region/regionCache.ts'
import { withBooks } from '#steps/store/openBooks.ts'
import { dayOption, oneOf, type Parsed, text, tonnesAsKg } from './arguments.ts'
import { exit, say, type Terminal, UsageError } from './command.ts'
import type { Given } from './ledgerForms.ts'
import { noSuchVerb } from './meant.ts'
import { openServerClient, queryText, ServerRefusal, withServer } from './serverClient.ts'
import { runningServer, storePlace } from './storePlace.ts'

type Values = Parsed['values']
export const transitOptions = 'taker accepted refused lost disputed slip arrived side'

/** One deed: where the interface has it, what it sends, and the same on the database. */
type Deed = {
  path: string
  body: (values: Values) => Record<string, unknown>
  here: (
    ports: Parameters<typeof answerConsignment>[0],
    row: string,
    body: never,
    by: { actor: string; name: string },
  ) => Promise<Checked<ConsignmentSeen>>
}
const deed = <B extends Record<string, unknown>>(
  path: string,
  body: (values: Values) => B,
  here: (
    ports: Parameters<typeof answerConsignment>[0],
    row: string,
    body: B,
    by: { actor: string; name: string },
  ) => Promise<Checked<ConsignmentSeen>>,
): Deed => ({ path, body, here })

const day = (values: Values): string => {
  const said = dayOption('valid-on', text(values['valid-on']))
  if (said === undefined) throw new UsageError('缺少 --valid-on 日', '--valid-on day is missing')
  return said
}
const kg = (values: Values, name: string): number | undefined => tonnesAsKg(name, text(values[name]))
const disputeSteps = ['propose', 'agree', 'reject', 'refer', 'decide'] as const

function answerOf(values: Values): AnswerRequest {
  const evidence = text(values['based-on'])
  const said = {
    acceptedKg: kg(values, 'accepted'),
    refusedKg: kg(values, 'refused'),
    lostKg: kg(values, 'lost'),
    disputedKg: kg(values, 'disputed'),
    site: text(values['site']),
    slip: text(values['slip']),
    reason: text(values['reason']),
    evidence: evidence === undefined ? undefined : [evidence],
  }
  return { ...present(said), validOn: day(values) }
}
const secondOf = (agrees: boolean) =>
  deed(
    'second',
    values => ({ party: text(values['party']) ?? missing('party'), agrees, reason: text(values['reason']) ?? '' }),
    ({ store }, row, body, by) => secondAnswer(store, row, body, by),
  )
const disputeOf = (step: (typeof disputeSteps)[number]) =>
  deed(
    'dispute',
    values => ({
      step,
      side: oneOf('side', text(values['side']), ['sender', 'taker', 'arbiter'] as const) ?? missing('side'),
      ...present({ arrivedKg: kg(values, 'arrived'), lostKg: kg(values, 'lost') }),
      reason: text(values['reason']) ?? missing('reason'),
      evidence: [],
      validOn: day(values),
    }),
    ({ store }, row, body, by) => stepConsignmentDispute(store, row, body, by),
  )

const deeds: Record<string, Deed> = {
  answer: deed('answer', answerOf, answerConsignment),
  state: deed('statement', answerOf, (ports, row, body, by) => answerConsignment(ports, row, body, by, 'sender')),
  address: deed(
    'address',
    values => ({ taker: text(values['taker']) ?? missing('taker') }),
    ({ store }, row, { taker }, by) => addressTo(store, row, taker, by),
  ),
  confirm: secondOf(true),
  refuse: secondOf(false),
  returned: deed(
    'returned',
    values => ({ validOn: day(values), ...present({ massKg: kg(values, 'mass'), slip: text(values['slip']) }) }),
    ({ store }, row, body, by) => confirmReturn(store, row, body, by),
  ),
  ...Object.fromEntries(disputeSteps.map(step => [step, disputeOf(step)])),
}
const missing = (name: string): never => {
  throw new UsageError(`缺少 --${name}`, `--${name} is missing`)
}

/** What is on its way, or was. */
export async function transit({ values, terminal }: Given): Promise<number> {
  const state = oneOf('state', text(values['state']), [...ConsignmentState.options, 'open'] as const)
  const filter = present({ sender: text(values['party']), taker: text(values['taker']), state })
  return through(
    values,
    terminal,
    async client =>
      tell(
        (await client.get<{ consignments: ConsignmentSeen[] }>(`/consignments?${queryText({ ...filter, limit: 20_000 })}`)).consignments,
        values,
        terminal,
      ),
    async ({ store }) => tell(await listConsignments(store, filter, { actor: 'local', name: '' }), values, terminal),
  )
}

/** `receive <row>` confirms; a word before the row does something else about it. */
export async function receiveThem({ values, terminal }: Given, words: string[]): Promise<number> {
  const [verb = '', row = ''] = words.length === 1 ? ['answer', ...words] : words
  const chosen = Object.hasOwn(deeds, verb) ? deeds[verb] : undefined
  if (chosen === undefined) throw noSuchVerb('ledger receive', verb, Object.keys(deeds))
  const by = text(values['by']) ?? ''
  const body = chosen.body(values)
  return through(
    values,
    terminal,
    async client => {
      const path = `/consignments/${encodeURIComponent(row)}/${chosen.path}`
      return tell([await client.post<ConsignmentSeen>(path, { ...body, ...(by === '' ? {} : { by }) })], values, terminal)
    },
    async ports => {
      const done = await chosen.here(ports, row, body as never, { actor: 'local', name: by })
      if (!done.ok) throw new ServerRefusal(done.problems)
      return tell([done.value], values, terminal)
    },
  )
}

async function through(
  values: Values,
  terminal: Terminal,
  asked: (client: ReturnType<typeof openServerClient>) => Promise<number>,
  here: (ports: Parameters<typeof answerConsignment>[0]) => Promise<number>,
): Promise<number> {
  const place = storePlace(values)
  const server = text(values['server']) ?? runningServer(place)
  return withServer(terminal, async () => {
    if (server !== undefined) return asked(openServerClient(server, terminal.signal))
    const done = await withBooks(place, async store => ({
      ok: true as const,
      warnings: [],
      value: await here({ store, regions: openRegionCache(store) }),
    }))
    if (!done.ok) throw new ServerRefusal(done.problems)
    return done.value
  })
}

function tell(list: readonly ConsignmentSeen[], values: Values, terminal: Terminal): number {
  if (values['json'] === true) terminal.out(`${JSON.stringify(list, null, 1)}\n`)
  else if (list.length === 0) terminal.out(say(terminal, '没有在途\n', 'Nothing is on its way.\n'))
  else for (const one of list) terminal.out(consignmentText(one, terminal))
  return exit.ok
}

const stateWords: Record<ConsignmentState, [zh: string, en: string]> = {
  unaddressed: ['在途，收货单位没有对应', 'on its way, taker not known'],
  in_transit: ['在途，待收货方确认', 'on its way, waits for the taker'],
  waiting: ['待第二人确认', 'waits for a second person'],
  answered: ['已确认', 'confirmed'],
}
const t = (massKg: number): string => `${(massKg / 1000).toFixed(3)} t`
function consignmentText(one: ConsignmentSeen, terminal: Terminal): string {
  const { row, sender, taker, named, validOn, material, wetKg, slip, state, answer, backKg, openKg, waitsFor } = one
  const [zh, en] = stateWords[state]
  const lines = [
    `${row}\n`,
    `      ${validOn} ${t(wetKg)} ${material}  ${sender} → ${taker ?? `“${named}”`}${slip === null ? '' : `  ${slip}`}  [${say(terminal, zh, en)}]\n`,
  ]
  if (answer !== null) {
    const { accepted, refused, lost, disputed } = answer.wet
    const said = [
      [`收 ${t(accepted)}`, `${t(accepted)} accepted`, accepted],
      [`拒收 ${t(refused)}`, `${t(refused)} refused`, refused],
      [`损失 ${t(lost)}`, `${t(lost)} lost`, lost],
      [`争议 ${t(disputed)}`, `${t(disputed)} disputed`, disputed],
    ] as const
    lines.push(
      `      ${answer.validOn} ${said
        .filter(([, , mass]) => mass > 0)
        .map(([inZh, inEn]) => say(terminal, inZh, inEn))
        .join(say(terminal, '，', ', '))}  ${answer.reason}\n`,
    )
  }
  if (backKg > 0) lines.push(say(terminal, `      退回途中 ${t(backKg)}\n`, `      ${t(backKg)} on the way back\n`))
  if (openKg > 0) lines.push(say(terminal, `      争议未了 ${t(openKg)}\n`, `      ${t(openKg)} still in dispute\n`))
  if (waitsFor.length > 0) lines.push(say(terminal, `      等 ${waitsFor.join('、')} 确认\n`, `      waits for ${waitsFor.join(', ')}\n`))
  return lines.join('')
}

// Verbs: a webhook is made, listed and ended by whoever acts for its party; its deliveries are read with every try.
import { randomBytes } from 'node:crypto'
import type { Delivery, NewWebhook, Webhook, WebhookRequest } from '#domain/exchange/news.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { endWebhook, insertWebhook, readDeliveries, readWebhooks } from '#store/exchange/webhooks.ts'
import type { Store } from '#store/openStore.ts'
import { actsFor, type DealAsker } from './dealing.ts'

const mostOfParty = 20
const most = 200

/** @returns it with its secret, which is shown this once */
export async function makeWebhook(store: Store, asker: DealAsker, asked: WebhookRequest, by: string): Promise<Checked<NewWebhook>> {
  const acts = await actsFor(store, asker)
  if (acts !== undefined && !acts.has(asked.party)) return refused(notYours(asked.party))
  const own = (await readWebhooks(store.db)).filter(({ party, endedAt }) => party === asked.party && endedAt === null)
  if (own.length >= mostOfParty) return refused(tooMany)
  const made: NewWebhook = {
    id: `webhook:${randomBytes(8).toString('hex')}`,
    ...asked,
    events: [...new Set(asked.events)],
    recordedAt: store.now().toISOString(),
    endedAt: null,
    secret: `whsec_${randomBytes(32).toString('base64')}`,
  }
  await store.inTransaction(inner => insertWebhook(inner.db, { ...made, madeBy: by }))
  return { ok: true, warnings: [], value: made }
}

export const listWebhooks = (store: Store): Promise<Webhook[]> => readWebhooks(store.db)

export async function stopWebhook(store: Store, id: string): Promise<Checked<Webhook>> {
  await store.inTransaction(inner => endWebhook(inner.db, id, inner.now().toISOString()))
  const [found] = await readWebhooks(store.db, id)
  return found === undefined ? refused(unknown(id)) : { ok: true, warnings: [], value: found }
}

export async function deliveriesOf(store: Store, id: string): Promise<Checked<Delivery[]>> {
  const [found] = await readWebhooks(store.db, id)
  if (found === undefined) return refused(unknown(id))
  return { ok: true, warnings: [], value: await readDeliveries(store.db, id, most) }
}

const refused = (said: Problem): { ok: false; problems: Problem[] } => ({ ok: false, problems: [said] })
const unknown = (id: string): Problem =>
  problem(
    'webhook.unknown',
    { path: id },
    { zh: `没有推送地址“${id}”`, en: `there is no webhook "${id}"`, fixZh: '从列表中选择', fixEn: 'choose one from the list' },
  )
const notYours = (party: string): Problem =>
  problem(
    'access.refused',
    { path: 'party' },
    {
      zh: `您不代表单位 ${party}`,
      en: `you do not act for ${party}`,
      fixZh: '由该单位的账号设置，或请其委托',
      fixEn: 'let an account of that firm set it up, or ask it for the right',
    },
  )
const tooMany: Problem = problem(
  'webhook.many',
  { path: 'party' },
  {
    zh: `一个单位至多 ${mostOfParty} 个推送地址`,
    en: `a party has ${mostOfParty} webhooks at most`,
    fixZh: '先停用不再需要的',
    fixEn: 'end one that is not needed any more first',
  },
)

// What other programs are told of: webhooks, the news that they are sent, and the log of the deliveries.
import { z } from 'zod'

/** A turn of a negotiation, the signing of a contract, a step under it. */
export const NewsEvent = z.enum(['negotiation.turn', 'framework.signed', 'framework.step'])
export type NewsEvent = z.infer<typeof NewsEvent>
/** Ids and kinds alone: terms are read by whoever may, with the id. */
export type News = { event: NewsEvent; id: string; kind: string; by: string; ordinal: number }

export const WebhookRequest = z
  .strictObject({
    party: z.string().min(1).max(120),
    /** https, at a public address. */
    url: z.url({ protocol: /^https$/ }).max(500),
    events: z.array(NewsEvent).min(1).max(NewsEvent.options.length),
  })
  .meta({ id: 'WebhookRequest' })
export type WebhookRequest = z.infer<typeof WebhookRequest>

export const Webhook = z
  .object({
    id: z.string(),
    party: z.string(),
    url: z.string(),
    events: z.array(NewsEvent),
    recordedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Webhook' })
export type Webhook = z.infer<typeof Webhook>
/** With the secret that its signatures are checked with: shown once. */
export const NewWebhook = Webhook.extend({ secret: z.string() }).meta({ id: 'NewWebhook' })
export type NewWebhook = z.infer<typeof NewWebhook>

export const DeliveryStatus = z.enum(['waiting', 'delivered', 'gave_up'])
export const Delivery = z
  .object({
    id: z.string(),
    event: NewsEvent,
    body: z.string(),
    status: DeliveryStatus,
    recordedAt: z.iso.datetime(),
    nextAt: z.iso.datetime().nullable(),
    attempts: z.array(
      z.object({
        number: z.int(),
        at: z.iso.datetime(),
        milliseconds: z.int(),
        /** HTTP status, where there was an answer; else what kept it away. */
        answer: z.int().nullable(),
        fault: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Delivery' })
export type Delivery = z.infer<typeof Delivery>
/** The payload of the job that sends one. */
export const DeliveryTask = z.object({ delivery: z.string() })

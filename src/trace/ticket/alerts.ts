// What the trips of a ticket show that somebody should look at: too long on the way, and the same gross weight again and again.
import type { Ticket, TicketAlert, Trip } from '#domain/ticket.ts'

const hourMs = 3_600_000
/** So many trips of one lorry with one gross weight, to the kilogram, are no chance: scales show steps of 20 kg. */
const sameWeights = 4

/** @param now the moment of asking */
export function alertsOf(ticket: Pick<Ticket, 'mostHours'>, trips: Iterable<Trip>, now: string): TicketAlert[] {
  const alerts: TicketAlert[] = []
  const weighed = new Map<string, string[]>()
  for (const { id, state, at, kind, vehicle, grossKg } of trips) {
    const hours = Math.floor((Date.parse(now) - Date.parse(at)) / hourMs)
    if ((state === 'onTheWay' || state === 'estimated') && hours >= ticket.mostHours)
      alerts.push({
        kind: 'overtime',
        trips: [id],
        zh: `${vehicle} 在途 ${hours} 小时，联单限 ${ticket.mostHours} 小时`,
        en: `${vehicle} has been on its way for ${hours} hours; the ticket allows ${ticket.mostHours}`,
      })
    if (kind !== 'out' || grossKg === null) continue
    const key = `${vehicle}|${grossKg}`
    weighed.set(key, [...(weighed.get(key) ?? []), id])
  }
  for (const [key, same] of weighed) {
    const [vehicle = '', gross = ''] = key.split('|')
    if (same.length >= sameWeights)
      alerts.push({
        kind: 'sameWeight',
        trips: same,
        zh: `${vehicle} 有 ${same.length} 车毛重都是 ${gross} 千克`,
        en: `${same.length} trips of ${vehicle} all weigh ${gross} kg gross`,
      })
  }
  return alerts
}

// Rows of the tables of negotiations, framework contracts, the board, shared facilities and webhooks; their queries are in store/exchange.
type Kept = { id: string; body: unknown; recorded_at: Date | string }

export type DealTables = {
  negotiation: Kept & { seller: string; buyer: string }
  negotiation_turn: Kept & { negotiation: string; number: number; kind: string }
  framework: Kept & { negotiation: string; flow: string; seller: string; buyer: string; offer: string | null; need: string | null }
  framework_step: Kept & { framework: string; number: number; kind: string }
}

// Freight by road as a function of the crow's way, and the least that any longer way can cost: what the index prunes by.

/** A mode from door to door: CNY a tonne, a tonne and kilometre, road over crow's way, and how far it goes by road. */
export type FreightBand = { fixed: number; perKm: number; factor: number; maxKm: number }

/**
 * The cheapest band that reaches; Infinity where none does. No longer way costs less than the cheapest that is not shorter of the bands that
 * reach it, so that the figure for the near edge of a cell bounds all that lies in it only where no band begins there: bands have no least way.
 * @param km as the crow flies
 */
export function freightOf(bands: readonly FreightBand[], km: number): number {
  let least = Infinity
  for (const { fixed, perKm, factor, maxKm } of bands) {
    const way = km * factor
    if (way <= maxKm && fixed + perKm * way < least) least = fixed + perKm * way
  }
  return least
}

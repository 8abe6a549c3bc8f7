// The gap of a plan of which nobody knows how far it is from the best; `gapCny` is then the whole decided cost.
export const gapNotKnown = 1

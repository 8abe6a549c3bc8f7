// Colours of the map: hex to bytes, and the quiet set for kinds of facility (after Okabe and Ito, muted for paper).
export type Rgb = [number, number, number]

export function rgb(hex: string): Rgb {
  const text = hex.replace('#', '')
  const full = text.length === 3 ? [...text].map(c => c + c).join('') : text
  const value = Number.parseInt(full.slice(0, 6), 16)
  return Number.isNaN(value) ? [120, 130, 135] : [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** The same hue, dark enough to be read as a thin line on warm paper. */
export function onPaper([r, g, b]: Rgb): Rgb {
  const light = (0.299 * r + 0.587 * g + 0.114 * b) / 255
  const by = light > 0.5 ? 0.5 / light : 1
  return [Math.round(r * by), Math.round(g * by), Math.round(b * by)]
}

const kindColors: Record<string, string> = {
  power_plant: '#6f7f8f',
  steel_plant: '#274b6d',
  coal_mine: '#4a443c',
  iron_mine: '#9a4f33',
  cement_plant: '#8c8a80',
  alumina_refinery: '#b04a3f',
  waste_to_energy: '#7a6a9c',
  city: '#12323f',
  base: '#0f766e',
  park: '#3f8f6b',
  area_source: '#a8824a',
  stockpile: '#7d6a4f',
  smelter: '#5d7a4f',
}
const spareKinds = ['#54748c', '#8c6b54', '#5f8a6e', '#86618a', '#8a8347']

/** A colour for any kind of site, also for kinds that this region invented. */
export function kindColor(kind: string): string {
  const known = kindColors[kind]
  if (known) return known
  let hash = 0
  for (const character of kind) hash = (hash * 31 + character.codePointAt(0)!) >>> 0
  return spareKinds[hash % spareKinds.length]!
}

/** Modes by rank in the region's table: first ink blue, then teal, then amber. */
const modeColors = ['#a5632b', '#2f8f83', '#12323f', '#7a5f9c', '#8a8347']
export const modeColor = (index: number): string => modeColors[index % modeColors.length]!

export const more = '#1f6f9c'
export const less = '#c2622d'

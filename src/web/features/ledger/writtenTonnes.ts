// Tonnes as somebody writes them, exactly as kilograms and back.

/** @returns whole kilograms; nothing written is none, undefined where it is no mass */
export function kilograms(tonnes: string): number | undefined {
  if (tonnes.trim() === '') return 0
  const [, whole, part = ''] = /^(\d{1,9})(?:\.(\d{1,3}))?$/u.exec(tonnes.normalize('NFKC').trim()) ?? []
  return whole === undefined ? undefined : Number(`${whole}${part.padEnd(3, '0')}`)
}
export const tonnesOf = (massKg: number): string =>
  massKg === 0 ? '' : `${Math.trunc(massKg / 1000)}.${String(massKg % 1000).padStart(3, '0')}`

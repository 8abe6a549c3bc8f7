export const oldest: number[]
export function isNewEnough(node: string): boolean
export function findNode(machine: {
  current: string
  platform: string
  wanted?: string
  places: string[]
  say: (text: string) => void
}): Promise<{ node: string; message?: undefined } | { node?: undefined; message: string }>

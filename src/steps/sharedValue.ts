// A region, or the plan that another starts from, on its way to a thread: told once as bytes that all threads share, and kept there, so that the next
// plan of it neither copies nor reads it again, and what a thread has learnt of it stays known.
import { deserialize, serialize } from 'node:v8'
import { openRecent } from './recent.ts'

/** Parts of a task that many tasks have in common. */
export const sharedParts = ['region', 'footing'] as const
export type SharedParts = Partial<Record<(typeof sharedParts)[number], SharedValue>>
export type SharedValue = { key: number; bytes: SharedArrayBuffer }

/** Values that a thread keeps: two regions and their base plans, worked on in turn. A region of the size of seven provinces takes some 30 MB. */
const kept = 4

const told = new WeakMap<object, SharedValue>()
let keys = 0
/** The same object is told the same way: what is shared never changes. */
export function shareValue(value: object): SharedValue {
  const known = told.get(value)
  if (known !== undefined) return known
  const plain = serialize(value)
  const bytes = new SharedArrayBuffer(plain.length)
  new Uint8Array(bytes).set(plain)
  const shared = { key: ++keys, bytes }
  told.set(value, shared)
  return shared
}

const here = openRecent<number, unknown>(kept)
/** @returns in a thread what was shared, the same object each time as long as it is kept */
export function valueHere({ key, bytes }: SharedValue): unknown {
  return here.of(key, () => deserialize(new Uint8Array(bytes)))
}

// What was made of late, held in memory: the one asked for longest ago goes first.

export type Recent<K, V> = {
  /** What is held under a key, else what `make` gives, which is then held. */
  of: (key: K, make: () => V) => V
  drop: (key: K) => void
}

/** @param most how many are held */
export function openRecent<K, V>(most: number): Recent<K, V> {
  const held = new Map<K, V>()
  return {
    of(key, make) {
      const value = held.has(key) ? held.get(key)! : make()
      held.delete(key)
      held.set(key, value)
      for (const oldest of held.keys()) {
        if (held.size <= most) break
        held.delete(oldest)
      }
      return value
    },
    drop: key => void held.delete(key),
  }
}

// So many at a time, the others in the order of asking; whoever would wait too long or finds too many before them is told to come again.
import { Unavailable } from '#domain/unavailable.ts'

export class Turns {
  private readonly mostWaiting: number
  private readonly waitMs: number
  private free: number
  private readonly line: (() => void)[] = []

  constructor(places: number, mostWaiting: number, waitMs: number) {
    this.free = places
    this.mostWaiting = mostWaiting
    this.waitMs = waitMs
  }

  /** @returns gives the place back; throws Unavailable where none came free */
  async take(): Promise<() => void> {
    if (this.free > 0) this.free -= 1
    else await this.wait()
    let given = false
    return () => {
      if (given) return
      given = true
      const next = this.line.shift()
      if (next === undefined) this.free += 1
      else next()
    }
  }

  async use<T>(work: () => Promise<T>): Promise<T> {
    const give = await this.take()
    try {
      return await work()
    } finally {
      give()
    }
  }

  private wait(): Promise<void> {
    if (this.line.length >= this.mostWaiting) throw new Unavailable('busy')
    return new Promise((resolve, reject) => {
      const called = (): void => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.line.splice(this.line.indexOf(called), 1)
        reject(new Unavailable('busy'))
      }, this.waitMs)
      this.line.push(called)
    })
  }
}

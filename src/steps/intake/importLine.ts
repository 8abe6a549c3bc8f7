// The places of one process at the line of imports: takes what waits while a place is free, keeps the leases alive, gives back what
// the database could not take, and gives up what ended its process again and again.
import { randomUUID } from 'node:crypto'
import type { ImportInfo, ImportProgress } from '#domain/importJob.ts'
import type { Problem } from '#domain/problem.ts'
import { Unavailable } from '#domain/unavailable.ts'
import { beatImport, claimImport, type ImportClaim, ImportLost, releaseImport } from '#store/importLine.ts'
import { endImport, readImportJob } from '#store/imports.ts'
import type { Store } from '#store/openStore.ts'
import { isPassing, patiently } from '../store/patiently.ts'

export type ImportEvent = { id: string; progress: ImportProgress } | { id: string; end: ImportInfo }
export type ImportLinePorts = {
  worker: string
  leaseSeconds: number
  /** Reads or saves, as the claim says; throws ImportLost where its lease is held no more. */
  work: (claim: ImportClaim, signal: AbortSignal, onRows: (rows: number) => void) => Promise<void>
  tell: (event: ImportEvent) => void
  /** Our own mistakes, for the log. */
  fail: (error: unknown) => void
}
type InHand = { progress: ImportProgress; abort: AbortController; done: Promise<void> }

/** A reading holds a large file in its thread. */
const mostInHand = 2
/**
 * A file whose reading ends the process so often is given up; it is read in a bounded thread, so most ends are somebody else's. What was
 * confirmed is never given up: it was answered for.
 */
const mostReadings = 20
const beatMs = 1000
const tellMs = 200

export class ImportLine {
  private readonly store: Store
  private readonly ports: ImportLinePorts
  private readonly inHand = new Map<string, InHand>()
  private looking: Promise<void> = Promise.resolve()
  private stopping = false

  constructor(store: Store, ports: ImportLinePorts) {
    this.store = store
    this.ports = ports
  }

  /** Takes the import of an id, or whatever waits, while a place is free. One look at a time. */
  look(id?: string): Promise<void> {
    this.looking = this.looking.then(() => this.fill(id)).catch(this.ports.fail)
    return this.looking
  }

  progressOf(id: string): ImportProgress | undefined {
    return this.inHand.get(id)?.progress
  }

  /** Waits for the end of what is in hand here; at once where it is not. */
  async done(id: string): Promise<void> {
    await this.inHand.get(id)?.done
  }

  /** What is being read goes back into line; what is being saved comes to its end. */
  async stop(): Promise<void> {
    this.stopping = true
    for (const { progress, abort } of this.inHand.values()) if (progress.phase === 'reading') abort.abort()
    await this.looking
    await Promise.allSettled([...this.inHand.values()].map(({ done }) => done))
  }

  private async fill(id: string | undefined): Promise<void> {
    const { worker, leaseSeconds } = this.ports
    while (!this.stopping && this.inHand.size < mostInHand) {
      const claim = await claimImport(this.store.db, { lease: randomUUID(), worker, leaseSeconds }, [...this.inHand.keys()], id)
      if (claim === undefined) return
      const mine: InHand = { progress: { phase: claim.phase, rows: 0, of: null }, abort: new AbortController(), done: Promise.resolve() }
      this.inHand.set(claim.id, mine)
      mine.done = this.one(claim, mine).catch(this.ports.fail)
    }
  }

  private async one(claim: ImportClaim, mine: InHand): Promise<void> {
    const { id, phase, leaseSeconds } = claim
    const { signal } = mine.abort
    let told = 0
    const onRows = (rows: number): void => {
      mine.progress = { phase, rows, of: mine.progress.of }
      if (performance.now() - told < tellMs) return
      told = performance.now()
      this.ports.tell({ id, progress: mine.progress })
    }
    const beat = setInterval(
      () => {
        beatImport(this.store.db, claim, mine.progress).then(
          held => held || mine.abort.abort(),
          () => undefined,
        )
      },
      Math.min(beatMs, (leaseSeconds * 1000) / 4),
    )
    try {
      if (phase === 'reading' && claim.attempts > mostReadings) await this.end(claim, gaveUp)
      else await this.ports.work(claim, signal, onRows)
    } catch (failure) {
      await this.broken(claim, failure, signal)
    } finally {
      clearInterval(beat)
      this.inHand.delete(id)
    }
    const end = await readImportJob(this.store.db, id)
    if (end !== undefined) this.ports.tell({ id, end })
    if (!this.stopping) void this.look()
  }

  private async broken(claim: ImportClaim, failure: unknown, signal: AbortSignal): Promise<void> {
    if (failure instanceof ImportLost) return
    const again = isPassing(failure) || (this.stopping && signal.aborted)
    if (again) await patiently(() => releaseImport(this.store.db, claim))
    else if (!signal.aborted) await this.end(claim, failure instanceof Unavailable ? failure.problem : broke)
    if (!(this.stopping && signal.aborted)) this.ports.fail(failure)
  }

  /** Without an outcome: why is said, and nothing is saved. */
  private async end(claim: ImportClaim, problem: Problem): Promise<void> {
    await patiently(async () => {
      const info = await readImportJob(this.store.db, claim.id)
      await endImport(this.store.db, claim, 'failed', { report: info?.report ?? null, outcome: null, refusal: [problem] })
    })
  }
}

const broke: Problem = {
  code: 'import.failed',
  severity: 'error',
  place: {},
  zh: '导入中断，没有保存任何内容。',
  en: 'The import broke off; nothing was saved.',
  fixZh: '请重试；若仍失败，请查看服务器日志。',
  fixEn: 'Try again; if it fails once more, look at the server log.',
}
const gaveUp: Problem = {
  code: 'import.gave-up',
  severity: 'error',
  place: {},
  zh: '此导入多次使服务进程中断，已停止重试，没有保存任何内容。',
  en: 'This import ended its process several times and is not tried again; nothing was saved.',
  fixZh: '请把文件分成几份再试。',
  fixEn: 'Split the file and try again.',
}

// What a contestant says when it is done: one JSON object on the last line of its standard output.
export type Outcome = {
  status: string
  /** From the region (ours) or the arrays in memory (the others) to the optimum, by the clock on the wall. */
  seconds: number
  /** Processor time of the same stretch, all threads and children: what a shared machine does not change much. */
  cpuSeconds: number
  /** 10^4 CNY. */
  objective: number
  /** Largest resident size of the process, or of a child where the work is done in one. */
  peakBytes: number
  /** Memory of the WebAssembly engine alone, where there is one. */
  engineBytes?: number
  /** Figures of one contestant alone, such as the seconds of each part. */
  notes?: Record<string, number>
}

/** Ends the process's work with what was measured; peak memory is read here. */
export function say(outcome: Omit<Outcome, 'peakBytes'>): void {
  const whole: Outcome = { ...outcome, peakBytes: process.resourceUsage().maxRSS * 1024 }
  process.stdout.write(`\n${JSON.stringify(whole)}\n`)
}

// How far a study is: one line rewritten on a terminal, plain lines elsewhere.
import { performance } from 'node:perf_hooks'
import type { Terminal } from './command.ts'

/** A log hears at least this often that the work goes on, as long as there is something new to say. */
const logEveryMs = 5000

export function openLine(terminal: Terminal, quiet: boolean): { show: (step: string, rest: string) => void; end: () => void } {
  let told = ''
  let toldAt = -Infinity
  return {
    show: (step, rest) => {
      // A log gets a line for each step and every few seconds within one, a terminal every word.
      if (quiet || (!terminal.live && step === told && performance.now() - toldAt < logEveryMs)) return
      told = step
      toldAt = performance.now()
      terminal.err(terminal.live ? `\r\u001b[K${step}${rest}` : `${step}${rest}\n`)
    },
    end: () => {
      if (!quiet && terminal.live) terminal.err('\r\u001b[K')
    },
  }
}

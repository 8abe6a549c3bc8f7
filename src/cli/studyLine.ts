// How far a study is: one line rewritten on a terminal, plain lines elsewhere.
import type { Terminal } from './command.ts'

export function openLine(terminal: Terminal, quiet: boolean): { show: (step: string, rest: string) => void; end: () => void } {
  let told = ''
  return {
    show: (step, rest) => {
      // A log gets a line for each step, a terminal every word.
      if (quiet || (!terminal.live && step === told)) return
      told = step
      terminal.err(terminal.live ? `\r\u001b[K${step}${rest}` : `${step}${rest}\n`)
    },
    end: () => {
      if (!quiet && terminal.live) terminal.err('\r\u001b[K')
    },
  }
}

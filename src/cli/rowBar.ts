// A bar of rows while an import reads and saves: one line rewritten on a terminal, a plain line for each phase elsewhere.
import { say } from './command.ts'
import type { Terminal } from './command.ts'

export type RowBar = { show: (phase: 'reading' | 'saving', rows: number) => void; end: () => void }
const words = { reading: ['读取', 'reading'], saving: ['保存', 'saving'] } as const
const width = 24

export function openRowBar(terminal: Terminal, quiet: boolean): RowBar {
  let [phase, read, drawn] = ['', 0, false]
  return {
    show: (now, rows) => {
      if (quiet) return
      if (now === 'reading') read = Math.max(read, rows)
      const changed = now !== phase
      phase = now
      const word = say(terminal, words[now][0], words[now][1])
      if (!terminal.live) {
        if (changed) terminal.err(`${word} …\n`)
        return
      }
      drawn = true
      // What is to be saved is known from reading; how long a file is, only at its end.
      const share = now === 'saving' && read > 0 ? Math.min(1, rows / read) : undefined
      const full = Math.round((share ?? (rows / 4000) % 1) * width)
      const bar = share === undefined ? `${' '.repeat(full)}▮`.padEnd(width + 1) : '▮'.repeat(full).padEnd(width, '·')
      terminal.err(`\r\u001b[K${word} ${bar} ${rows.toLocaleString('en-US')} ${say(terminal, '行', 'rows')}`)
    },
    end: () => {
      if (drawn) terminal.err('\r\u001b[K')
      drawn = false
    },
  }
}

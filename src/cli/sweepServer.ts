// A sweep handed to a server: submitted, followed to its end, its table fetched. Ctrl-C stops it there too.
import { setTimeout as pause } from 'node:timers/promises'
import type { SweepDesign, SweepInfo, SweepTable } from '#domain/sweep.ts'
import { text } from './arguments.ts'
import type { Parsed } from './arguments.ts'
import { exit, say } from './command.ts'
import type { Terminal } from './command.ts'
import { scenarioOf } from './planRun.ts'
import { openServerClient, withServer } from './serverClient.ts'
import { exitOf, giveTable } from './sweepOutput.ts'
import { openSweepProgress } from './sweepProgress.ts'

const lookMs = 500

export function sweepOnServer(
  address: string,
  region: string,
  values: Parsed['values'],
  design: SweepDesign,
  terminal: Terminal,
): Promise<number> {
  return withServer(terminal, async () => {
    const client = openServerClient(address)
    const name = text(values['name'])
    const wish = { region, ...(name === undefined ? {} : { name }), base: scenarioOf(values), design }
    const { id, combinations } = await client.post<SweepInfo>('/sweeps', wish)
    terminal.err(say(terminal, `已提交 ${id}：${combinations} 个组合\n`, `submitted as ${id}: ${combinations} combinations\n`))
    if (values['detach'] === true) {
      terminal.out(`${id}\n`)
      return exit.ok
    }
    const progress = openSweepProgress(terminal, values['quiet'] === true)
    try {
      for (let info = await client.get<SweepInfo>(`/sweeps/${id}`); info.status === 'running'; info = await client.get(`/sweeps/${id}`)) {
        const { solved, failed, cancelled, running } = info.counts
        progress.show({ done: solved + failed + cancelled, failed, running, combinations })
        if (terminal.signal.aborted) await client.post(`/sweeps/${id}/cancel`)
        await pause(lookMs)
      }
    } finally {
      progress.end()
    }
    const table = await client.get<SweepTable>(`/sweeps/${id}/table`)
    const failed = await giveTable(table, values, terminal, async kind =>
      kind === 'json' ? `${JSON.stringify(table, null, 1)}\n` : client.bytes(`/sweeps/${id}/table.${kind}`),
    )
    return failed ?? exitOf(table)
  })
}

// A sweep handed to a server: submitted, followed to its end, its table fetched. Ctrl-C stops it there too.
import { setTimeout as pause } from 'node:timers/promises'
import type { ScenarioBody } from '#domain/scenario.ts'
import type { SweepDesign, SweepInfo, SweepTable } from '#domain/sweep.ts'
import type { Parsed } from './arguments.ts'
import { exit, say } from './command.ts'
import type { Terminal } from './command.ts'
import { openServerClient, withServer } from './serverClient.ts'
import { exitOf, giveTable } from './sweepOutput.ts'
import { openSweepProgress } from './sweepProgress.ts'

const lookMs = 500

type Request = { region: string; name?: string | undefined; base: ScenarioBody; design: SweepDesign }

export function sweepOnServer(address: string, request: Request, values: Parsed['values'], terminal: Terminal): Promise<number> {
  return withServer(terminal, async () => {
    const client = openServerClient(address)
    const { id, combinations } = await client.post<SweepInfo>('/sweeps', request)
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
      kind === 'json'
        ? `${JSON.stringify(table, null, 1)}\n`
        : client.bytes(`/sweeps/${id}/table.${kind}${kind === 'xlsx' ? `?language=${terminal.language}` : ''}`),
    )
    return failed ?? exitOf(table)
  })
}

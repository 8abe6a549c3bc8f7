import { mkdtempSync } from 'node:fs'
import { readFileSync } from 'node:fs'
import { startServer, watchHealth } from './support/serverProcess.ts'
const kinds = process.argv.slice(2)
const directory = mkdtempSync('/tmp/server-heavy-')
const server = await startServer({ directory })
const rss = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024
const bodies: Record<string, () => Buffer> = {
  zeros: () => Buffer.alloc(60e6),
  csv: () => Buffer.from('日期,单位名称,固废名称,产生数量（吨）\n' + Array.from({ length: 1_100_000 }, (_, i) => `2022-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')},东山钢铁厂,高炉渣,${1 + (i % 50)}.5\n`).join('')),
  commas: () => Buffer.alloc(58e6, ','),
  lines: () => Buffer.alloc(58e6, 'a,b\n'),
  quote: () => Buffer.concat([Buffer.from('"'), Buffer.alloc(58e6, 'x')]),
  good: () => Buffer.from('产生时间,单位名称,固废名称,产生数量（吨）,产生批次编号\n' + Array.from({ length: 60_000 }, (_, i) => `2022-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')},东山钢铁厂,高炉渣,${1 + (i % 50)}.5,P-${i}\n`).join('')),
}
for (const kind of kinds) {
  const body = bodies[kind]!()
  const stop = watchHealth(server)
  const begun = Date.now()
  const answer = await server.ask('POST', `/imports?name=${kind}.csv&region=two-towns`, body).catch(error => ({ status: 0, body: String(error) }))
  const id = (answer.body as { id?: string }).id
  console.log(kind, body.length, 'bytes', answer.status, Date.now() - begun, 'ms', id ?? JSON.stringify(answer.body).slice(0, 300))
  let said = ''
  const wait = async () => { for (;;) {
    if (server.ended() !== undefined) { console.log('ENDED', server.ended(), server.said().slice(-500)); process.exit(1) }
    const now = await server.ask('GET', `/imports/${id}`).catch(e => ({ status: 0, body: { status: String(e) } }))
    const { status, report, refusal, outcome } = now.body as any
    said = `${status} ${report?.facts} facts ${report?.errors} errors ${JSON.stringify(report?.problems?.slice(0, 2))} ${JSON.stringify(refusal)} ${JSON.stringify(outcome)?.slice(0,150)}`
    if (!['reading', 'saving'].includes(status)) return status
    if (Date.now() - begun > 280_000) return 'too long'
    await new Promise(r => setTimeout(r, 1000))
  } }
  if (id !== undefined) {
    const status = await wait()
    console.log('  ', Date.now() - begun, 'ms', said.slice(0, 700))
    if (status === 'ready') { console.log(await server.ask('POST', `/imports/${id}/confirm`).then(a => a.status)); await wait(); console.log('  ', Date.now() - begun, 'ms', said.slice(0, 500)) }
  }
  console.log('  ', await stop(), 'peak MB', Math.round(rss()))
}
await server.kill('SIGTERM')

// The process behind `xunyu`: streams, Ctrl-C and the exit code. All else is in runCli.ts.
import { performance } from 'node:perf_hooks'
import { runCli } from './runCli.ts'

const cancel = new AbortController()
process.on('SIGINT', () => {
  // The second Ctrl-C does not wait for anybody.
  if (cancel.signal.aborted) process.exit(130)
  cancel.abort()
})
process.on('SIGTERM', () => cancel.abort())
// A reader that closes early (`xunyu ... | head`) is no failure of ours.
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code === 'EPIPE') process.exit(0)
  throw failure
})

process.exitCode = await runCli(
  process.argv.slice(2),
  {
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    live: process.stderr.isTTY,
    signal: cancel.signal,
    startedAt: performance.timeOrigin,
  },
  process.env,
)

// The built server on an empty data directory of its own, which goes with it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const directory = mkdtempSync(join(tmpdir(), 'xunyu-browser-'))
process.env['XUNYU_DATA'] = directory
process.on('exit', () => rmSync(directory, { recursive: true, force: true }))
const { main } = await import('../../dist/server.mjs')
process.exit(await main())

// xunyu backup: everything in the database as one file; through the server where one runs on the directory.
import { copyFile, rm, stat } from 'node:fs/promises'
import { openForCommand } from '#steps/access/openForCommand.ts'
import { writeBackup } from '#steps/backup/writeBackup.ts'
import type { BackupDone } from '#steps/backup/writeBackup.ts'
import { parse, text } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { openServerClient, withServer } from './serverClient.ts'
import { runningServer, storePlace } from './storePlace.ts'
import { version } from './version.ts'

export const backupCommand: Command = {
  name: 'backup',
  summaryZh: '把整个数据库备份成一个文件',
  summaryEn: 'back the whole database up into one file',
  usageZh: `用法：xunyu backup <文件.tar.gz> [--data 文件夹] [--server 网址] [--json]

备份是同一时刻的全部内容，内含每一部分的校验和；两种数据库可以互相恢复。文件里有所有企业的数据和口令的散列，请妥善保管。
数据目录正被服务使用时，由该服务写出（需要运维角色的令牌 XUNYU_TOKEN，本机模式不需要），再移到所给的位置。

例子
  xunyu backup 备份-2026-01.tar.gz
  DATABASE_URL=postgres://… xunyu backup 备份.tar.gz
`,
  usageEn: `Usage: xunyu backup <file.tar.gz> [--data folder] [--server address] [--json]

A backup is everything as of one moment, with a checksum of each part; it can be restored on either engine. The file holds the
records of every firm and the hashes of passwords: keep it safe.
When a server uses the data directory, that server writes it (with an operator's token in XUNYU_TOKEN; not in local mode),
and the file is moved to where you want it.

Examples
  xunyu backup backup-2026-01.tar.gz
  DATABASE_URL=postgres://... xunyu backup backup.tar.gz
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, { data: { type: 'string' }, server: { type: 'string' }, json: { type: 'boolean' } })
    const [file, ...more] = positionals
    if (file === undefined) throw new UsageError('缺少备份文件名', 'the name of the backup file is missing')
    if (more.length > 0) throw new UsageError(`多余的参数“${more.join(' ')}”`, `unexpected "${more.join(' ')}"`)
    const place = storePlace(values)
    const server = text(values['server']) ?? runningServer(place)
    if (server !== undefined) return withServer(terminal, () => throughServer(server, file, terminal, values['json'] === true))
    const opened = await openForCommand(place)
    if (!opened.ok) return refuse(opened.problems, terminal)
    try {
      const done = await writeBackup(opened.value.store, file, version(), new Date())
      if (!done.ok) return refuse(done.problems, terminal)
      return tell(done.value, terminal, values['json'] === true)
    } finally {
      await opened.value.close()
    }
  },
}

async function throughServer(server: string, file: string, terminal: Terminal, json: boolean): Promise<number> {
  if (
    await stat(file).then(
      () => true,
      () => false,
    )
  )
    throw new UsageError(`${file} 已存在，不覆盖`, `${file} already exists and is not overwritten`)
  const done = await openServerClient(server).post<BackupDone>('/backups')
  // The server never sends the content: it writes on its own disk, and only who may read that disk gets any further.
  await copyFile(done.file, file)
  await rm(done.file)
  return tell({ ...done, file }, terminal, json)
}

function tell(done: BackupDone, terminal: Terminal, json: boolean): number {
  terminal.out(
    json
      ? `${JSON.stringify(done, null, 1)}\n`
      : say(
          terminal,
          `已备份 ${done.tables} 张表、${done.rows} 行到 ${done.file}（${done.bytes} 字节）\n`,
          `${done.tables} tables with ${done.rows} rows are in ${done.file} (${done.bytes} bytes)\n`,
        ),
  )
  return exit.ok
}

function refuse(problems: Parameters<typeof problemLines>[0], terminal: Terminal): number {
  terminal.err(problemLines(problems, terminal))
  return exit.badInput
}

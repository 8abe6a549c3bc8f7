// xunyu restore: a backup into an empty database, checked first; or the check alone.
import { checkBackup, restoreBackup } from '#steps/backup/restoreBackup.ts'
import { parse } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command } from './command.ts'
import { storePlace } from './storePlace.ts'

export const restoreCommand: Command = {
  name: 'restore',
  summaryZh: '把备份恢复到空的数据库',
  summaryEn: 'restore a backup into an empty database',
  usageZh: `用法：xunyu restore <文件.tar.gz> [--data 文件夹] [--dry-run] [--json]

先核对每一部分的校验和与行数，再写入；只写入空的数据库，要么全部、要么不动。旧版本的备份恢复后自动升级。
--dry-run  只核对文件，不写任何内容

例子
  xunyu restore 备份.tar.gz --dry-run
  xunyu restore 备份.tar.gz --data 新目录
  DATABASE_URL=postgres://…/新库 xunyu restore 备份.tar.gz
`,
  usageEn: `Usage: xunyu restore <file.tar.gz> [--data folder] [--dry-run] [--json]

Checks the hash and the rows of every part first. Only an empty database is written to, wholly or not at all. A backup of an
older version is brought up to date.
--dry-run  checks the file and writes nothing

Examples
  xunyu restore backup.tar.gz --dry-run
  xunyu restore backup.tar.gz --data new-folder
  DATABASE_URL=postgres://.../new xunyu restore backup.tar.gz
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, { data: { type: 'string' }, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } })
    const [file, ...more] = positionals
    if (file === undefined) throw new UsageError('缺少备份文件', 'the backup file is missing')
    if (more.length > 0) throw new UsageError(`多余的参数“${more.join(' ')}”`, `unexpected "${more.join(' ')}"`)
    const dry = values['dry-run'] === true
    const done = dry ? await checkBackup(file) : await restoreBackup(file, storePlace(values))
    if (!done.ok) {
      terminal.err(problemLines(done.problems, terminal))
      return exit.badInput
    }
    const { tables, migration, takenAt, version, chainHead } = done.value
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    if (values['json'] === true) {
      terminal.out(`${JSON.stringify({ restored: !dry, tables: tables.length, rows, migration, takenAt, version, chainHead }, null, 1)}\n`)
      return exit.ok
    }
    const [zh, en] = dry ? ['核对无误', 'is sound'] : ['已恢复', 'is restored']
    terminal.out(
      say(
        terminal,
        `${zh}：${takenAt} 的备份，${tables.length} 张表、${rows} 行（版本 ${version}，${migration}）\n`,
        `The backup of ${takenAt} ${en}: ${tables.length} tables, ${rows} rows (version ${version}, ${migration})\n`,
      ),
    )
    return exit.ok
  },
}

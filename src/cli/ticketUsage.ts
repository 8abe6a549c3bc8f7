// How xunyu ticket is used, in both languages.
export const usageZh = `用法：xunyu ticket open --contract 合同 --mass-kg 千克 --from 日 --to 日 --carrier 承运方[,承运方] [--tolerance 百分数] [--water 百分数]
                   [--hours 06:00-20:00] [--route 路线[,路线]] [--filing 备案号 --filing-to 日] [--store 场所=单位] [--onward 场所=单位]
      xunyu ticket trip <联单> --mass-kg 千克 --vehicle 车牌 --slip 磅单号 [--carrier 承运方] [--route 路线] [--source scale|paper|estimate] [--photo 文件编号]
      xunyu ticket receive <联单> --trip 运次 --in-kg 千克 --slip 磅单号 [--refused-kg 千克 --why 理由] [--onward 场所]
      xunyu ticket refuse|weigh|store|leave|hand-over|group <联单> --trip 运次[,运次] …
      xunyu ticket revise <联单> --trip 运次 --answer-by 时刻 --why 理由 [--sent-kg|--accepted-kg|--lost-kg|--disputed-kg 千克]
      xunyu ticket agree|decline|withdraw <联单> --trip 运次 | close <联单> --why 理由
      xunyu ticket import-slips <联单> --file 磅单.csv --direction out|in [--columns 表头=字段,…] [--offset +08:00]
      xunyu ticket list [--contract 合同] [--party 单位] | show <联单> [--step 序号]

一张联单，许多运次：出场过磅、进场过磅；收 + 拒收 + 损失 + 争议 = 发出，精确到千克；拒收的另成一趟。
--at 时刻（带时区，缺省为现在）。--as sender|receiver|carrier 代表哪一方。--by 经办人。--dry-run 只说会怎样。--key 键：同一请求只办一次。--json 输出。
--server <网址> 指运行中的服务（令牌用 XUNYU_TOKEN）；否则用 DATABASE_URL，或 --data 文件夹（服务须已停止）。

例子
  xunyu ticket open --contract contract:5f2c:1 --mass-kg 1000000 --from 2026-03-01 --to 2026-03-31 --carrier fleet --tolerance 2
  xunyu ticket trip ticket:5f2c:1:1 --mass-kg 30000 --vehicle 冀B12345 --slip A1
  xunyu ticket receive ticket:5f2c:1:1 --trip trip:5f2c:1:1:1 --in-kg 29400 --refused-kg 9400 --why 含水过高 --slip B1
  xunyu ticket import-slips ticket:5f2c:1:1 --file 磅单.csv --direction out --offset +08:00 --dry-run
`
export const usageEn = `Usage: xunyu ticket open --contract id --mass-kg kg --from day --to day --carrier name[,name] [--tolerance percent] [--water percent]
                    [--hours 06:00-20:00] [--route name[,name]] [--filing number --filing-to day] [--store site=party] [--onward site=party]
       xunyu ticket trip <ticket> --mass-kg kg --vehicle plate --slip number [--carrier name] [--route name] [--source scale|paper|estimate] [--photo id]
       xunyu ticket receive <ticket> --trip id --in-kg kg --slip number [--refused-kg kg --why text] [--onward site]
       xunyu ticket refuse|weigh|store|leave|hand-over|group <ticket> --trip id[,id] ...
       xunyu ticket revise <ticket> --trip id --answer-by moment --why text [--sent-kg|--accepted-kg|--lost-kg|--disputed-kg kg]
       xunyu ticket agree|decline|withdraw <ticket> --trip id | close <ticket> --why text
       xunyu ticket import-slips <ticket> --file slips.csv --direction out|in [--columns header=field,...] [--offset +08:00]
       xunyu ticket list [--contract id] [--party id] | show <ticket> [--step number]

One ticket, many trips: weighed out, weighed in; accepted + refused + lost + disputed = sent, to the kilogram; what is refused is a trip of its own.
--at moment (with its offset; now without it). --as sender|receiver|carrier. --by person. --dry-run keeps nothing. --key text: done once. --json.
--server <address> is a running server (token in XUNYU_TOKEN); else DATABASE_URL, or --data folder (with the server stopped).

Examples
  xunyu ticket open --contract contract:5f2c:1 --mass-kg 1000000 --from 2026-03-01 --to 2026-03-31 --carrier fleet --tolerance 2
  xunyu ticket trip ticket:5f2c:1:1 --mass-kg 30000 --vehicle JB12345 --slip A1
  xunyu ticket receive ticket:5f2c:1:1 --trip trip:5f2c:1:1:1 --in-kg 29400 --refused-kg 9400 --why "too wet" --slip B1
  xunyu ticket import-slips ticket:5f2c:1:1 --file slips.csv --direction out --offset +08:00 --dry-run
`

// How xunyu objection is written, in both languages.
import { pointWords } from '#domain/evaluation/objection.ts'

const points = (at: 0 | 1): string =>
  Object.entries(pointWords)
    .map(([point, words]) => `${point}（${words[at]}）`)
    .join('、')

export const usageZh = `用法：xunyu objection notices [--day 日期]
      xunyu objection file <案卷> --against 哪一项 --name 姓名或单位 --contact 邮箱或电话 --text 内容 [--day 日期]
      xunyu objection show <回执号> --code 查询码
      xunyu objection add <回执号> <文件> --code 查询码
      xunyu objection letter|confirm <回执号> --code 查询码 [--letter 确认码]
      xunyu objection contacts <案卷>
      xunyu objection prove <案卷> <序号> --how call|visit|post --reason 何时怎样核实 [--day 日期]
      xunyu objection reject|uphold <案卷> <序号> --reason 理由 [--day 日期]

任何人不用账号就可以对公示提出异议：file 给出回执号和查询码（查询码只给这一次），show 查看状态、期限和答复，add 补交文件（PDF、PNG、JPG、XLSX、DOCX，5 MB）。
服务配有邮件时，letter 再发一次确认邮件，confirm 用其中的确认码证明邮箱。contacts、prove、reject、uphold 由本案主管部门办理（XUNYU_TOKEN）。
--against ${points(0)}
--day 只用于虚构案卷；--server <网址> 指运行中的服务。--json 输出。

例子
  xunyu objection notices --server http://127.0.0.1:7070
  xunyu objection file case:x --against quantity --name 赵邻居 --contact 13912345678 --text 五月的炉渣运去填埋了 --server http://127.0.0.1:7070
  xunyu objection show YY-20261201-7K3M9QXD --code 4F7K-22MB-9XQA-TT01 --server http://127.0.0.1:7070
`
export const usageEn = `Usage: xunyu objection notices [--day date]
       xunyu objection file <case> --against point --name name --contact e-mail|telephone --text text [--day date]
       xunyu objection show <receipt> --code code
       xunyu objection add <receipt> <file> --code code
       xunyu objection letter|confirm <receipt> --code code [--letter code of the letter]
       xunyu objection contacts <case>
       xunyu objection prove <case> <number> --how call|visit|post --reason when and how [--day date]
       xunyu objection reject|uphold <case> <number> --reason reasons [--day date]

Anybody objects to a public notice without an account: file gives number and code of a receipt (the code this once), show tells state, last day and
answer, add hands in a document (PDF, PNG, JPG, XLSX, DOCX, 5 MB). Where the server sends mail, letter sends the letter once more and confirm proves
the address by its code. contacts, prove, reject and uphold are of the authority of the case (XUNYU_TOKEN).
--against ${points(1).replaceAll('（', ' (').replaceAll('）', ')').replaceAll('、', ', ')}
--day is for invented cases alone; --server <address> is a running server. --json.

Examples
  xunyu objection notices --server http://127.0.0.1:7070
  xunyu objection file case:x --against quantity --name "A neighbour" --contact n@example.org --text "The slag of May went to landfill" --server http://127.0.0.1:7070
  xunyu objection show YY-20261201-7K3M9QXD --code 4F7K-22MB-9XQA-TT01 --server http://127.0.0.1:7070
`

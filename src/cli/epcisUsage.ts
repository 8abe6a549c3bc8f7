// The help of xunyu epcis, in both languages.

export const epcisUsageZh = `用法：xunyu epcis check <文件…> [--json]
      xunyu epcis hash <文件…> [--text] [--json]

文件是 GS1 EPCIS 2.0 的 JSON-LD 或 2.0、1.2 的 XML：采集文件、查询结果或单个事件；不需要服务，也不访问网络。
check  按 EPCIS 2.0 的结构和标准的其他规定检查：每处错误一条，写明位置、允许的值和最接近的值。
       一个事件有错不影响其他事件：写明几个可以采集、几个被拒绝。有错误时退出码为 3。
hash   每个事件的 CBV 2.0 哈希（ni:///sha-256;…?ver=CBV2.0）：同一事件，键的顺序、JSON 或 XML、UTC 写法不同，哈希相同。
  --text  同时列出参与哈希的文字
  --json  结果以 JSON 输出

例子
  xunyu epcis check examples/epcis/slag-to-binder.json
  xunyu epcis hash examples/epcis/slag-to-binder.json examples/epcis/slag-to-binder.xml
`
export const epcisUsageEn = `Usage: xunyu epcis check <file...> [--json]
       xunyu epcis hash <file...> [--text] [--json]

Files are GS1 EPCIS 2.0 in JSON-LD, or 2.0 and 1.2 in XML: capture documents, query documents or one event. No server is needed and no
network is used.
check  what EPCIS 2.0 asks of the structure, and what the standard forbids beyond it: one problem a fault, with its place, the values allowed
       and the nearest. A faulty event leaves the others: how many can be captured and how many are refused. Exit code 3 when there are errors.
hash   the CBV 2.0 hash of every event (ni:///sha-256;...?ver=CBV2.0): one event has one hash, whatever the order of its keys, JSON or XML,
       and the way its moment is written in UTC.
  --text  show the text that is hashed as well
  --json  print the result as JSON

Examples
  xunyu epcis check examples/epcis/slag-to-binder.json
  xunyu epcis hash examples/epcis/slag-to-binder.json examples/epcis/slag-to-binder.xml
`

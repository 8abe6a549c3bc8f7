// The help of xunyu notice.

export const noticeUsage = {
  usageZh: `用法：xunyu notice offer|need --party 单位 --material 品种 --t 吨 --place 地点 --period 期间 [其他]
      xunyu notice list [词 ...] [--kind offer|need] [--material 品种] [--near 地点 --km 千米] [--quality "SO3<=2.5%"] [--sort 次序] [--own]
      xunyu notice show|pause|resume|close <编号>
      xunyu notice fate <编号> signed|shipped|died [--reason 原因] [--words 说明]
      xunyu notice import <清单.xlsx> [--dry-run]
      xunyu notice export <清单.xlsx> --output <结果.xlsx>
      xunyu notice substances

五项即可挂牌：谁、什么、多少、在哪、何时。品种可写任何通用名称（水渣、粒化高炉矿渣即高炉渣），数量以吨计。
其他：--code 固废代码 --grade 规格 --lot 最小批量(吨) --dry 干基 --moisture 含水率 --price 元/吨(可为负，不填即面议)
      --quality 质量指标 --modes 运输方式 --haul 最大运距 --contact 联系人 --note 备注 --draft 先存草稿
次序：changed massKg priceCnyPerT distance toDay。原因：price quality volume distance permit trust noAnswer。
清单整张导入：有一处错误就一行也不存，每处错误写明单元格和改法；导出的清单可以原样再导入。
所有命令可加 --json；品种、场所的名称取自账簿里的区域，或由 --region 路径给出；账簿在 .xunyu，或由 --data 文件夹、XUNYU_DATA、DATABASE_URL 指定。

例子
  xunyu notice offer --party 河口发电 --material 粉煤灰 --t 120000 --place 西镇 --period 2027 --region examples/two-towns --quality "SO3 0.5~1.2%；烧失量 3%"
  xunyu notice list 粉煤灰 --near 东镇 --km 200 --sort distance
  xunyu notice import 产需清单.xlsx --dry-run
`,
  usageEn: `Usage: xunyu notice offer|need --party party --material material --t tonnes --place place --period period [more]
       xunyu notice list [words ...] [--kind offer|need] [--material name] [--near place --km km] [--quality "SO3<=2.5%"] [--sort order] [--own]
       xunyu notice show|pause|resume|close <id>
       xunyu notice fate <id> signed|shipped|died [--reason reason] [--words text]
       xunyu notice import <list.xlsx> [--dry-run]
       xunyu notice export <list.xlsx> --output <result.xlsx>
       xunyu notice substances

Five things make a listing: who, what, how much, where, when. Materials go by any of their names, quantities in tonnes.
More: --code waste-code --grade grade --lot tonnes --dry (dry basis) --moisture share --price CNY/t (may be negative; negotiable if left out)
      --quality words --modes modes --haul km --contact who --note text --draft (keep it as a draft)
Orders: changed massKg priceCnyPerT distance toDay. Reasons: price quality volume distance permit trust noAnswer.
A list is taken in whole: with one error nothing is kept, and every error names its cell and fix; the list that goes out comes in again
without change. Every verb takes --json; names of materials and sites come from the regions of the books, or from --region path; the books are in .xunyu, or where --data, XUNYU_DATA or DATABASE_URL say.

Examples
  xunyu notice offer --party "Hekou Power" --material "fly ash" --t 120000 --place "West Town" --period 2027 --region examples/two-towns --quality "SO3 0.5~1.2%"
  xunyu notice list "fly ash" --near "East Town" --km 200 --sort distance
  xunyu notice import list.xlsx --dry-run
`,
} as const

// The register of documents: where each text can be read, who read it here and when, how much of it, and when somebody last looked
// whether it is in force. A line earns its standing from what stands here (engine/standing.ts); a document that is missing gives drafts.
import type { FurtherBasis, RuleParameter } from '#domain/ruleResult.ts'

/** What a line takes over from its document. */
export type Provenance = Partial<
  Pick<RuleParameter, 'address' | 'reader' | 'readOn' | 'copies' | 'checkedOn' | 'replaced' | 'alsoBy' | 'evidence'>
>
/**
 * One text. `title`: what the `document` of a line begins with. `read`: the whole text in an official or law-book copy (`whole`),
 * so many copies of different hands for what is stated here (a number), or none (`no`). `checkedOn`: blank where nobody could look.
 */
type Entry = {
  title: string
  address: string
  read: 'whole' | number | 'no'
  readOn?: string
  checkedOn?: string
  replaced?: { on: string; by: string }
  alsoBy?: FurtherBasis[]
}

const editors = '循域编制组 / Xunyu editors'
const first = '2026-11-25'
const second = '2026-11-30'
const lawBook = 'github.com/LawRefBook/Laws'
const lawCopies = 'github.com/ImCa0/just-laws; github.com/LawRefBook/Laws'
const officialPdf = 'github.com/Fungwingwaa/cee'
/** Announcement 2026-10 keeps announcement 2021-40 going under the VAT law; other, unnamed older preferences stopped. */
const goesOn: FurtherBasis[] = [{ document: '财政部 税务总局公告2026年第10号', article: '五（四）3', from: '2026-01-01' }]

const register: readonly Entry[] = [
  // Environmental protection tax.
  { title: '中华人民共和国环境保护税法', address: `${lawCopies}; ${officialPdf} 附表一`, read: 'whole', checkedOn: second },
  { title: '环境保护税法实施条例', address: `${officialPdf}; ${lawBook}`, read: 'whole', checkedOn: second },
  { title: '北京市人大常委会关于应税大气污染物和水污染物', address: `${lawBook} DLC/北京`, read: 'whole', checkedOn: first },
  { title: '财税〔2018〕23号 第二条', address: 'bb2233.com article_11822; killzj.cn 6501792958', read: 2, checkedOn: second },
  { title: '财税〔2018〕23号', address: 'bb2233.com article_11822; killzj.cn 6501792958', read: 'no' },
  { title: '财税〔2018〕23号；工业和信息化部公告2018年第26号', address: 'gdii.gd.gov.cn post_2273942', read: 1 },
  { title: '税总办征科函〔2025〕64号', address: 'fgk.chinatax.gov.cn c102424/c5245729', read: 6, readOn: second },
  { title: '2024年度申报纳税期限', address: 'crsrw.com/dianzishuiwu/1586.html', read: 1, readOn: second },
  { title: '税收征收管理法实施细则', address: lawBook, read: 'whole', readOn: second, checkedOn: second },
  // Value-added tax.
  { title: '财税〔2015〕78号', address: 'shui5.cn/article/b7/79291; gdtianyu.net/news/116268; zhuangpeitu 189689429', read: 3 },
  {
    title: '财政部 税务总局公告2021年第40号',
    address: 'm.rumin8raps.com 202210; m.chinaacc.com qi20220316120836; tanjiaoyi.com/article-45528; kuajob.com tax_564381',
    read: 2,
    checkedOn: second,
    alsoBy: goesOn,
  },
  {
    title: '财政部 税务总局公告2026年第10号',
    address: 'fgk.chinatax.gov.cn c102416/c5247434',
    read: 'whole',
    readOn: second,
    checkedOn: second,
  },
  {
    title: '一般纳税人选择简易计税的通则',
    address: 'm.studyofnet.com/319742254; fgk.chinatax.gov.cn c100012/c5223305',
    read: 2,
    checkedOn: second,
  },
  {
    title: '国家税务总局公告2024年第5号',
    address: 'fgk.chinatax.gov.cn c100012/c5223305',
    read: 'whole',
    readOn: second,
    checkedOn: '2026-09-11',
  },
  {
    title: '国家税务总局公告2026年第12号',
    address: 'fgk.chinatax.gov.cn c100012/c5250556',
    read: 'whole',
    readOn: second,
    checkedOn: second,
  },
  // Income tax.
  { title: '企业所得税法实施条例', address: lawBook, read: 'whole', checkedOn: first },
  { title: '财政部等四部门公告2021年第36号', address: 'bjzlsws.com 1681; w1ym.com/79864; ylcbzp.com 76659', read: 3, checkedOn: first },
  { title: '财税〔2008〕117号', address: 'gsfzh.com/content/66694; lawyee.com.cn 108421_1; tax.aimcx.com/queinfo-434935', read: 2 },
  // Waste, transfer, statistics.
  { title: 'GB 34330-2017', address: `${officialPdf} GB 34330-2017`, read: 'whole' },
  { title: 'GB 34330-2025', address: 'wap.kcwzh.com/kepu/228757.html; bzfyw.com/standard/GB34330-2025.html', read: 'no' },
  { title: 'GB 18599-2020', address: `${officialPdf} P8/GB/GB-18599-2020.pdf`, read: 'whole', readOn: second, checkedOn: second },
  { title: '固体废物污染环境防治法（2020年修订）', address: lawBook, read: 'whole' },
  { title: '中华人民共和国生态环境法典', address: 'github.com/ImCa0/just-laws', read: 'whole', readOn: second, checkedOn: second },
  { title: '危险废物转移管理办法', address: `${lawBook}; 049k.com/law/show.php?itemid=1180`, read: 'whole', checkedOn: second },
  { title: '国家危险废物名录（2021年版）', address: `${officialPdf} P7/gjwxfwml.pdf`, read: 'whole' },
  { title: '国家危险废物名录（2025年版）', address: 'm.nttaihe.com/details/3189', read: 'no' },
  {
    title: '国家统计局一般工业固体废物指标解释',
    address: 'togowu.cn/article/wtcraz; nengyuanchn.com/xxny/taiyangneng/76956.html',
    read: 2,
    checkedOn: second,
  },
  // Traction batteries.
  {
    title: '新能源汽车动力蓄电池回收利用溯源管理暂行规定',
    address: 'jdcsww.com/zcfgdetail/201807031517396_2; m.lawfaq.cn/law/28-2462-1.html',
    read: 'whole',
  },
  {
    title: '新能源汽车废旧动力电池回收和综合利用管理暂行办法',
    address: 'gov.cn gongbao 2026 issue_12686 content_7066104',
    read: 1,
    readOn: second,
    checkedOn: second,
  },
  { title: '新能源汽车废旧动力蓄电池综合利用行业规范条件（2019年本）', address: 'f8f8a.angougou.net; clvp0.ahlulin.com', read: 2 },
  {
    title: '新能源汽车废旧动力电池综合利用行业规范条件（2024年本）',
    address: '58.48.99.36 2024-12-26; m.nttaxi.cn 4656781; gov.cn gongbao 2026 issue_12686 content_7066104',
    read: 3,
    checkedOn: second,
  },
  // Entry conditions of other trades. Nobody could look whether the texts without a check are still in force.
  { title: '工业和信息化部公告2012年第47号', address: '9864877.com 54250; fensuijicn.com 26; 33form.cn/News/Details/77205', read: 3 },
  {
    title: '废钢铁加工行业准入条件（2016年修订）',
    address: 'wanglu.net/thread/t12-333083-0.html; wenku.boardplat.com/doc/i8qs9kqw65',
    read: 2,
  },
  {
    title: '工业和信息化部公告2012年第32号',
    address: 'cgets.net/bbs/read-htm-tid-1028-page-e.html; bdf.9375830.cn/59ecd/35666.html',
    read: 2,
  },
  { title: '废旧轮胎综合利用行业规范条件（2020年本）', address: 'cria.org.cn/a/1766258992165732353', read: 'no' },
  { title: '工业和信息化部公告2015年第81号', address: 'zglhts.cn 887', read: 'no' },
  // Products.
  {
    title: 'GB 175-2007',
    address: '120.79.24.31 16115363064573; wanglu.net/thread/t12-447425-0.html; 360docs.net/doc/6e16840920.html',
    read: 3,
  },
  { title: 'GB 175-2023', address: 'm.casemayfield.com/articleinfo/758.html; jianbiaoku.com 171472/4858248', read: 2, checkedOn: second },
  { title: 'GB/T 18046-2008', address: 'bzfyw.com GBT18046-2017 前言; zhulouren.com/84878.html', read: 2 },
  {
    title: 'GB/T 18046-2017',
    address: 'zhulouren.com/84878.html; bzfyw.com GBT18046-2017; codeofchina.com GBT18046-2017',
    read: 3,
    checkedOn: second,
  },
  { title: 'GB/T 1596-2017', address: 'bzfyw.com GBT1596-2017; standardsofchina.com GBT1596-2017', read: 2, checkedOn: second },
  { title: 'GB/T 20491-2017', address: 'codeofchina.com/standard/GBT20491-2017.html', read: 'no' },
  { title: 'GB/T 21371-2019', address: 'chinesestandards.org GB/T 21371-2019; brickslims.com 1647901398438363389', read: 'no' },
  { title: 'GB 6566-2010', address: 'sds-gov.com/newsinfo-26-158.html; m.007swz.com ckablqv; mirror22.com 19733021', read: 2 },
  { title: 'GB/T 14684-2022', address: 'renrendoc.com 309518150; codeofchina.com GBT14684-2022', read: 'no' },
  { title: 'GB/T 14685-2022', address: 'hnt188.com 27103; juxwz.cn 1194', read: 'no' },
  { title: 'GB/T 25176-2010', address: 'chinesestandards.org GB/T 25176-2010', read: 'no' },
  { title: 'GB/T 25177-2010', address: 'chinesestandards.org GB/T 25177-2010', read: 'no' },
  // One mangled copy, which prints an edition of 2025: a later text is suspected.
  { title: 'GB/T 30760-2014', address: 'xiaomilidoc.com/p-14745577.html', read: 1 },
  { title: 'HJ 662-2013', address: 'chinesestandard.net HJ662-2013', read: 'no' },
  { title: 'GB 30485-2013', address: 'chinesestandard.net GB30485-2013; qijiantest.com/detail/7149.html', read: 'no' },
  // Days off: the notices of each year.
  { title: '国务院办公厅关于', address: 'gov.cn 节假日安排的通知; fdctax.com/cms/sszsgl/54041.htm; gxkgg.com 10532404', read: 2 },
]

/** Titles, longest first: the register of regulations under a law begins like the law. */
const byLength = [...register].sort((a, b) => b.title.length - a.title.length)
const seen = new Map<string, Provenance>()

/** What the register shows of a document; nothing where it is not entered. */
export function provenanceOf(document: string): Provenance {
  const known = seen.get(document)
  if (known !== undefined) return known
  const entry = byLength.find(one => document.startsWith(one.title))
  const found = entry === undefined ? {} : provenance(entry)
  seen.set(document, found)
  return found
}
function provenance({ address, read, readOn, checkedOn, replaced, alsoBy }: Entry): Provenance {
  return {
    address,
    reader: editors,
    readOn: readOn ?? first,
    evidence: read === 'whole' ? 'primary' : read === 'no' ? 'none' : 'secondary',
    ...(typeof read === 'number' ? { copies: read } : {}),
    ...(checkedOn === undefined ? {} : { checkedOn }),
    ...(replaced === undefined ? {} : { replaced }),
    ...(alsoBy === undefined ? {} : { alsoBy }),
  }
}

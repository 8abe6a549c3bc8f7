// The notes of the official totals in Chinese, sentence by sentence: their English is put together of sentences, and so is this.

const sentencesZh: Record<string, string> = {
  'Known from a copy, not from the publisher’s own page.': '据转载件，未见发布者原页。',
  'Known from a copy.': '据转载件。',
  'Six provincial regions without Henan; with waste rock where the indicator says so.': '六个省区市，不含河南；指标注明时含采矿废石。',
  'Part of the six provinces’ 2,370 Mt, as a vice minister gave it.': '为六省区市23.7亿吨中的一部分，据副部长所述。',
  'Part of the six provinces’ 44.1 Mt.': '为六省区市4410万吨中的一部分。',
  'With excavated soil, which is not in the region.': '含工程弃土，本区域数据不含。',
  'So use and disposal together are 302.79 Mt; their split is not published.': '由此利用与处置合计30279万吨，各自数量未公布。',
  'Said of the year as a forecast.': '为当年的预计数。',
  'The bureau counts rock as tailings (read so: it is more than the yearbook gives the whole province).':
    '该局把废石计入尾矿（据此理解：其数大于年鉴所载全省数）。',
  'Over 75 %.': '75%以上。',
  'Over 95 %.': '95%以上。',
  'Lead is not modelled: no other province publishes it.': '铅未纳入模型：其他省区市均未公布。',
  'A floor: the seven provinces have 40 % or more of the nation’s 3,868 Mt. Ours leaves out kinds that are not modelled.':
    '下限：七省区市占全国38.68亿吨的40%以上；本区域不含未建模的种类。',
  '1,238 firms; kinds are missing in the region: dust, chemical residues and others.': '1238家企业；本区域缺粉尘、化工废渣等种类。',
  'derived: 2023 value / (1 + published change)': '推算：2023年数÷（1＋公布的增幅）。',
  'secondary page; its Tianjin rate (99.5 %) equals the official 2020 notice, so year 2020':
    '转载页；其天津利用率（99.5%）与2020年官方公告一致，故定为2020年。',
  'source page labels these 2022; growth rate and ranking match NBS 2021': '来源页标为2022年；增速与排名同国家统计局2021年数。',
  'derived from published share': '由公布的占比推算。',
  'estimate from coal and power capacity at base nomination': '据申报基地时的煤炭与电力产能估算。',
  'share 5 % of total': '占总量的5%。',
  'largest of 200 reporting cities': '在200个发布信息的城市中最多。',
}
const earlierZh = /Of (\d{4}): before the base year, shown for comparison only\./gu

/** Throws where a sentence has no Chinese, so that no page of the region falls back to English unseen. */
export function noteInChinese(note: string): string {
  let left = note.replaceAll(earlierZh, '$1年数，早于基准年，仅供对照。')
  for (const [en, zh] of Object.entries(sentencesZh)) left = left.replaceAll(en, zh)
  if (/[a-z]{3}/iu.test(left)) throw new Error(`no Chinese for the note: ${note}`)
  return left.replaceAll(' ', '')
}

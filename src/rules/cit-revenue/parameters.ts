// Income tax: revenue from catalogue products counts in part. Conditions, and both catalogues with their years.
// Source: 企业所得税法实施条例 第九十九、一百零二条 (read); 公告2021年第36号 (copies); 财税〔2008〕117号 (copies, in part).
import type { RuleParameter } from '#domain/ruleResult.ts'
import { line, type Shared, standing } from '../engine/lines.ts'
import { entries } from './entries.ts'

const regulation: Shared = { document: '企业所得税法实施条例', validFrom: '2008-01-01', evidence: 'primary' }
const catalogues: Record<'2008' | '2021', Shared> = {
  '2008': { document: '财税〔2008〕117号 资源综合利用企业所得税优惠目录（2008年版）', validFrom: '2008-01-01', validTo: '2021-12-31' },
  '2021': { document: '财政部等四部门公告2021年第36号 资源综合利用企业所得税优惠目录（2021年版）', validFrom: '2021-01-01' },
}

export const parameters: readonly RuleParameter[] = [
  line(regulation, 'CIT-1', '综合利用收入减计后计入收入总额的比例', 'part of utilisation revenue that counts', {
    value: '90',
    unit: '%',
    article: '第九十九条第一款',
  }),
  line(regulation, 'CIT-2', '目录资源占产品材料的比例不低于目录标准', 'the share of the resource is not below the catalogue', {
    article: '第九十九条第二款',
  }),
  line(regulation, 'CIT-3', '非国家限制和禁止，并符合国家和行业标准', 'not restricted or prohibited, and to standard', {
    article: '第九十九条',
  }),
  line(regulation, 'CIT-4', '优惠项目单独计算所得并合理分摊期间费用', 'preferential items are accounted for separately', {
    article: '第一百零二条',
  }),
  line(
    catalogues['2021'],
    'CIT-5',
    '2021年版目录自2021年起施行，2008年版目录项目享受至2021年底',
    'the 2021 catalogue applies from 2021; projects of the 2008 one keep the benefit to the end of 2021',
  ),
  ...entries.map(([catalogue, entry, zh, en, share, read]) =>
    line({ ...catalogues[catalogue], article: entry }, `CIT${catalogue}-${entry}`, `${zh}：最低比例`, `${en}: least share`, {
      value: share === '' ? null : share,
      unit: '%',
      operator: '>=',
      reads: 'sharePct',
      status: share === '' ? 'reviewed' : standing(read),
      evidence: read === 'no' ? 'none' : 'secondary',
      facets: { catalogue, entry },
    }),
  ),
]
export const entryIds = (catalogue: '2008' | '2021') => ['none', ...entries.filter(one => one[0] === catalogue).map(one => one[1])]

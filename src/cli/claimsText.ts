// Claims on a terminal: lists, one claim with its steps, the way down to the rows, views. Whole numbers of kilograms as tonnes.
import { claimStateWords } from '#domain/words/states.ts'
import type { ClaimPage, ClaimState, ClaimViews, RegisteredClaim, WithdrawnReport } from '#domain/claim.ts'
import type { ExplainedClaim } from '#steps/claims/readClaims.ts'
import { tonnesText } from '#steps/trade/keep.ts'
import { say } from './command.ts'
import type { Terminal } from './command.ts'

const stateText = (state: ClaimState, terminal: Terminal): string => say(terminal, ...claimStateWords[state])

export function listText({ total, claims }: ClaimPage, terminal: Terminal): string {
  const lines = claims.map(({ claim, state, heldKg, withdrawn }) =>
    [
      claim.id,
      stateText(state, terminal),
      claim.accountingBasis,
      claim.period,
      claim.claimant,
      claim.material ?? '-',
      `${tonnesText(claim.massKg)} t`,
      say(terminal, `占用 ${tonnesText(heldKg)} t`, `holds ${tonnesText(heldKg)} t`),
      ...(claim.synthetic ? [say(terminal, '合成', 'synthetic')] : []),
      ...withdrawn.map(one => withdrawnText(one, terminal)),
    ].join('  '),
  )
  return `${[say(terminal, `${total} 项申报`, `${total} claims`), ...lines].join('\n')}\n`
}

const withdrawnText = ({ on, reason, reportNumber, caseId }: WithdrawnReport, terminal: Terminal): string =>
  say(
    terminal,
    `引用的报告 ${reportNumber || caseId} 已于 ${on} 撤销：${reason}`,
    `cites ${reportNumber || caseId}, a report that was withdrawn on ${on}: ${reason}`,
  )

function stepLines({ steps }: RegisteredClaim, terminal: Terminal): string[] {
  return steps.flatMap(step => [
    `  ${step.number}  ${stateText(step.state, terminal)}  ${step.validOn}  ${step.by}  ${say(terminal, '占用', 'holds')} ${tonnesText(step.heldKg)} t`,
    ...step.reasons.map(reason => `     ${say(terminal, reason.zh, reason.en)}`),
  ])
}

/** @param tried true where nothing was kept */
export function claimText(one: RegisteredClaim, terminal: Terminal, tried: boolean): string {
  const { claim } = one
  const head = `${claim.id}  ${claim.accountingBasis}  ${claim.period}  ${claim.claimant}  ${tonnesText(claim.massKg)} t`
  const note = tried ? [say(terminal, '（试算，未保存）', '(tried out, nothing kept)')] : []
  return `${[head, ...stepLines(one, terminal), ...note].join('\n')}\n`
}

/** At most so many pieces of evidence are shown; --json has all. */
const shown = 40

export function explainText(one: ExplainedClaim, terminal: Terminal): string {
  const { covers, origins, evidence, line } = one
  const lines = [
    claimText(one, terminal, false).trimEnd(),
    ...line.withdrawn.map(report => `  ${withdrawnText(report, terminal)}`),
    say(terminal, '依托的分录：', 'Entries that it stands on:'),
    ...covers.map(({ paper, massKg }) => `  ${paper}  ${tonnesText(massKg)} t`),
    say(terminal, '来自：', 'From:'),
    ...origins.map(({ sender, user, massKg }) => `  ${sender} → ${user}  ${tonnesText(massKg)} t`),
    say(terminal, '逐级依据：', 'Down to the rows:'),
    ...evidence
      .slice(0, shown)
      .map(step => `  ${'  '.repeat(Math.min(step.depth, 8))}${say(terminal, step.titleZh, step.titleEn)}  [${step.id}]`),
  ]
  const rest = evidence.length - shown
  if (rest > 0) lines.push(say(terminal, `  …… 另有 ${rest} 项（--json 给出全部）`, `  ... and ${rest} more (--json gives all)`))
  return `${lines.join('\n')}\n`
}

export function viewText(seen: ClaimViews, terminal: Terminal): string {
  const part = (title: string, lines: ClaimViews['byUser']): string[] => [
    title,
    ...lines.map(line => `  ${tonnesText(line.massKg).padStart(16)} t  ${say(terminal, line.nameZh ?? line.id, line.nameEn ?? line.id)}`),
  ]
  const period = seen.period ?? say(terminal, '全部期间', 'all periods')
  const lines = [
    say(
      terminal,
      `口径 ${seen.accountingBasis}，${period}：${tonnesText(seen.totalKg)} 吨，其中有异议 ${tonnesText(seen.disputedKg)} 吨`,
      `Accounting basis ${seen.accountingBasis}, ${period}: ${tonnesText(seen.totalKg)} t, ${tonnesText(seen.disputedKg)} t of them disputed`,
    ),
    ...part(say(terminal, '按利用单位', 'By user'), seen.byUser),
    ...part(say(terminal, '按产生单位', 'By sender'), seen.bySender),
    ...part(say(terminal, '按园区（地区）', 'By park (area)'), seen.byPark),
    say(terminal, '三个视角是同一批吨数，互不相加。', 'The three views show the same tonnes and are never added.'),
  ]
  if (seen.straddling.length > 0)
    lines.push(
      say(terminal, `跨期、未计入：${seen.straddling.join('、')}`, `partly in the period, not counted: ${seen.straddling.join(', ')}`),
    )
  return `${lines.join('\n')}\n`
}

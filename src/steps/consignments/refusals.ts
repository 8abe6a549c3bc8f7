// Why something cannot be said of a consignment, each with what to do instead.
import type { Consignment, ConsignmentParts } from '#domain/consignment.ts'
import { quarterOfClosing } from '#domain/adjustment.ts'
import { problem, type Problem } from '#domain/problem.ts'

const say = (code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string): Problem =>
  problem(`consignment.${code}`, path === '' ? {} : { path }, { zh, en, fixZh, fixEn })

export const refusals = {
  nameless: say('by', 'by', '没有写经办人', 'nobody is named who says so', '写上姓名（--by）', 'give a name (--by)'),
  unaddressed: ({ row, named }: Consignment): Problem =>
    say(
      'unaddressed',
      row,
      `收货单位“${named}”没有对应到任何单位`,
      `no firm is known by the name "${named}"`,
      '发出方先指明收货单位，或凭证据代记收货',
      'let the sender name the taker, or state the receipt on evidence',
    ),
  onPlatform: (party: string): Problem =>
    say(
      'on-platform',
      party,
      `${party} 在本平台有账户，收货由它自己确认`,
      `${party} is on the platform and confirms its receipts itself`,
      '请收货方确认',
      'ask the taker to confirm',
    ),
  sum: (wetKg: number, { accepted, refused, lost, disputed }: ConsignmentParts): Problem =>
    say(
      'sum',
      'acceptedKg',
      `收 ${accepted} + 拒收 ${refused} + 损失 ${lost} + 争议 ${disputed} 千克，不等于发出的 ${wetKg} 千克`,
      `accepted ${accepted} + refused ${refused} + lost ${lost} + disputed ${disputed} kg are not the ${wetKg} kg that were sent`,
      '四项之和须等于发出量，以过磅的湿重计；收得比发得多，请发出方更正它的磅单',
      'the four must sum to what was sent, as weighed; where more arrived than was sent let the sender correct its slip',
    ),
  early: (day: string, sent: string): Problem =>
    say(
      'early',
      'validOn',
      `收货日 ${day} 早于发运日 ${sent}`,
      `received on ${day}, before it was sent on ${sent}`,
      '核对日期',
      'check the dates',
    ),
  future: (day: string, today: string): Problem =>
    say(
      'future',
      'validOn',
      `日期 ${day} 还没有到（今天 ${today}）`,
      `${day} is still to come (today is ${today})`,
      '核对日期',
      'check the date',
    ),
  why: say(
    'reason',
    'reason',
    '有拒收、损失或争议，没有写原因',
    'something was refused, lost or disputed and no reason is given',
    '写明原因，如含水率超标、少秤',
    'say why, such as too wet, or short on the scale',
  ),
  whyAgain: (row: string): Problem =>
    say(
      'again',
      row,
      '已经确认过，更正须写理由',
      'it was confirmed before; a correction wants its reason',
      '写明为什么更正',
      'say why it is corrected',
    ),
  evidence: say(
    'evidence',
    'evidence',
    '发出方代记收货须有凭证',
    'a receipt that the sender states wants evidence',
    '写上回执、磅单或结算单的编号（--based-on）',
    'name the slip, acknowledgement or invoice (--based-on)',
  ),
  waiting: (row: string): Problem =>
    say(
      'waiting',
      row,
      '有一份确认在等第二人',
      'an answer waits for a second person',
      '先由第二人确认或退回',
      'let the second person confirm or refuse it first',
    ),
  settled: (row: string): Problem =>
    say(
      'settled',
      row,
      '退货已到厂或争议已了结一部分，收货不能再改',
      'refused mass came back or the dispute was settled in part; the receipt stands',
      '余下的走争议了结，或由发出方更正',
      'settle what is left of the dispute, or let the sender correct',
    ),
  closedWhy: (closings: readonly string[]): Problem =>
    say(
      'closed',
      'reason',
      `这一天在已关账的 ${[...new Set(closings.map(quarterOfClosing))].join('、')}，须写理由并由第二人确认`,
      `the day is in the closed ${[...new Set(closings.map(quarterOfClosing))].join(', ')}: it wants a reason and a second person`,
      '写明为什么晚确认；有账号的由另一个账号确认，本机由另一个姓名确认',
      'say why it is confirmed late; another account confirms it, on one machine another name',
    ),
  whichSite: (sites: readonly string[]): Problem =>
    say(
      'site',
      'site',
      `收货单位有 ${sites.length} 个场所，没有写收在哪一个`,
      `the taker has ${sites.length} sites; say at which it came in`,
      `写明场所：${sites.slice(0, 12).join('、')}`,
      `name the site: ${sites.slice(0, 12).join(', ')}`,
    ),
  answered: (row: string): Problem =>
    say(
      'answered',
      row,
      '收货方已经确认，不能改收货单位',
      'the taker has answered; it cannot be addressed anew',
      '由收货方更正',
      'let the taker correct',
    ),
  noTaker: (word: string): Problem =>
    say(
      'taker',
      'taker',
      `没有单位“${word}”，或不止一个`,
      `there is no firm "${word}", or more than one`,
      '写单位编号，或 18 位统一社会信用代码',
      'write the id of the firm or its unified social credit code',
    ),
  nothingWaits: (row: string): Problem =>
    say('taken', row, '没有等待第二人确认的收货', 'no answer waits for a second person', '刷新后再看', 'look again'),
  second: (name: string): Problem =>
    say(
      'second',
      'by',
      `${name} 自己确认的收货不能由自己作第二人`,
      `${name} gave the answer and cannot be the second person`,
      '由另一个人确认',
      'let somebody else confirm',
    ),
  notWanted: (party: string): Problem =>
    say('party', 'party', `不等 ${party} 确认`, `it does not wait for ${party}`, '核对单位', 'check the firm'),
  noNote: say('note', 'reason', '没有写为什么不同意', 'no reason is given for refusing it', '写明理由', 'say why'),
  nothingBack: (row: string): Problem =>
    say('back', row, '没有在退回途中的', 'nothing of it is on its way back', '刷新后再看', 'look again'),
  beyondBack: (wetKg: number): Problem =>
    say('back.sum', 'massKg', `退回途中只有 ${wetKg} 千克`, `only ${wetKg} kg are on their way back`, '核对数量', 'check the mass'),
  noDispute: (row: string): Problem => say('dispute', row, '没有争议', 'nothing of it is in dispute', '刷新后再看', 'look again'),
}

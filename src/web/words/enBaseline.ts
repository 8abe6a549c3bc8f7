// Words of the year as it was, of a plan against it, and of intervals.
import type { zhBaseline } from './zhBaseline.ts'

export const enBaseline: typeof zhBaseline = {
  baseline: {
    title: 'Baseline year',
    lead: 'A year in which what stands runs on, nothing is built and no target is set. First whether it reproduces the published rates of use, then what a plan does beyond it.',
    year: 'Year',
    solving: 'Solving the year as it was …',
    figures: 'The year in figures',
    readings:
      '"As it was": what stands runs on wherever there is material and a buyer, losing {{keep}} CNY/t at most. "Only what pays": the same plants, each idle where it loses.',
    figure: 'Figure',
    asItWas: 'As it was',
    whatPays: 'Only what pays',
    rates: 'Rates of use beside the official ones',
    judged:
      'Of {{n}} official rates that compare, {{within}} are met within five points; the others say what explains most of the difference. Press a row for its evidence.',
    circular:
      'Some of these rates are what the standing outlets were estimated from: agreement says that material, recipes and buyers fit, and is no independent proof.',
    unpublished: 'Provinces and kinds without a published rate',
    inside: 'Against the interval that the standing outlets allow: {{inside}} of {{n}} lie inside (five points given at either end).',
    noRates: 'The region has no rates to compare.',
    area: 'Area and kind',
    official: 'Official % (year)',
    interval: 'Interval of outlets %',
    difference: 'Difference (points)',
    verdict: 'Verdict',
    cause: 'What explains most of it',
    rateHow:
      'Used, wherever, over what arose in the year and was drawn from stocks. The interval holds the low and high ends of the standing outlets against the high and low ends of what arises.',
    arises: 'Arises',
    drawn: 'Drawn from stocks',
    used: 'Used',
    standing: 'What the outlets of the place would eat, all running (usual recipe)',
    ran: 'What they would eat as they ran (usual recipe)',
    eatenHere: 'What they ate (from elsewhere too)',
    against: 'Against the year as it was',
    againstText:
      'The same year and the same estimates: what stands runs on, nothing is built, no targets. Read CO2 as the change: what is done anyway is no merit of the plan.',
    toPage: 'See the baseline year',
    plan: 'Plan (interval)',
    change: 'Change',
    changeNote: '{{change}} against as it was',
    costNote: 'net cost {{change}} against as it was',
    bridge: 'Change of the net cost = what loses stops {{stopping}}, targets and building {{rest}}.',
    intervalsComing:
      'Intervals are being made: the inputs that may matter most are put at both ends and solved again, about half a minute.',
    first: 'What to measure first',
    solves: '{{n}} solves in {{time}}.',
  },
}

// Words of the year as it was, of a plan against it, and of intervals.
import type { zhBaseline } from './zhBaseline.ts'

export const enBaseline: typeof zhBaseline = {
  baseline: {
    title: 'Baseline year',
    lead: 'A year in which existing plants keep running, nothing is built and no targets are set. It shows first whether the published utilisation rates are reproduced, then what a plan changes.',
    year: 'Year',
    solving: 'Solving the baseline year …',
    figures: 'The year in figures',
    readings:
      '"As it was": existing plants run wherever there is material and a buyer, at a loss of up to {{keep}} CNY/t. "Only what pays": the same plants, each idle where it would make a loss.',
    figure: 'Figure',
    asItWas: 'As it was',
    whatPays: 'Only what pays',
    rates: 'Utilisation rates compared with official ones',
    judged:
      'Of {{n}} comparable official rates, {{within}} are reproduced within five percentage points; for the others the main cause of the difference is given. Select a row for its evidence.',
    circular:
      'Some of these rates were used to estimate existing outlets: agreement shows that material, recipes and buyers fit, but is not independent proof.',
    unpublished: 'Provinces and kinds without a published rate',
    inside:
      'Compared with the interval that existing outlets allow: {{inside}} of {{n}} lie inside (with five points of tolerance at each end).',
    noRates: 'The region has no rates to compare.',
    area: 'Area and kind',
    official: 'Official % (year)',
    interval: 'Interval of outlets %',
    difference: 'Difference (points)',
    verdict: 'Verdict',
    cause: 'Main cause',
    rateHow:
      'Amount used (anywhere) divided by the amount that arose in the year plus what was drawn from stock. The interval combines the low and high ends of existing outlets with the high and low ends of what arises.',
    arises: 'Arises',
    drawn: 'Drawn from stocks',
    used: 'Used',
    standing: 'Intake of the local outlets at full capacity (usual recipe)',
    ran: 'Intake as they ran (usual recipe)',
    eatenHere: 'Actual intake (including from elsewhere)',
    against: 'Compared with the baseline year',
    againstText:
      'The same year and the same estimates: existing plants keep running, nothing is built, no targets. Read CO2 as a change: what happens anyway is not an effect of the plan.',
    toPage: 'See the baseline year',
    plan: 'Plan (interval)',
    change: 'Change',
    changeNote: '{{change}} against the baseline year',
    costNote: 'net cost {{change}} against the baseline year',
    bridge: 'Change of the net cost = stopping what makes a loss {{stopping}}, targets and new capacity {{rest}}.',
    intervalsComing:
      'Computing intervals: the inputs that may matter most are set to both ends and solved again; this takes about half a minute.',
    first: 'What to measure first',
    solves: '{{n}} solves in {{time}}.',
  },
}

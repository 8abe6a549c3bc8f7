// Writes docs/conformance.md: the documents that others wrote, read by our check and our event hash, counted by folder and kind. It wants the
// folder of those documents (XUNYU_CONFORMANCE); nothing of them is copied. npm run tool -- tsx scripts/conformance-doc.ts
import { writeFileSync } from 'node:fs'
import { checkDocument, problemsOf } from '#trace/epcis/check/check.ts'
import { normalisedEvents, readDocument } from '#trace/epcis/document.ts'
import { eventHash } from '#trace/epcis/eventHash.ts'
import { goldenHashes, isThere, samples, type Sample, text } from '../tests/conformance/suites.ts'

/** The day of the files' own dates is past then; the check asks whether a moment lies in the future. */
const now = Date.parse('2026-11-30T00:00:00Z')

type Outcome = 'accepted' | 'refused' | 'hashes alike' | 'hashes differ'

function outcomeOf({ path, kind }: Sample): Outcome {
  const read = readDocument(text(path))
  if (!read.ok) return 'refused'
  if (kind === 'hash golden') {
    const golden = goldenHashes(path)
    const own = normalisedEvents(read.value).map(event => eventHash(event, read.value.ignored))
    return golden.length === own.length && golden.every((hash, at) => hash === own[at]) ? 'hashes alike' : 'hashes differ'
  }
  if (kind === 'hash equality')
    return new Set(normalisedEvents(read.value).map(event => eventHash(event, read.value.ignored))).size === 1
      ? 'hashes alike'
      : 'hashes differ'
  return problemsOf(checkDocument(read.value, { now })).length === 0 ? 'accepted' : 'refused'
}

function firstReason(path: string): string {
  const read = readDocument(text(path))
  const [first] = read.ok ? problemsOf(checkDocument(read.value, { now })) : read.problems
  return first === undefined ? '' : `${first.place.path ?? ''} ${first.en}`.trim()
}

const kinds = new Set(['capture', 'must be refused', 'query or query document', 'hash golden', 'hash equality'])

function conformancePage(): string {
  const rows = new Map<string, Map<Outcome, number>>()
  for (const sample of samples.filter(({ kind }) => kinds.has(kind))) {
    const key = `${sample.path.split('/')[0] ?? ''} | ${sample.kind} | ${sample.path.endsWith('.xml') ? 'XML' : 'JSON'} | ${sample.expected}`
    const counts = rows.get(key) ?? new Map<Outcome, number>()
    const outcome = outcomeOf(sample)
    rows.set(key, counts.set(outcome, (counts.get(outcome) ?? 0) + 1))
  }
  const told = (counts: ReadonlyMap<Outcome, number>) => [...counts].map(([outcome, n]) => `${n} ${outcome}`).join(', ')
  return [
    '# Documents of others 他人文件的符合性',
    '',
    'Made by `scripts/conformance-doc.ts` from documents that GS1, OpenEPCIS and the event-hash project published; they are read where they lie',
    '(`XUNYU_CONFORMANCE`) and are no part of this repository. `tests/conformance` holds the same documents to their verdicts one by one, and',
    'skips them by name where the folder is missing. This is a count of our own, **no certification**. 由脚本按公开的他人文件逐个检查得出，只是自测计数，不是认证。',
    '',
    '| folder | kind | form | expected | found |',
    '|---|---|---|---|---|',
    ...[...rows].map(([key, counts]) => `| ${key} | ${told(counts)} |`),
    '',
    'Refused though the list of the files says accepted, with our first reason:',
    '',
    ...samples
      .filter(sample => kinds.has(sample.kind) && sample.expected === 'accepted' && outcomeOf(sample) === 'refused')
      .map(({ path }) => `- \`${path}\`: ${firstReason(path)}`),
    '',
  ].join('\n')
}

if (!isThere) {
  console.error('没有符合性文件夹（XUNYU_CONFORMANCE） / the folder of documents is missing (XUNYU_CONFORMANCE)')
  process.exit(2)
}
writeFileSync('docs/conformance.md', conformancePage())

// The rooms, what each eats, and which libraries it may know. tests/house/rooms.test.ts holds the tree to this table,
// and ARCHITECTURE.md draws its picture from it.
export type Room = { room: string; eats: string[]; libraries: string[]; runtime: 'pure' | 'kernel' | 'node' | 'web'; why: string }

export const rooms: Room[] = [
  { room: 'domain', eats: [], libraries: ['zod'], runtime: 'pure', why: 'the nouns: region, flow, quantity, plan, problem' },
  { room: 'intake', eats: ['domain'], libraries: ['zod', 'csv-parse', 'hucre'], runtime: 'pure', why: 'workbook rows and files to facts, or problems with a place' },
  { room: 'ledger', eats: ['domain', 'intake'], libraries: [], runtime: 'pure', why: 'double-entry tonnes: entries, balances, pending and posted' },
  { room: 'rules', eats: ['domain'], libraries: ['decimal.js'], runtime: 'pure', why: 'the law as dated parameters and small functions' },
  { room: 'solve', eats: [], libraries: ['highs'], runtime: 'kernel', why: 'the only room that knows the LP engine' },
  { room: 'plan', eats: ['domain', 'ledger', 'rules', 'solve'], libraries: ['zod'], runtime: 'pure', why: 'network, prices, constraints, arc generation, diagnosis: planned flows' },
  { room: 'exchange', eats: ['domain', 'plan'], libraries: ['decimal.js'], runtime: 'pure', why: 'offers and contracts: where search becomes promise' },
  { room: 'trace', eats: ['domain', 'exchange'], libraries: [], runtime: 'pure', why: 'manifests and events: where promise becomes fact' },
  { room: 'evaluate', eats: ['domain', 'ledger', 'rules', 'trace'], libraries: ['decimal.js'], runtime: 'pure', why: 'posted tonnes under the rules of that day: a judgement' },
  { room: 'programme', eats: ['domain', 'evaluate'], libraries: [], runtime: 'pure', why: 'targets, plan against actual, each number with its sources' },
  { room: 'report', eats: ['domain', 'intake', 'plan', 'programme'], libraries: ['hucre'], runtime: 'pure', why: 'workbooks, texts and tables from the rooms before' },
  { room: 'store', eats: ['domain'], libraries: ['kysely', 'pg', '@electric-sql/pglite'], runtime: 'node', why: 'the only room that knows SQL' },
  { room: 'steps', eats: ['domain', 'intake', 'ledger', 'rules', 'solve', 'plan', 'exchange', 'trace', 'evaluate', 'programme', 'report', 'store'], libraries: ['piscina'], runtime: 'node', why: 'one file a verb: load, call pure rooms, save' },
  { room: 'api', eats: ['domain', 'steps'], libraries: ['fastify', 'fastify-type-provider-zod', '@fastify/static', '@fastify/swagger', 'zod'], runtime: 'node', why: 'routes and OpenAPI' },
  { room: 'cli', eats: ['domain', 'steps', 'api'], libraries: [], runtime: 'node', why: 'one file a command, the same steps' },
  { room: 'web', eats: ['domain'], libraries: ['react', 'react-dom', 'antd', '@ant-design', '@tanstack', 'echarts', 'maplibre-gl', '@deck.gl', 'i18next', 'react-i18next', 'openapi-fetch', 'vite'], runtime: 'web', why: 'what a person sees; knows the API by its generated client' },
]

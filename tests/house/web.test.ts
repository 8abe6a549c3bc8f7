// The habits of the pages: features import no features, routes keep their types, and colours are those of the theme.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rootColours } from '../../src/web/ui/theme.ts'
import { importsOf } from './checkRooms.ts'
import { sourceTree } from './sourceTree.ts'

const files = sourceTree('src/web', /\.tsx?$/)
const featureOf = (path: string): string | undefined => /\/features\/([^/]+)\//u.exec(path)?.[1]

/** @returns `file -> import` for every import of a feature from another one, or from below (ui, client) */
function crossings(tree: typeof files): string[] {
  return tree.flatMap(({ path, text }) =>
    importsOf(text).flatMap(target => {
      const other = /(?:^|\/)features\/([^/]+)\//u.exec(target)?.[1] ?? (featureOf(path) && /^\.\.\/([^./][^/]*)\//u.exec(target)?.[1])
      if (other === undefined || other === '' || other === featureOf(path) || /\/web\/pages\//u.test(path)) return []
      return [`${path} -> ${target}`]
    }),
  )
}

/** @returns lines that turn the types of the router off: a path, its parameters or its search as something else */
function looseRoutes(tree: typeof files): string[] {
  const loose = [/as ['"]\/[^'"]*['"]/u, /use(Params|Search)\(\{[^)]*\}\) as /u, /(search|params)[=:].*\bas (never|any|unknown)\b/u]
  return tree
    .filter(({ text }) => text.includes('@tanstack/react-router'))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => (loose.some(pattern => pattern.test(line)) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
    )
}

test('features import no features: what they share lies in ui/ or client/, and pages put them together', () => {
  expect(files.filter(({ path }) => featureOf(path) !== undefined).length).toBeGreaterThan(80)
  expect(crossings(files)).toEqual([])
  expect(
    crossings([
      { path: 'src/web/features/books/A.tsx', text: "import { B } from '../ledger/B.tsx'" },
      { path: 'src/web/ui/A.tsx', text: "import { B } from '../features/ledger/B.tsx'" },
      { path: 'src/web/features/books/C.tsx', text: "import { D } from './D.tsx'\nimport { E } from '../../ui/E.tsx'" },
    ]).length,
  ).toBe(2)
})

test('no cast throws the types of the router away', () => {
  expect(looseRoutes(files)).toEqual([])
  const planted = [
    `<Link to={'/a' as '/'}>`,
    'search={((view: View) => carriedView(view)) as never}',
    'useParams({ strict: false }) as { id: string }',
  ]
  for (const line of planted)
    expect(looseRoutes([{ path: 'x.tsx', text: `import { Link } from '@tanstack/react-router'\n${line}` }]), line).toHaveLength(1)
})

/** Where colours are written: the palette, and what maps are drawn with. */
const palettes = ['src/web/ui/theme.ts', 'src/web/ui/map/colour.ts', 'src/web/ui/map/baseStyle.ts']
const colour = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b(?![\w-])|\b(?:rgb|hsl)a?\(\s*\d/iu

test('the palette of the theme is the only place of colours', () => {
  const drawn = sourceTree('src/web', /\.(css|tsx?)$/).filter(({ path }) => !path.includes('/client/schema') && !path.endsWith('.test.ts'))
  const found = drawn
    .filter(({ path }) => !palettes.includes(path))
    .flatMap(({ path, text }) => text.split('\n').flatMap((line, at) => (colour.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])))
  expect(found).toEqual([])
  for (const path of palettes)
    expect(
      drawn.some(file => file.path === path && colour.test(file.text)),
      path,
    ).toBe(true)
  for (const line of ['color: #0f766e;', 'background: rgb(15 118 110 / 20%)', "color: '#fff'"]) expect(colour.test(line), line).toBe(true)
})

test('every variable of a colour that our CSS reads is in the palette', () => {
  const known = new Set(rootColours.match(/--[a-z-]+(?=:)/gu))
  const own = new Set(['--font', '--shadow'])
  const read = sourceTree('src/web', /\.(css|tsx)$/).flatMap(({ path, text }) =>
    [...text.matchAll(/var\((--[a-z]+(?:-[a-z]+)*)(?!-\$|\$)/gu)].map(([, name = '']) => ({ path, name })),
  )
  // Gauges and grounds are told the name of their colour.
  const told = sourceTree('src/web', /\.tsx$/).flatMap(({ path, text }) =>
    [...text.matchAll(/(?<!undefined, )\b(?:colour: |heat\()'([a-z-]+)'/gu)].map(([, name = '']) => ({ path, name: `--${name}` })),
  )
  expect(told.length).toBeGreaterThan(10)
  expect(told.filter(({ name }) => !known.has(name))).toEqual([])
  expect(read.length).toBeGreaterThan(100)
  expect(read.filter(({ name }) => !known.has(name) && !own.has(name) && !name.startsWith('--ant-'))).toEqual([])
})

/** Classes of our rules that no page, part or test of ours names; those whose end is put together are named by their beginning. */
function unusedClasses(css: string, source: string): string[] {
  const named = new Set(css.replace(/\/\*.*?\*\//gsu, '').match(/\.[a-z][\w-]*(?=[^{}]*\{)/gu))
  const whole = (name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'u').test(source)
  const begun = (name: string) => name.split('-').some((_, at, parts) => at > 0 && source.includes(`${parts.slice(0, at).join('-')}-\${`))
  return [...named].map(name => name.slice(1)).filter(name => !/^(ant|maplibregl)-/u.test(name) && !whole(name) && !begun(name))
}

test('own CSS is for what antd has not: every class is drawn by a page, and what one feature alone draws lies beside it', () => {
  const sheets = sourceTree('src/web', /\.css$/)
  const source = sourceTree('src/web', /\.(tsx?|html)$/)
    .map(({ text }) => text)
    .join('\n')
  const css = sheets.map(({ text }) => text).join('\n')
  // Of paper antd knows nothing: a hundred lines are the sheet that every page is printed with.
  expect(css.split('\n').length).toBeLessThan(1750)
  expect(unusedClasses(css, source)).toEqual([])
  expect(unusedClasses('.gone { color: red } .tone-good { color: red } .here b { top: 0 }', 'className="here" `tone-${x}`')).toEqual([
    'gone',
  ])
  const ui = readFileSync(join(import.meta.dirname, '../../src/web/ui/style.css'), 'utf8')
  expect([...ui.matchAll(/@import '(.*?)'/gu)].map(([, path]) => path).filter(path => path?.startsWith('./') !== true)).toEqual([])
})

test('every picture of docs/pictures is shown by a page, and every picture that a page shows is there', () => {
  const root = join(import.meta.dirname, '../..')
  const pages = [...sourceTree('docs', /\.md$/).map(({ text }) => text), readFileSync(join(root, 'README.md'), 'utf8')]
  const shown = new Set(pages.flatMap(text => [...text.matchAll(/pictures\/([a-z0-9-]+\.png)/gu)].map(([, name = '']) => name)))
  expect(shown.size).toBeGreaterThan(5)
  expect(readdirSync(join(root, 'docs/pictures')).sort()).toEqual([...shown].sort())
})

// The habits of the pages: features import no features, routes keep their types, and colours are those of the theme.
import { expect, test } from 'vitest'
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

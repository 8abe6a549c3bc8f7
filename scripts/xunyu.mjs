#!/usr/bin/env node
// The command `xunyu`: runs the built program, or the sources through tsx when nothing is built, or says what to do.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { underNewEnoughNode } from './lib/runtime.mjs'

await underNewEnoughNode(fileURLToPath(import.meta.url))

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const built = join(root, 'dist', 'cli.mjs')
const source = join(root, 'src', 'cli', 'main.ts')

if (existsSync(built)) await import(pathToFileURL(built).href)
else if (existsSync(source) && existsSync(join(root, 'node_modules', 'tsx'))) {
  const { register: registerTsx } = await import('tsx/esm/api')
  registerTsx()
  await import(pathToFileURL(source).href)
} else {
  process.stderr.write(
    '还没有安装和构建。请先在项目文件夹运行 npm start（或 npm ci）。\nNothing is installed or built yet. Run npm start (or npm ci) in the project folder first.\n',
  )
  process.exit(2)
}

// The HiGHS engine (WebAssembly, one thread, 32-bit memory). It and the files it opens (highsModel, highsLp, highsMip)
// are the only ones of the house that know `highs`.
import loadHighs from 'highs'
import type { Engine } from './engine.ts'
import { loadedModel } from './highsModel.ts'
import { surviving } from './lost.ts'
import { simplexBytes } from './memory.ts'

/** Loads the WebAssembly once; each model made with it must be disposed by its maker. */
export async function openEngine(): Promise<Engine> {
  const highs = await loadHighs()
  return {
    name: 'HiGHS',
    version: highs.version.string,
    // The memory section of highs.wasm 1.15.3 ends at 32,768 pages, and its loader refuses more: 2 GiB.
    memoryLimitBytes: 2 ** 31,
    memoryBytes: () => highs.memoryBytes,
    estimateBytes: simplexBytes,
    load: model => surviving(() => loadedModel(highs, model), { rows: model.rows, columns: model.count }, outOfMemory),
  }
}

const outOfMemory = 'HiGHS: out of memory'

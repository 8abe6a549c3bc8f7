// The HiGHS engine (WebAssembly, one thread, 32-bit memory). It and the files it opens (highsModel, highsLp, highsMip)
// are the only ones of the house that know `highs`.
import loadHighs from 'highs'
import type { Engine } from './engine.ts'
import { loadedModel } from './highsModel.ts'

/** Loads the WebAssembly once; each model made with it must be disposed by its maker. */
export async function openEngine(): Promise<Engine> {
  const highs = await loadHighs()
  return {
    name: 'HiGHS',
    version: highs.version.string,
    // The memory section of highs.wasm 1.15.3 ends at 32,768 pages, and its loader refuses more: 2 GiB.
    memoryLimitBytes: 2 ** 31,
    memoryBytes: () => highs.memoryBytes,
    estimateBytes: (rows, columns, entries) => bytesAtRest + bytesPerRow * rows + bytesPerColumn * columns + bytesPerEntry * entries,
    load: model => loadedModel(highs, model),
  }
}

const bytesAtRest = 2 ** 25
const bytesPerRow = 2500
const bytesPerColumn = 1000
const bytesPerEntry = 300

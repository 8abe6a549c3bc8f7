// The HiGHS engine (WebAssembly, one thread, 32-bit memory). It and the files it opens (highsModel, highsLp, highsMip)
// are the only ones of the house that know `highs`.
import loadHighs from 'highs'
import type { Engine } from './engine.ts'
import { loadedModel } from './highsModel.ts'
import { surviving } from './lost.ts'

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
    load: model => surviving(() => loadedModel(highs, model), { rows: model.rows, columns: model.count }, outOfMemory),
  }
}

const outOfMemory = 'HiGHS: out of memory'

// Heap after a cold solve: 29 MiB at 20,000 columns with 40,000 entries, 51 with 120,000; 126 at 100,000 columns, 314 at 300,000
// (bench/engineMemory.ts); 174 on the region of three periods (82,000 columns, 45,000 rows); 1.3 GiB at 626,000 columns and 199,000 rows.
const bytesAtRest = 2 ** 24
const bytesPerRow = 3000
const bytesPerColumn = 500
const bytesPerEntry = 300

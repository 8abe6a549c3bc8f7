// What an entry of the VAT catalogues says, and both editions together. A blank figure was not read; it stays blank.
// Source: 财税〔2015〕78号 annex; 财政部 税务总局公告2021年第40号 annex. Entry numbers moved in 2022: never join by number.
// Resources and products are our own keys for the words of the entry; share and refund in percent, each with how far it was read.
import { entries2015 } from './entries2015.ts'
import { entries2022 } from './entries2022.ts'
import type { Entry } from './entry.ts'

export const entries: readonly Entry[] = [...entries2015, ...entries2022]

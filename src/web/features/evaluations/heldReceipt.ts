// The receipt on its way from the form to its page: in memory alone, since an address would be kept by browsers and proxies.
import type { ReceiptKey } from '../../client/objections.ts'

let held: ReceiptKey | undefined
export function holdReceipt(key: ReceiptKey): void {
  held = key
}
export const heldReceipt = (): ReceiptKey | undefined => held

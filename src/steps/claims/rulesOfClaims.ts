// What a claimant may choose from: accounting bases with who may claim in them, custody models with what they admit.
import { type AccountingBasis, accountingBases } from '#claims/accountingBases.ts'
import { type CustodyModel, custodyModels } from '#claims/custodyModels.ts'

export function rulesOfClaims(): { accountingBases: AccountingBasis[]; models: CustodyModel[] } {
  return { accountingBases: [...accountingBases], models: [...custodyModels] }
}

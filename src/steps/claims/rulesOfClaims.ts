// What a claimant may choose from: calibres with who may claim in them, custody models with what they admit.
import { type Calibre, calibres } from '#claims/calibres.ts'
import { type CustodyModel, custodyModels } from '#claims/custodyModels.ts'

export function rulesOfClaims(): { calibres: Calibre[]; models: CustodyModel[] } {
  return { calibres: [...calibres], models: [...custodyModels] }
}

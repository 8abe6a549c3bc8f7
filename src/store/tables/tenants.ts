// Rows of the tables behind tenants.ts.
import type { HeldRole, TenantKind } from '#domain/tenancy.ts'

export type TenancyTables = {
  tenant: {
    id: string
    kind: TenantKind
    parent: string | null
    path: string
    name_zh: string
    name_en: string
    party: string | null
    province: string | null
  }
  membership: { id: string; user_id: string; role: HeldRole; tenant: string | null }
  delegation: {
    id: string
    firm: string
    to_user: string | null
    to_tenant: string | null
    scopes: string[]
    valid_from: string
    valid_to: string
    given_by: string
  }
}

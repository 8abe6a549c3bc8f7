// Rows of the tables behind planResults.ts.

export type PlanResultTables = {
  plan_flow: {
    plan: string
    ordinal: number
    id: string
    material: string
    from_site: string
    to_site: string
    mode: string
    period: number
    tonnes: number
    km: number
    cny: number
    co2_kg: number
    process: string | null
    json: string
  }
  plan_part: { plan: string; part: string; json: string }
}

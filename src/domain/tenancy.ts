// Who may see what: the tree of tenants, the roles people hold in it, and what a firm lets others see or do.
// The table `sees` is the whole rule; the database's policies and the page of roles are both made from it.
import { z } from 'zod'

/** A firm stands under a park, a city, a province or a region; a bureau (laboratory, evaluator, agency) and a tax office stand where they serve. */
export const TenantKind = z.enum(['region', 'province', 'city', 'park', 'firm', 'bureau', 'tax'])
export type TenantKind = z.infer<typeof TenantKind>

export const Role = z.enum(['authority', 'firm', 'park', 'evaluator', 'tax', 'operator', 'public'])
export type Role = z.infer<typeof Role>
/** Roles that somebody can be given; everybody is the public. */
export const HeldRole = z.enum(['authority', 'firm', 'park', 'evaluator', 'tax', 'operator'])
export type HeldRole = z.infer<typeof HeldRole>

/**
 * quantity: flows, balances, entries, closed quarters. evidence: ledger rows, manifests, slips, evaluations.
 * document: the files themselves. commerce: offers, contracts, prices. recipe: processes and compositions of a firm.
 */
export const Level = z.enum(['quantity', 'evidence', 'document', 'commerce', 'recipe'])
export type Level = z.infer<typeof Level>
/** What a firm can let another see; `act`: enter records in the firm's name. */
export const Scope = z.enum([...Level.options, 'act'])
export type Scope = z.infer<typeof Scope>

/**
 * What each role sees of the firms at and below its tenant. Published and synthetic records are seen by everybody, and a
 * delegation adds exactly its scopes. A park sees totals and not papers: it answers for its balance, not for its firms' books.
 */
export const sees: Record<Role, readonly Level[]> = {
  authority: ['quantity', 'evidence'],
  park: ['quantity'],
  firm: ['quantity', 'evidence', 'document', 'commerce', 'recipe'],
  evaluator: [],
  tax: [],
  operator: [],
  public: [],
}
/** Kinds of tenant in which a role can be held; an operator holds none. */
export const seats: Record<HeldRole, readonly TenantKind[]> = {
  authority: ['region', 'province', 'city'],
  park: ['park'],
  firm: ['firm'],
  evaluator: ['bureau'],
  tax: ['tax'],
  operator: [],
}
/** Who may stand directly under whom. */
export const parents: Record<TenantKind, readonly TenantKind[]> = {
  region: [],
  province: ['region'],
  city: ['region', 'province'],
  park: ['region', 'province', 'city'],
  firm: ['region', 'province', 'city', 'park'],
  bureau: ['region', 'province', 'city', 'park'],
  tax: ['region', 'province', 'city'],
}

/** Part of a path, so no slash; sorts before `~`, on which the search for a subtree relies. */
export const TenantId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
export const Tenant = z
  .object({
    id: TenantId,
    kind: TenantKind,
    parent: z.string().nullable(),
    /** Ids from the root, each with a slash after it. */
    path: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    /** The party of the ledger that a firm is; null for all others. */
    party: z.string().nullable(),
    /** Code of the province that an authority of a province is, such as `CN-12`; null for all others, and where none was given. */
    province: z.string().nullable(),
  })
  .meta({ id: 'Tenant' })
export type Tenant = z.infer<typeof Tenant>

export const Membership = z
  .object({
    id: z.string(),
    user: z.string(),
    username: z.string(),
    role: HeldRole,
    tenant: z.string().nullable(),
    since: z.iso.datetime(),
  })
  .meta({ id: 'Membership' })
export type Membership = z.infer<typeof Membership>

export const Delegation = z
  .object({
    id: z.string(),
    /** The firm that lets see or act. */
    firm: z.string(),
    /** Exactly one of both: a person, or everybody of a tenant. */
    toUser: z.string().nullable(),
    toTenant: z.string().nullable(),
    scopes: z.array(Scope).min(1),
    /** Days in Chinese time, both included. */
    validFrom: z.iso.date(),
    validTo: z.iso.date(),
    revokedAt: z.iso.datetime().nullable(),
    givenBy: z.string(),
  })
  .meta({ id: 'Delegation' })
export type Delegation = z.infer<typeof Delegation>

/** Something that was done to accounts, tenants or rights, or by a right that was lent. Appended, never changed. */
export const AuditRecord = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    actor: z.string(),
    verb: z.string(),
    subject: z.string(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditRecord' })
export type AuditRecord = z.infer<typeof AuditRecord>

/** How a request says who asks; `refused`: by a token that does not stand. */
export type AskedBy = 'public' | 'local' | 'session' | 'token' | 'refused'

/** What somebody who asks is told of what they may see and do. */
export type Me = {
  username: string | null
  by: AskedBy
  roles: Role[]
  memberships: Omit<Membership, 'username'>[]
  /** Lent to the asker, or by a firm of theirs; standing ones. */
  delegations: Delegation[]
  /** How many parties' rows of each level the asker reads; null: all of them. */
  sees: Record<Level, number | null>
  /** Parties in whose name the asker may enter records; null: any. */
  actsFor: string[] | null
  mayPlan: boolean
  mayAdminister: boolean
}

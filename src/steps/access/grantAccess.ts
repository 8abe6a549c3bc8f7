// Verbs on rights: a tenant is put into the tree, somebody gets or loses a role, a firm lends and takes back. They run on the
// store of whoever asks, so the database refuses what the caller may not do; each leaves its line in the audit.
import { problem, type Checked } from '#domain/problem.ts'
import { TenantId, parents } from '#domain/tenancy.ts'
import type { Delegation, HeldRole, Scope, Tenant, TenantKind } from '#domain/tenancy.ts'
import { recordDeed } from '#store/audit.ts'
import type { Store } from '#store/openStore.ts'
import {
  deleteMembership,
  fillProvince,
  insertDelegation,
  insertMembership,
  insertTenant,
  readTenant,
  revokeDelegation,
} from '#store/tenants.ts'
import { placeCode, provinceCodes } from '#rules/engine/provinces.ts'
import { checkSeat } from './addUser.ts'
import { unknown } from './problems.ts'

export type NewTenant = {
  id: string
  kind: TenantKind
  parent: string | null
  nameZh: string
  nameEn: string
  party?: string | null
  province?: string | null
}

/** @param by the actor as the audit names it */
export async function addTenant(store: Store, by: string, request: NewTenant): Promise<Checked<Tenant>> {
  const parent = request.parent === null ? undefined : await readTenant(store, request.parent)
  if (request.parent !== null && parent === undefined) return unknown('tenant', request.parent)
  const fits = parent === undefined ? request.kind === 'region' : parents[request.kind].includes(parent.kind)
  if (!fits || !TenantId.safeParse(request.id).success) return misplaced(request)
  const { id, kind, nameZh, nameEn } = request
  const party = kind === 'firm' ? (request.party ?? id) : null
  const province = kind === 'province' ? (request.province ?? provinceNamed([nameZh, nameEn])) : null
  if (province !== null && !provinceCodes.includes(province)) return noProvince(province)
  const tenant: Tenant = { id, kind, parent: request.parent, path: `${parent?.path ?? ''}${id}/`, nameZh, nameEn, party, province }
  return store.inTransaction(async inner => {
    if (!(await insertTenant(inner, tenant))) return taken(request.id)
    await recordDeed(inner, { actor: by, verb: 'tenant.add', subject: id, tenant: id, detail: { kind, parent: request.parent } })
    return { ok: true, warnings: [], value: tenant }
  })
}

/** Which province an authority of a province is, where it was made without: once, and by whoever runs the house. @param store the owner's */
export async function setProvince(store: Store, by: string, id: string, province: string): Promise<Checked<Tenant>> {
  const known = await readTenant(store, id)
  if (known?.kind !== 'province') return unknown('tenant', id)
  if (!provinceCodes.includes(province)) return noProvince(province)
  return store.inTransaction(async inner => {
    if (!(await fillProvince(inner, id, province))) return taken(province)
    await recordDeed(inner, { actor: by, verb: 'tenant.province', subject: id, tenant: id, detail: { province } })
    return { ok: true, warnings: [], value: { ...known, province } }
  })
}

const provinceNamed = (names: readonly string[]): string | null =>
  names.map(name => placeCode(name)).find(code => code !== undefined && provinceCodes.includes(code)) ?? null

/** @param user id of a user, checked before */
export async function giveRole(
  store: Store,
  by: string,
  user: { id: string; username: string },
  role: HeldRole,
  tenant: string | null,
): Promise<Checked<string>> {
  const wrong = await checkSeat(store, role, tenant)
  if (wrong !== undefined) return { ok: false, problems: [wrong] }
  return store.inTransaction(async inner => {
    const id = await insertMembership(inner, user.id, role, tenant)
    await recordDeed(inner, { actor: by, verb: 'membership.add', subject: user.username, tenant, detail: { role } })
    return { ok: true, warnings: [], value: id }
  })
}

export async function takeRole(store: Store, by: string, membership: string): Promise<Checked<null>> {
  return store.inTransaction(async inner => {
    const gone = await deleteMembership(inner, membership)
    if (gone === undefined) return unknown('membership', membership)
    await recordDeed(inner, { actor: by, verb: 'membership.remove', subject: gone.user, tenant: gone.tenant, detail: { role: gone.role } })
    return { ok: true, warnings: [], value: null }
  })
}

export type NewDelegation = { firm: string; toUser?: string; toTenant?: string; scopes: Scope[]; validFrom: string; validTo: string }

/** @param givenBy name of the person, for the firm's own list */
export async function lend(store: Store, by: string, givenBy: string, request: NewDelegation): Promise<Checked<string>> {
  const firm = await readTenant(store, request.firm)
  if (firm === undefined || firm.kind !== 'firm') return unknown('tenant', request.firm)
  if (request.toTenant !== undefined && (await readTenant(store, request.toTenant)) === undefined)
    return unknown('tenant', request.toTenant)
  const delegation: Omit<Delegation, 'id' | 'revokedAt'> = {
    firm: request.firm,
    toUser: request.toUser ?? null,
    toTenant: request.toTenant ?? null,
    scopes: [...new Set(request.scopes)],
    validFrom: request.validFrom,
    validTo: request.validTo,
    givenBy,
  }
  if ((delegation.toUser === null) === (delegation.toTenant === null) || request.validFrom > request.validTo) return unclear
  return store.inTransaction(async inner => {
    const id = await insertDelegation(inner, delegation)
    const { toUser, toTenant, scopes, validFrom, validTo } = delegation
    await recordDeed(inner, {
      actor: by,
      verb: 'delegation.give',
      subject: id,
      tenant: request.firm,
      detail: { toUser, toTenant, scopes, validFrom, validTo },
    })
    return { ok: true, warnings: [], value: id }
  })
}

export async function takeBack(store: Store, by: string, delegation: string): Promise<Checked<null>> {
  return store.inTransaction(async inner => {
    const firm = await revokeDelegation(inner, delegation)
    if (firm === undefined) return unknown('delegation', delegation)
    await recordDeed(inner, { actor: by, verb: 'delegation.revoke', subject: delegation, tenant: firm })
    return { ok: true, warnings: [], value: null }
  })
}

function misplaced({ id, kind, parent }: NewTenant): Checked<never> {
  const above = parents[kind].join(', ')
  return {
    ok: false,
    problems: [
      problem(
        'tenant.place',
        { path: id },
        {
          zh: `单位“${id}”（${kind}）不能放在“${parent ?? '最上层'}”之下，或编号不合规定。`,
          en: `A ${kind} "${id}" cannot stand under "${parent ?? 'nothing'}", or its id is not allowed.`,
          fixZh: `上级应为：${above || '无'}；编号用字母、数字、点和横线。`,
          fixEn: `Its parent is of kind ${above || '(none)'}; an id has letters, digits, dots and dashes.`,
        },
      ),
    ],
  }
}

function noProvince(code: string): Checked<never> {
  return {
    ok: false,
    problems: [
      problem(
        'tenant.province',
        { path: 'province' },
        {
          zh: `“${code}”不是省级行政区的代码。`,
          en: `"${code}" is not the code of a province.`,
          fixZh: '写 CN-12 这样的代码（国家标准两位数字）。',
          fixEn: 'Give a code such as CN-12.',
        },
      ),
    ],
  }
}

function taken(id: string): Checked<never> {
  return {
    ok: false,
    problems: [
      problem(
        'tenant.taken',
        { path: id },
        {
          zh: `单位编号“${id}”或它的主体、省份已被使用。`,
          en: `The tenant id "${id}", or its party or province, is taken.`,
          fixZh: '请换一个编号。',
          fixEn: 'Choose another id.',
        },
      ),
    ],
  }
}

const unclear: Checked<never> = {
  ok: false,
  problems: [
    problem(
      'delegation.unclear',
      {},
      {
        zh: '授权对象或期限不明确。',
        en: 'It is not clear whom it is for or for how long.',
        fixZh: '写明一个用户或一个单位，起始日不晚于截止日。',
        fixEn: 'Name one user or one tenant, and a first day that is not after the last.',
      },
    ),
  ],
}

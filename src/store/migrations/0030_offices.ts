// Tax offices as tenants, with a role of their own; and which province an authority of a province is, so that recognition by another
// province is the act of that province. The code is written once and stays.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Provinces by the names that their tenants bear: those that stood before the code was asked for get it by their name. */
const named: readonly (readonly [code: string, ...names: string[]])[] = [
  ['11', '北京', '北京市', 'Beijing'],
  ['12', '天津', '天津市', 'Tianjin'],
  ['13', '河北', '河北省', 'Hebei'],
  ['14', '山西', '山西省', 'Shanxi'],
  ['15', '内蒙古', '内蒙古自治区', 'Inner Mongolia'],
  ['21', '辽宁', '辽宁省', 'Liaoning'],
  ['37', '山东', '山东省', 'Shandong'],
  ['41', '河南', '河南省', 'Henan'],
]
const known = named.flatMap(([code, ...names]) => names.map(name => `('CN-${code}', '${name}')`)).join(', ')

const roles = `('authority', 'firm', 'park', 'evaluator', 'tax', 'operator')`
const statements = [
  `alter table tenant drop constraint tenant_kind_check,
    add constraint tenant_kind_check check (kind in ('region', 'province', 'city', 'park', 'firm', 'bureau', 'tax')),
    add column province text check (province is null or (province ~ '^CN-[0-9]{2}$' and kind = 'province'))`,
  `alter table membership drop constraint membership_role_check, add constraint membership_role_check check (role in ${roles})`,
  `alter table access_request drop constraint access_request_role_check,
    add constraint access_request_role_check check (role is null or role in ${roles})`,
  `update tenant t set province = found.code from (
    select min(p.id) as id, k.code from tenant p join (values ${known}) as k (code, name) on k.name in (p.name_zh, p.name_en)
      where p.kind = 'province' group by k.code having count(distinct p.id) = 1) as found
    where t.id = found.id`,
  `create unique index tenant_province on tenant (province) where province is not null`,
]

export const offices: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

// What the database lets an actor do, for the doors that ask before a step runs.
export { readStanding } from '#store/tenants.ts'

// What a password becomes before it is kept: scrypt as better-auth sets it. A file of its own, as it is slow on purpose (a tenth of a second of
// a processor and 32 MB), which tests of who may do what need not wait for.
export { hashPassword, verifyPassword } from 'better-auth/crypto'

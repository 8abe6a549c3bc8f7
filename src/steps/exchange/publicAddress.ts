// Which network addresses a request may go to that somebody else asked for: those of the open internet, and never a machine of this house, its
// neighbours or the cloud that it runs on.
import { BlockList, isIP } from 'node:net'

/** IANA special-purpose registries (RFC 6890 and later): not globally reachable, or standing for an address that may not be. */
const closed4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
const closed = new BlockList()
for (const [address, bits] of closed4) closed.addSubnet(address, bits, 'ipv4')

/** Of the other family only what is handed out as global unicast, less the parts of it that are not (documentation, tunnels, 6to4). */
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')
const closed6 = new BlockList()
for (const [address, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['2620:4f:8000::', 48],
] as const)
  closed6.addSubnet(address, bits, 'ipv6')

/** @param address as a resolver gives it, without brackets */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closed.check(address, 'ipv4')
  return family === 6 && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
}

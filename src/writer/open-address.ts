import { BlockList, isIP } from "node:net";

/** Networks that the internet does not route: RFC 1918, 6890, 4193, 4291. */
const PRIVATE = new BlockList();
for (const [network, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
  ["100.64.0.0", 10],
] as const)
  PRIVATE.addSubnet(network, bits, "ipv4");
PRIVATE.addAddress("0.0.0.0", "ipv4"); // this machine, as most systems take it
PRIVATE.addAddress("::", "ipv6");
PRIVATE.addAddress("::1", "ipv6");
PRIVATE.addSubnet("fc00::", 7, "ipv6");
PRIVATE.addSubnet("fe80::", 10, "ipv6");

/** Names that only a network of one's own resolves, such as `ollama` among containers. */
const PRIVATE_NAME = /^[^.]+$|\.(?:localhost|local|internal|lan|home\.arpa)$/;

/**
 * Tells whether what is sent to an address can be read on its way: it is plain http to a host that is neither this machine nor of a
 * private network. False for what is no address.
 */
export function isReadOnTheWay(address: string): boolean {
  const url = URL.parse(address);
  if (url?.protocol !== "http:") return false;
  const host = url.hostname.replace(/^\[|\]$|\.$/g, "");
  const family = isIP(host);
  return family === 0 ? !PRIVATE_NAME.test(host) : !PRIVATE.check(host, family === 6 ? "ipv6" : "ipv4");
}

/**
 * What one client can hardly change of its address: an IPv4 address, or the first 64 bits of an IPv6 address. Who has one
 * IPv6 address usually has the others that begin so, and could use each for some requests.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [before = '', after] = address.split('::', 2).map((groups) => groups.split(':').filter(Boolean));
  const zeros = after === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...(after ?? [])].slice(0, 4).join(':');
}

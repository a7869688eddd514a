/** Web address of the GitHub with this API address, without a final slash: `https://github.com`. */
export function webAddress(apiUrl: string): string {
  const { protocol, host } = new URL(apiUrl);
  return host === 'api.github.com' ? 'https://github.com' : `${protocol}//${webHost(host)}`;
}

/** Web host of the GitHub with this API host. With data residency, the API has a host of its own. */
export function webHost(apiHost: string): string {
  return /^api\..+\.ghe\.com$/i.test(apiHost) ? apiHost.replace(/^api\./i, '') : apiHost;
}

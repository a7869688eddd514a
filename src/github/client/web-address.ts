/** Where people meet a GitHub whose API is at this address: `https://github.com`, without a slash at its end. */
export function webAddress(apiUrl: string): string {
  const { protocol, host } = new URL(apiUrl);
  return host === 'api.github.com' ? 'https://github.com' : `${protocol}//${webHost(host)}`;
}

/** Where people meet a GitHub whose API has this host: on GitHub with data residency the API has one of its own. */
export function webHost(apiHost: string): string {
  return /^api\..+\.ghe\.com$/i.test(apiHost) ? apiHost.replace(/^api\./i, '') : apiHost;
}

import type { LocalGitHub } from '../local-github/local-github.ts';

/** What a server needs to know of a local GitHub whose webhooks are signed with `secret`. The system chooses its port. */
export function serverVariables(
  github: Pick<LocalGitHub, 'appId' | 'privateKey' | 'url'>,
  secret: string,
): Record<string, string> {
  return {
    APP_ID: String(github.appId),
    PRIVATE_KEY: github.privateKey,
    WEBHOOK_SECRET: secret,
    GITHUB_API_URL: github.url,
    PORT: '0',
  };
}

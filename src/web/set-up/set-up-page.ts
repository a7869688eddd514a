import { html } from 'hono/html';

/** What the person who registers the App has chosen so far. */
export interface SetUpForm {
  readonly token: string;
  /** Address of this server as the browser sees it. */
  readonly here: string;
  /** Address of this server as GitHub reaches it. */
  readonly address: string;
  /** The organization that will own the App; empty for the person's own account. */
  readonly organization: string;
}

interface SetUp extends SetUpForm {
  readonly gitHubAddress: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly state: string;
}

/** Two forms: where GitHub finds us and who owns the App, then the manifest that goes to GitHub. */
export function setUpPage({ token, here, address, organization, gitHubAddress, manifest, state }: SetUp) {
  const owner = organization === '' ? '' : `/organizations/${organization}`;
  const action = `${gitHubAddress}${owner}/settings/apps/new?state=${state}`;
  const webhook = `${address}/api/github/webhooks`;
  const whole = { ...manifest, hook_attributes: { url: webhook }, redirect_url: `${here}/set-up/done` };
  return shell(html`<h1>Register the App on GitHub</h1>
<form method="get" action="/">
<input type="hidden" name="token" value="${token}">
<p><label>Address at which GitHub reaches this server<br>
<input name="address" type="url" value="${address}" required size="40"></label></p>
<p><label>Organization that owns the App (empty: your own account)<br>
<input name="organization" value="${organization}" pattern="[\\w\\-]*" size="40"></label></p>
<p><button>Change</button></p>
</form>
${isLocal(address) && html`<p><strong>GitHub cannot reach ${address}.</strong> Give the address of your proxy or tunnel.</p>`}
<form method="post" action="${action}">
<input type="hidden" name="manifest" value="${JSON.stringify(whole)}">
<p>GitHub will send webhooks to <code>${webhook}</code>. The credentials are written to <code>.env</code>, and the server
starts with them.</p>
<p><button>Register on GitHub</button></p>
</form>
<p>If the App is registered already, stop the server and put its credentials into <code>.env</code>: see
<code>.env.example</code>.</p>`);
}

/** One sentence for who cannot go on. */
export function setUpMessage(text: string) {
  return shell(html`<h1>Not registered</h1>
<p role="alert">${text}</p>`);
}

function shell(content: ReturnType<typeof html>) {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Set up chapter-triage</title>
<style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
input, button { font: inherit; padding: .3rem .6rem; max-width: 100%; }</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}

function isLocal(address: string): boolean {
  return /^(?:localhost|127\.|0\.0\.0\.0|\[)/.test(new URL(address).host);
}

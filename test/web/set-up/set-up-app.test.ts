import { describe, expect, it, vi } from 'vitest';
import { UserError } from '../../../src/core/problem.ts';
import { createSetUpApp } from '../../../src/web/set-up/set-up-app.ts';

const manifest = { name: "the App's", default_permissions: { issues: 'write' } };

const log = { error: vi.fn() };

function setUp(register = vi.fn(async () => 'https://github.com/apps/x')) {
  const app = createSetUpApp({
    gitHubAddress: 'https://github.com',
    manifest,
    token: 'the-token',
    state: 's',
    register,
    log,
  });
  return { app, register };
}

describe('the set-up page', () => {
  it('sends the manifest to GitHub, with our addresses and a state', async () => {
    const response = await setUp().app.request('http://here/?token=the-token', { headers: { host: 'localhost:3000' } });
    const page = await response.text();

    expect(page).toContain('action="https://github.com/settings/apps/new?state=s"');
    expect(sentBy(page)).toEqual({
      ...manifest,
      hook_attributes: { url: 'http://localhost:3000/api/github/webhooks' },
      redirect_url: 'http://localhost:3000/set-up/done',
    });
    expect(page).toContain('GitHub cannot reach http://localhost:3000');
  });

  it('takes the public address and the organization', async () => {
    const path = '/?token=the-token&address=https://triage.example.org/x&organization=sre-elite';
    const page = await (await setUp().app.request(path)).text();

    expect(page).toContain('action="https://github.com/organizations/sre-elite/settings/apps/new?state=s"');
    expect(sentBy(page)).toMatchObject({ hook_attributes: { url: 'https://triage.example.org/api/github/webhooks' } });
    expect(page).not.toContain('GitHub cannot reach');
  });

  it.each([
    ['no token', '/', 'GET', 403],
    ['a wrong token', '/?token=the-tokem', 'GET', 403],
    ['no state', '/set-up/done?code=abc', 'GET', 403],
    ['a wrong state', '/set-up/done?code=abc&state=t', 'GET', 403],
    ['no code', '/set-up/done?state=s', 'GET', 400],
    ["credentials from elsewhere, as Probot's page took them", '/probot/import', 'POST', 404],
    ["Probot's path, which asked for no state", '/probot/setup?code=abc', 'GET', 404],
    ['a form of another site', '/set-up/done?code=abc&state=s', 'POST', 404],
  ])('refuses %s', async (_, path, method, status) => {
    const { app, register } = setUp();
    const response = await app.request(path, { method, headers: { origin: 'https://evil.example' } });

    expect(response.status).toBe(status);
    expect(register).not.toHaveBeenCalled();
  });

  it('shows nothing hostile alive', async () => {
    const path = `/?token=the-token&address=${encodeURIComponent('javascript:alert(1)')}&organization=%22%3E%3Cscript%3E`;
    const page = await (await setUp().app.request(path)).text();

    expect(page).not.toContain('javascript:');
    expect(page).not.toContain('<script');
  });

  it('exchanges a code once, though the browser asks twice', async () => {
    const { app, register } = setUp();
    const both = await Promise.all([1, 2].map(() => app.request('/set-up/done?code=abc&state=s')));

    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(both[0]?.headers.get('location')).toBe('https://github.com/apps/x/installations/new');
    expect(register).toHaveBeenCalledOnce();
  });

  it('says what is wrong, and can be asked again', async () => {
    const register = vi.fn(async () => 'https://github.com/apps/x');
    register.mockRejectedValueOnce(new UserError([{ file: '.env', message: 'cannot be written: EACCES' }]));
    const { app } = setUp(register);

    const first = await app.request('/set-up/done?code=abc&state=s');
    expect([first.status, await first.text()]).toEqual([502, expect.stringContaining('cannot be written: EACCES')]);
    expect((await app.request('/set-up/done?code=abc&state=s')).status).toBe(303);
  });

  it('logs what it did not expect, and shows and prints none of it', async () => {
    const printed = vi.spyOn(console, 'error');
    const err = Object.assign(new Error('failed'), { request: { url: '/app-manifests/abc/conversions' } });
    const { app } = setUp(vi.fn(() => Promise.reject(err)));

    const response = await app.request('/set-up/done?code=abc&state=s');

    expect([response.status, await response.text()]).toEqual([
      500,
      expect.stringContaining('The log says what failed'),
    ]);
    expect(log.error).toHaveBeenCalledWith({ err }, 'the App could not be registered');
    expect(printed).not.toHaveBeenCalled();
  });
});

function sentBy(page: string): unknown {
  const value = /name="manifest" value="([^"]*)"/.exec(page)?.[1] ?? '';
  return JSON.parse(value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'));
}

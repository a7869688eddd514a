import { expect, it } from 'vitest';
import { webHost } from '../src/set-up.ts';

it.each([
  ['api.press.ghe.com', 'press.ghe.com'],
  ['ghe.example', 'ghe.example'],
  ['api.ghe.example:8443', 'api.ghe.example:8443'],
  ['localhost:4000', 'localhost:4000'],
])('people whose API is at %s meet at %s', (api, web) => {
  expect(webHost(api)).toBe(web);
});

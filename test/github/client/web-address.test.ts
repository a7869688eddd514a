import { expect, it } from 'vitest';
import { webAddress, webHost } from '../../../src/github/client/web-address.ts';

it.each([
  ['api.press.ghe.com', 'press.ghe.com'],
  ['ghe.example', 'ghe.example'],
  ['api.ghe.example:8443', 'api.ghe.example:8443'],
  ['localhost:4000', 'localhost:4000'],
])('people whose API is at %s meet at %s', (api, web) => {
  expect(webHost(api)).toBe(web);
});

it.each([
  ['https://api.github.com', 'https://github.com'],
  ['https://ghe.example/api/v3', 'https://ghe.example'],
  ['https://api.press.ghe.com', 'https://press.ghe.com'],
  ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
])('pages of the GitHub with the API %s are under %s', (api, web) => {
  expect(webAddress(api)).toBe(web);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configurationSchema } from '../../src/config/json-schema.ts';

describe('the published schema of the configuration', () => {
  it('is the one that checks the file; else run `npm run schema`', () => {
    expect(readFileSync('schema/chapter-triage.schema.json', 'utf8')).toBe(configurationSchema());
  });

  it('is strict, and requires what has no default', () => {
    const schema = JSON.parse(configurationSchema()) as Record<string, unknown>;
    expect(schema).toMatchObject({ required: ['publication'], additionalProperties: false });
  });

  it('is named by the example, for editors', () => {
    const [first] = readFileSync('examples/sre-whitepaper/chapter-triage.yml', 'utf8').split('\n');
    expect(first).toMatch(/^# yaml-language-server: \$schema=\S*schema\/chapter-triage\.schema\.json$/);
  });
});

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';

if (import.meta.main) buildPackage('src', 'dist');

/**
 * Writes the sources as JavaScript to a folder of their own: Node runs TypeScript everywhere but under node_modules,
 * where a published package lies. What only this repository or its GitHub Action runs stays behind.
 */
export function buildPackage(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' }).filter(isNeeded)) {
    const target = join(to, path);
    mkdirSync(dirname(target), { recursive: true });
    if (!path.endsWith('.ts')) cpSync(join(from, path), target);
    else writeFileSync(target.replace(/\.ts$/, '.js'), toJavaScript(readFileSync(join(from, path), 'utf8')));
  }
}

/** A source without its types, which become spaces: lines and columns in a stack trace stay those of the source. */
export function toJavaScript(source: string): string {
  return stripTypeScriptTypes(source).replaceAll(/(['"])(\.{1,2}\/[^'"\n]+)\.ts\1/g, '$1$2.js$1');
}

function isNeeded(path: string): boolean {
  return /\.(?:ts|js|json)$/.test(path) && !/^(?:action[/\\]|config[/\\]write-)/.test(path);
}

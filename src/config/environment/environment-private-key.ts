import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Problem } from '../../core/problem.ts';
import type { Variables } from './variables.ts';

/** Either the key or the problem. */
export type PrivateKey =
  | { readonly pem: string; readonly problem?: never }
  | { readonly problem: Problem; readonly pem?: never };

/**
 * Returns the private key (PEM, PKCS #8) from `PRIVATE_KEY` or from the file `PRIVATE_KEY_PATH`. Since many places
 * accept one line only, a key may have real line ends, `\n`, or be in base64.
 */
export function readPrivateKey({ PRIVATE_KEY: key, PRIVATE_KEY_PATH: path }: Variables): PrivateKey {
  if (key !== undefined && path !== undefined) {
    return wrong('PRIVATE_KEY', 'is set, and PRIVATE_KEY_PATH too', 'keep one of the two');
  }
  if (key !== undefined) return parse('PRIVATE_KEY', key);
  if (path === undefined) {
    return wrong('PRIVATE_KEY', 'is missing', 'set it, or PRIVATE_KEY_PATH to the .pem file that GitHub gave you');
  }
  try {
    return parse('PRIVATE_KEY_PATH', readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return wrong('PRIVATE_KEY_PATH', `names a file that cannot be read: ${reason}`, 'check its path and permissions');
  }
}

function parse(name: string, text: string): PrivateKey {
  const pem = text.includes('-----BEGIN') ? text.replaceAll('\\n', '\n') : Buffer.from(text, 'base64').toString();
  try {
    const key = createPrivateKey(pem.trim());
    if (key.asymmetricKeyType === 'rsa') return { pem: key.export({ type: 'pkcs8', format: 'pem' }).toString() };
  } catch {
    // Not a key. The parser's error is dropped, since it may contain part of the key.
  }
  const remedy =
    'give the whole .pem file that GitHub generated for the app, its line ends as they are or as \\n, or in base64';
  return wrong(name, 'holds no RSA private key', remedy);
}

function wrong(key: string, message: string, remedy: string): PrivateKey {
  return { problem: { file: 'environment', key, message, remedy } };
}

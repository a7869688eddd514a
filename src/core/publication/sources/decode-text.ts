import { UserError } from '../../problem.ts';

const LINE_FEED = 0x0a;
/** How much of a file tells its encoding. */
const MAX_SAMPLE = 64 * 1024;

/**
 * The text of a file, which must be UTF-8, without a byte order mark. Throws a UserError that names the encoding if it
 * is recognised (UTF-16, GBK), otherwise the first line that is not UTF-8. `file` is its name in messages.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const encoding = foreignEncoding(bytes);
  if (encoding !== null) throw notUtf8(file, encoding);
  try {
    return strictUtf8(bytes);
  } catch {
    throw isLikeGbk(bytes.subarray(0, MAX_SAMPLE)) ? notUtf8(file, 'GBK') : badLine(bytes, file);
  }
}

/** UTF-16 has a byte order mark, or NULs beside the letters, which no text in UTF-8 has. */
function foreignEncoding(bytes: Uint8Array): string | null {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) return 'UTF-16';
  const sample = bytes.subarray(0, MAX_SAMPLE);
  const nuls = sample.filter((byte) => byte === 0).length;
  return nuls > 0 && nuls >= sample.length / 8 ? 'UTF-16' : null;
}

/** In Chinese as GBK nearly all bytes above ASCII come in pairs from A1 on. Bytes of Latin letters are alone. */
function isLikeGbk(bytes: Uint8Array): boolean {
  let pairs = 0;
  let others = 0;
  for (let index = 0; index < bytes.length; index++) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    if ((bytes[index] ?? 0) >= 0xa1 && (bytes[index + 1] ?? 0) >= 0xa1) {
      pairs++;
      index++;
    } else others++;
  }
  return pairs > 9 * others;
}

function notUtf8(file: string, encoding: string): UserError {
  const message = `is ${encoding}, but must be UTF-8`;
  const remedy = `save it as UTF-8: iconv -f ${encoding} -t UTF-8 FILE > NEW`;
  return new UserError([{ file, line: 1, message, remedy }]);
}

function badLine(bytes: Uint8Array, file: string): UserError {
  let good = 0;
  // A file may have millions of lines, so the place is found by halves.
  for (let bad = bytes.length; bad - good > 1; ) {
    const middle = (good + bad) >> 1;
    if (beginsAsUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const line = 1 + bytes.subarray(0, good).filter((byte) => byte === LINE_FEED).length;
  const remedy = 'save it as UTF-8; if it is not text, move it elsewhere';
  return new UserError([{ file, line, message: 'is not UTF-8 from this line on', remedy }]);
}

/** True also if the last character is cut. */
function beginsAsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function strictUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

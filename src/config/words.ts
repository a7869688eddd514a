import * as z from 'zod';

/** One line of text with something in it, at most `max` characters. */
export function words(max: number) {
  return line(max).refine((text) => text.trim() !== '', 'must not be empty');
}

/** A whole label name. GitHub trims names, so one with spaces around it would never be found again. */
export function labelName(max: number) {
  return words(max).refine((name) => name === name.trim(), 'must not begin or end with a space: GitHub removes it');
}

/** What label names begin with; may be empty, and may end with a space. */
export function labelPrefix(max: number) {
  return line(max).refine((prefix) => prefix === prefix.trimStart(), 'must not begin with a space: GitHub removes it');
}

/** A list, empty by default, bounded because every entry costs work on each report. */
export function listOf<T extends z.ZodType>(max: number, entry: T) {
  return z.array(entry).max(max).default([]);
}

function line(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), 'must be one line of text');
}

import * as z from 'zod';
import { withoutInvisible } from '../core/markdown/without-invisible.ts';

/** One non-empty line of text, at most `max` characters. */
export function words(max: number) {
  return line(max).refine((text) => text.trim() !== '', 'must not be empty');
}

/** A label name. GitHub trims names, so one with surrounding spaces would never match. */
export function labelName(max: number) {
  return words(max).refine((name) => name === name.trim(), 'must not begin or end with a space: GitHub removes it');
}

/** A label prefix. May be empty, and may end with a space. */
export function labelPrefix(max: number) {
  return line(max).refine((prefix) => prefix === prefix.trimStart(), 'must not begin with a space: GitHub removes it');
}

/** A list, empty by default. It is bounded, since every entry costs time on each report. */
export function listOf<T extends z.ZodType>(max: number, entry: T) {
  return z.array(entry).max(max).default([]);
}

function line(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), 'must be one line of text')
    .refine((text) => withoutInvisible(text) === text, 'contains an invisible character: type it again');
}

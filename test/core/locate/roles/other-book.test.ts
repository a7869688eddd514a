import { describe, expect, it } from 'vitest';
import { triage } from '../../../../src/core/triage.ts';
import { bees, sailing } from './small-books.ts';

/** Titles of the chapters whose labels a report gets. */
function chapters(book: typeof bees, title: string, body: string): readonly string[] {
  return triage({ title, body, createdAt: null }, book, { prefix: '' }).labels;
}

describe('another book of the same author', () => {
  it.each<[string, string, string[]]>([
    ['Book 2: page 126', 'a comma is missing', []],
    ['Book 3 Ch05', 'the code does not run', []],
    ['Vol. 2, chapter 5', 'a word', []],
    ['Book 2: page 126', 'On page 64 and in section 4.1 as well.', []],
    ['Typo', 'I own Book 2. Chapter 5 has "teh".', ['Emergencies']],
    ['Book 1 chapter 4', 'a word', ['Rules of the Road']],
    ['Book 4 "Sailing for Beginners" Chapter 5', 'a word', ['Emergencies']],
    ['Sailing for Beginners (book 4), chapter 5', 'a word', ['Emergencies']],
    ['The book: 2 typos in chapter 5', '', ['Emergencies']],
    ['Typo', 'In this book 2 words of chapter 5 are wrong', ['Emergencies']],
    ['Chapter 4', 'I read it in Book 2 as well', ['Rules of the Road']],
  ])('%s: %s', (title, body, expected) => {
    expect(chapters(sailing, title, body)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['Book 2 第126页', '少一个逗号', []],
    ['勘误', 'Book 4《养蜂手册》第5章 有错字', ['蜂蜜采收']],
    ['勘误', '《养蜂手册》Book 4 第5章 有错字', ['蜂蜜采收']],
    ['勘误', '第一册第4章 有错字', ['病虫害防治']],
    ['Book 1 第4章', '有错字', ['病虫害防治']],
  ])('%s: %s', (title, body, expected) => {
    expect(chapters(bees, title, body)).toEqual(expected);
  });
});

it.each([
  ['books', 'book 2 '.repeat(2000)],
  ['numbers', `book 2${'. 5'.repeat(4000)}x chapter 5`],
  ['places', 'book 2 chapter 4 page 64 '.repeat(1000)],
])('reads a passage of %s', (_, body) => {
  expect(chapters(sailing, '', body).length).toBeLessThanOrEqual(1);
});

import { createHash } from 'node:crypto';
import { BadInput } from '../errors.js';
import { quote } from '../ids.js';

/** Where in an article: `p4s1@516-526`. Offsets count code points of the canonical text, end exclusive. */
export interface Locator {
  /** `p4s1` */
  place: string;
  paragraph: number;
  sentence: number;
  start: number;
  end: number;
}

export interface Sentence {
  place: string;
  start: number;
  end: number;
}

export function parseLocator(text: string): Locator {
  const [, place = '', paragraph, sentence, start, end] = /^(p(\d+)s(\d+))@(\d+)-(\d+)$/.exec(text) ?? [];
  return { place, paragraph: Number(paragraph), sentence: Number(sentence), start: Number(start), end: Number(end) };
}

/** `0-51 9f86…` of the section `sentences`. */
export function parseSpan(written: string): { start: number; end: number; sha256: string } {
  const [, start, end, sha256 = ''] = /^(\d+)-(\d+) (\w+)$/.exec(written) ?? [];
  return { start: Number(start), end: Number(end), sha256 };
}

/** The form of a text that hashes and offsets are those of: NFC, LF, no space at line ends, no blank line at either end. */
export const canonical = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');

export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Part of a text by code points. */
export const slice = (text: string, start: number, end: number): string => [...text].slice(start, end).join('');

/**
 * Sentences of a canonical text: paragraphs are its non-empty lines, counted from 1. A proposal for a dossier's author: a dossier lists its
 * sentences itself, and no import splits a text.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  let offset = 0;
  let paragraph = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      paragraph++;
      let number = 0;
      let start = offset;
      for (const { segment } of segmenter.segment(line)) {
        const end = start + [...segment].length;
        const words = segment.trim();
        const skipped = [...segment].length - [...segment.trimStart()].length;
        if (words !== '')
          sentences.push({ place: `p${paragraph}s${++number}`, start: start + skipped, end: start + skipped + [...words].length });
        start = end;
      }
    }
    offset += [...line].length + 1;
  }
  return sentences;
}

/** Locators of every place where a phrase stands; throws a `BadInput` if it stands nowhere. */
export function locate(text: string, sentences: readonly Sentence[], phrase: string): string[] {
  const points = [...text];
  const wanted = [...canonical(phrase)];
  if (wanted.length === 0) throw new BadInput('Needed a phrase of the text, but got none. Give the words that support the fact.');
  const found: string[] = [];
  for (const sentence of sentences)
    for (let start = sentence.start; start + wanted.length <= sentence.end; start++)
      if (wanted.every((point, index) => points[start + index] === point))
        found.push(`${sentence.place}@${start}-${start + wanted.length}`);
  if (found.length === 0)
    throw new BadInput(
      `The phrase must stand within one sentence of the text, to the letter, but ${quote(phrase)} does not. Try fewer words.`,
    );
  return found;
}

/** Whether a span stands inside quotation marks of its paragraph. */
export function isQuoted(text: string, start: number): boolean {
  const before = [...text].slice(0, start).join('');
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  const straight = paragraph.split('"').length - 1;
  return straight % 2 === 1 || paragraph.lastIndexOf('“') > paragraph.lastIndexOf('”');
}

// Where the phone dies. The same seed over the same steps gives the same points.

import type { Step } from "./hooks.ts";
import type { Hand } from "./paths.ts";

/** One death. */
export interface Point {
  path: string;
  hand: Hand;
  /** The step at which the page stands still; else after so many milliseconds, wherever it is. */
  at: Step | number;
}

/** What a path did when nobody died. */
export interface Walked {
  path: string;
  seen: string[];
  took: number;
}

/** Small, and the same everywhere (mulberry32). Answers numbers from 0 up to 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(all: T[], draw: () => number): T[] {
  const out = [...all];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1));
    [out[at], out[other]] = [out[other] as T, out[at] as T];
  }
  return out;
}

/**
 * Three of four points are steps by name, the first occurrence of each before any other; the fourth is a time between the steps.
 * When there are more points than steps, they come again with another hand.
 */
export function choose(walked: Walked[], count: number, seed: number): Point[] {
  const draw = random(seed);
  const hand = (): Hand => ({ delay: Math.floor(draw() * 15), patient: draw() < 0.5 });
  const steps = walked.flatMap(({ path, seen }) => {
    const counts = new Map<string, number>();
    return seen.map((name) => {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return { path, name, nth: counts.get(name) ?? 1 };
    });
  });
  const first = shuffled(steps.filter(({ nth }) => nth === 1), draw);
  const later = shuffled(steps.filter(({ nth }) => nth > 1), draw);
  const named = [...first, ...later];
  return Array.from({ length: count }, (_, index): Point => {
    const time = index % 4 === 3;
    const step = named[(index - Math.floor(index / 4)) % named.length];
    const walk = walked[Math.floor(draw() * walked.length)];
    if (!step || !walk) throw new Error("no path was walked");
    if (time) return { path: walk.path, hand: hand(), at: Math.floor(draw() * walk.took) };
    return { path: step.path, hand: hand(), at: { name: step.name, nth: step.nth } };
  });
}

/** A name that no other is a part of: three syllables. */
export function name(index: number): string {
  const [consonants, vowels] = ["bcdfgjlmnprstvz", "aeiou"];
  const syllable = (n: number) => `${consonants[Math.floor(n / 5) % 15]}${vowels[n % 5]}`;
  const word = `${syllable(Math.floor(index / 5625))}${syllable(Math.floor(index / 75))}${syllable(index)}`;
  return `${word[0]?.toUpperCase()}${word.slice(1)}x`;
}

// The browser is killed at every step of writing, saving, sealing, pushing and pulling; what the screen had promised is there, once.
// `cargo xtask kill` runs hundreds of points of this; an ordinary run some dozen.

import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "../fixtures/index.ts";
import { choose } from "../kill/points.ts";
import { dieAt, onTheDesk, type Outcome, walkAll } from "../kill/run.ts";
import { World } from "../kill/world.ts";

const POINTS = Number(process.env.LANTERNE_KILL_POINTS ?? 16);
const SEED = Number(process.env.LANTERNE_KILL_SEED ?? 1);
/** Where outcomes go, one file for each world; none when nobody asked. */
const REPORT = process.env.LANTERNE_KILL_REPORT;
/** A world for each of the two cores. */
const WORLDS = 2;

const shown = ({ point: { path, at, hand }, promised, wrong }: Outcome) =>
  `${path}, ${typeof at === "number" ? `${at} ms` : `${at.name} #${at.nth}`}, ${hand.delay} ms a key, promised [${promised.join(" ")}]: ${wrong.join("; ")}`;

const ends: (() => Promise<void>)[] = [];
test.afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

for (let world = 0; world < WORLDS; world += 1) {
  test(`killed anywhere, the phone keeps what the screen promised, once: world ${world + 1}`, async ({ scratch }) => {
    const points = POINTS / WORLDS;
    test.setTimeout(60_000 + points * 30_000);
    const here = await World.begin(join(scratch, "world"));
    ends.push(() => here.end());
    const walked = await walkAll(here);
    console.log(walked.map(({ path, seen, took }) => `${path}: ${seen.length} steps in ${took} ms`).join("; "));
    const mine = choose(walked, POINTS, SEED).filter((_, index) => index % WORLDS === world);
    const outcomes: Outcome[] = [];
    for (const point of mine) {
      const from = Date.now();
      const outcome = await dieAt(here, point);
      outcomes.push(outcome);
      console.log(`${outcomes.length}/${mine.length} in ${((Date.now() - from) / 1000).toFixed(1)} s: ${shown(outcome)}`);
      // Counted in the report: docs/kill-test.md says what it is.
      if (outcome.forgotten) console.log("the browser had deleted its storage", outcome.between.join("; "));
    }
    const end = await onTheDesk(here);
    if (REPORT) {
      mkdirSync(REPORT, { recursive: true });
      const steps = walked.map(({ path, seen, took }) => ({ path, steps: seen.length, took }));
      writeFileSync(join(resolve(REPORT), `world-${world + 1}.json`), JSON.stringify({ seed: SEED, steps, outcomes, end }, null, 1));
    }
    expect([...outcomes.filter(({ wrong }) => wrong.length > 0).map(shown), ...end]).toEqual([]);
  });
}

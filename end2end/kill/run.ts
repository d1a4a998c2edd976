// One death after the other.

import { setTimeout as pause } from "node:timers/promises";
import { afterDeath, onTheDesk, type Wrong } from "./check.ts";
import type { Told } from "./hooks.ts";
import { type Hand, type Note, paths } from "./paths.ts";
import { name, type Point, type Walked } from "./points.ts";
import type { World } from "./world.ts";

/** What became of one point. */
export interface Outcome {
  point: Point;
  /** Whether the browser died where it was to die; else the path had ended before, and it died then. */
  reached: boolean;
  /** Which promises stood on the screen at that moment. */
  promised: string[];
  wrong: Wrong;
  /** Whether the browser deleted its whole storage afterwards: what was only on the phone then comes from the second copy. */
  forgotten: boolean;
  /** What was not there because the browser deleted its storage before the second copy had it: some milliseconds, and nobody's promise (ADR 28). */
  between: Wrong;
}

/** Whether the browser is to delete everything after each death, as Chromium does with damaged files. */
const FORGET = process.env.LANTERNE_KILL_FORGET === "1";

let names = 0;

const pathOf = (name: string) => {
  const path = paths[name];
  if (!path) throw new Error(`there is no path ${name}`);
  return path;
};

/** Walks every path once, and nobody dies: which steps there are, and how long it takes. */
export async function walkAll(world: World): Promise<Walked[]> {
  const walked: Walked[] = [];
  await world.restart();
  await world.open();
  for (const path of Object.keys(paths)) {
    const notes: Note[] = [];
    let from = Date.now();
    const arm = async () => {
      from = Date.now();
      await world.arm(null);
    };
    await pathOf(path)(world, name(names++), { delay: 5, patient: true }, notes, arm);
    const took = Date.now() - from;
    const seen = await world.page.evaluate(() => window.lanterneKill.seen);
    walked.push({ path, seen, took });
    for (const { who, text } of notes) world.know(who, text);
  }
  // A transaction that has come to hold other stores would be looked at by nobody, and its promise with it.
  const steps = new Set(walked.flatMap(({ seen }) => seen.map((step) => step.split(":")[0])));
  for (const known of ["draft", "save", "inbox", "take up", "copy", "push", "sent", "pull", "receive", "derive", "turn"]) {
    if (!steps.has(known)) throw new Error(`no path came by “${known}”: kill/hooks.ts calls it by another name`);
  }
  const unnamed = [...steps].filter((step) => step?.includes("+"));
  if (unnamed.length > 0) throw new Error(`kill/hooks.ts has no name for ${unnamed.join(", ")}`);
  return walked;
}

/** Walks a path until the browser is killed, and looks at what is left. */
export async function dieAt(world: World, point: Point): Promise<Outcome> {
  const notes: Note[] = [];
  const { at } = point;
  const stands = world.standing();
  let late: Promise<void> = new Promise(() => {});
  const arm = async () => {
    await world.arm(typeof at === "number" ? null : at);
    if (typeof at === "number") late = pause(at);
  };
  let dead = false;
  const walking = pathOf(point.path)(world, name(names++), point.hand as Hand, notes, arm).catch((error: unknown) => {
    // Whoever walks when the browser dies falls.
    if (!dead) throw error;
  });
  const ends = walking.then(() => "ended");
  const reached = (await Promise.race([ends, stands.then(() => "stands"), dying(() => late)])) !== "ended";
  dead = true;
  await world.phone.kill();
  await walking;
  const told: Told = world.told;
  const { kept, noted, team } = told.promised;
  const promised = [kept !== null && "kept", noted && "noted", team.length > 0 && "team"].filter((word) => word !== false);
  if (FORGET) world.forget();
  // Where the check itself got stuck, the screen is part of the story.
  const stuck = async (error: unknown): Promise<Wrong> => {
    const screen = await world.page.getByRole("main").innerText();
    throw new Error(`after ${JSON.stringify({ point, told, notes })}, in front of “${screen}”`, { cause: error });
  };
  const found = await afterDeath(world, notes, told).catch(stuck);
  const forgotten = world.forgotten();
  const [wrong, between]: [Wrong, Wrong] = forgotten && told.uncopied > 0 ? [[], found] : [found, []];
  return { point, reached, promised, wrong, forgotten, between };
}

/** Resolves when the time that is set later has come. */
async function dying(late: () => Promise<void>): Promise<string> {
  for (;;) {
    const came = await Promise.race([late().then(() => true), pause(5, false)]);
    if (came) return "late";
  }
}

export { onTheDesk };

// Runs the module that `cargo xtask bench` built: `node run.mjs FOLDER ROUNDS`. Prints records a second, round by round.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, rounds] = process.argv.slice(2);
const { default: start, Records } = await import(pathToFileURL(join(folder, "bench.mjs")).href);
await start({ module_or_path: readFileSync(join(folder, "bench.wasm")) });

const records = new Records();
const RECORDS = 1000;
if (records.merge() !== 100 || records.floor() !== 5 * RECORDS) throw new Error("the records are not what they should be");

/** Records a second, over at least a third of a second. */
function rate(work) {
  const started = performance.now();
  let times = 0;
  do {
    work();
    times++;
  } while (performance.now() - started < 333);
  return (times * RECORDS * 1000) / (performance.now() - started);
}

const [merge, floor] = [[], []];
// One round of each that nobody counts: the engine compiles.
rate(() => records.merge());
rate(() => records.floor());
for (let round = 0; round < Number(rounds); round++) {
  merge.push(rate(() => records.merge()));
  floor.push(rate(() => records.floor()));
}
console.log(JSON.stringify({ merge, floor }));

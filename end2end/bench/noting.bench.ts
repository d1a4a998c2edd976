// A tap until the disk has it, in a notebook of 20,000 notes.

import { unlock } from "../fixtures/acts.ts";
import { Phone } from "../fixtures/browser.ts";
import { go } from "../fixtures/demo.ts";
import { percentile, quick, tell } from "./figure.ts";
import { test, throttle, TITLE } from "./profile.ts";

interface Watched {
  committed: number[];
}

/** Notes when a transaction that writes is complete: strict durability answers only once the disk has it. */
const watch = () => {
  const watched = globalThis as unknown as Watched;
  watched.committed = [];
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = begin.call(this, stores, mode, options);
    if (mode === "readwrite") transaction.addEventListener("complete", () => watched.committed.push(performance.now()));
    return transaction;
  };
};

const TAPS = quick ? 20 : 200;

for (const rate of [1, 4]) {
  const slow = rate === 1 ? "" : `, ${rate}× throttled`;
  const suffix = rate === 1 ? "" : `-${rate}x`;

  test(`tap to durable at ${rate}×`, async ({ years }) => {
    const phone = await Phone.open(await years.copy(), years.demo.server.url);
    await phone.context.addInitScript(watch);
    const page = await phone.page();
    await page.goto("/app");
    await unlock(page, years.demo.coordinator);
    await go(page, "/app/encounters/new");
    await page.getByRole("radio").first().waitFor();
    // What an opening does in the background is over.
    await page.waitForTimeout(5_000);
    await throttle(page, rate);
    const taps = await page.evaluate(async (count) => {
      const watched = globalThis as unknown as Watched;
      const radios = [...document.querySelectorAll<HTMLInputElement>("main input[type=radio]")];
      const group = radios.find(({ name }) => radios.filter((other) => other.name === name).length > 2)?.name;
      const took: number[] = [];
      for (let tap = 0; tap < count; tap++) {
        const choices = [...document.querySelectorAll<HTMLInputElement>(`main input[type=radio][name="${group}"]`)];
        await new Promise((done) => setTimeout(done, 30));
        watched.committed.length = 0;
        const started = performance.now();
        choices[tap % 2]?.click();
        while (watched.committed.length === 0) {
          if (performance.now() - started > 2_000) throw new Error(`tap ${tap} wrote nothing`);
          await new Promise((done) => setTimeout(done, 0));
        }
        took.push((watched.committed[0] ?? 0) - started);
      }
      return took;
    }, TAPS);
    const raw = await page.evaluate(async (count) => {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open("bench", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("rows");
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      const took: number[] = [];
      for (let row = 0; row < count; row++) {
        await new Promise((done) => setTimeout(done, 30));
        const started = performance.now();
        const transaction = database.transaction("rows", "readwrite", { durability: "strict" });
        transaction.objectStore("rows").put(new Uint8Array(1_500), "draft");
        await new Promise((done) => transaction.addEventListener("complete", done));
        took.push(performance.now() - started);
      }
      database.close();
      indexedDB.deleteDatabase("bench");
      return took;
    }, TAPS);
    await phone.close();
    const what = `tap to durable with ${TITLE} notes`;
    const baseline = (percent: number) => ({ what: "one strict row, nothing else", samples: [percentile(raw, percent)] });
    tell({ id: `tap-p50${suffix}`, what: `${what}, median of ${TAPS} taps${slow}`, unit: "ms", samples: taps, baseline: baseline(50) });
    tell({ id: `tap-p95${suffix}`, what: `${what}, 95th of 100 taps${slow}`, unit: "ms", samples: [percentile(taps, 95)], aim: rate === 1 ? 8 : 16, baseline: baseline(95) });
  });
}

// From a push to the pixels of an open dashboard, while 49 others watch.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "@playwright/test";
import { alive, unlock } from "../fixtures/acts.ts";
import { Phone } from "../fixtures/browser.ts";
import { go } from "../fixtures/demo.ts";
import { test } from "../fixtures/index.ts";
import { BINARY, LanterneServer } from "../fixtures/server.ts";
import { percentile, quick, tell } from "./figure.ts";

const WATCHERS = 49;
const BEATS = quick ? 30 : 300;

/** The number that the dashboard shows, and since when, each time it changes. */
type Seen = [count: number, at: number][];

test("push to pixel with fifty watchers", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lanterne-bench-"));
  const server = await LanterneServer.start(folder);
  await server.stop();
  await server.restart("--limit-sign-ins-per-account", "1000", "--limit-sign-ins-per-address", "1000");
  const pushed = new Map<number, number>();
  const args = ["demo", "--server", server.url, "--setup-code", server.setupCode, "--weeks", "2", "--stay"];
  const story = spawn(BINARY, [...args, "--watchers", `${WATCHERS}`, "--beats", `${BEATS}`], { stdio: ["pipe", "pipe", "inherit"] });
  let [phrase, sheet] = ["", ""];
  const finished = new Promise<void>((done) => {
    createInterface({ input: story.stdout }).on("line", (line) => {
      const [, beat, at] = /^pushed (\d+) (\d+)$/.exec(line) ?? [];
      if (beat && at) pushed.set(Number(beat), Number(at));
      if (Number(beat) === BEATS) done();
      const [, role, words, account] = line.split(/\s{2,}/);
      if (role === "coordinator") [phrase, sheet] = [words ?? "", account ?? ""];
      if (line.startsWith("open ")) story.emit("stays");
    });
  });
  await new Promise((stays) => story.once("stays", stays));

  const desk = { viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false, deviceScaleFactor: 1 };
  const phone = await Phone.open(join(folder, "profile"), server.url, desk);
  const page = await phone.page();
  await page.goto("/sign-in");
  await alive(page);
  await page.getByLabel("Les douze mots de la fiche").fill(sheet);
  await page.getByLabel("Phrase de passe").fill(phrase);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.getByRole("button", { name: "Ouvrir", exact: true }).waitFor();
  await unlock(page, { name: "Sofia", phrase });
  await go(page, "/app/live");
  await expect(page.getByRole("status", { name: "Connexion" })).toContainText("À jour");
  await page.getByRole("checkbox", { name: /Garder ouvert/ }).check();

  // The first note brings the figures, where there are none yet.
  const [before] = await page.evaluate(() => {
    const shown = () => Number(document.querySelector(".figure-value")?.textContent?.replace(/\D/g, "") ?? 0);
    const seen: [number, number][] = [];
    const state = { seen, last: shown() };
    Object.assign(globalThis, { benchSeen: seen });
    new MutationObserver(() => {
      const count = shown();
      if (count === state.last) return;
      state.last = count;
      // What was drawn is on the screen after the next frame.
      requestAnimationFrame(() => requestAnimationFrame(() => seen.push([count, Date.now()])));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return [state.last];
  });
  story.stdin.write("go\n");
  await finished;
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { benchSeen: Seen }).benchSeen.at(-1)?.[0] ?? 0), { timeout: 20_000 }).toBe((before ?? 0) + BEATS);
  const seen = await page.evaluate(() => (globalThis as unknown as { benchSeen: Seen }).benchSeen);

  // A count that was passed over was on the screen with the next one.
  const samples = [...pushed].map(([beat, at]) => {
    const shown = seen.find(([count]) => count >= (before ?? 0) + beat);
    if (!shown) throw new Error(`note ${beat} was never shown`);
    return shown[1] - at;
  });
  const what = `from a push to the pixels of an open dashboard, ${WATCHERS + 1} watching`;
  tell({ id: "push-to-pixel-median", what, unit: "ms", samples });
  tell({ id: "push-to-pixel", what: `${what}, 99 of 100 within`, unit: "ms", samples: [percentile(samples, 99)], aim: 1_000 });
  await phone.close();
  story.kill();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

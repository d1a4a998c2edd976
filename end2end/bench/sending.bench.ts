// A thousand notes written without a network, and sent; and an exchange that has nothing to say.

import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { createTeam, type Member, unlock } from "../fixtures/acts.ts";
import { Phone } from "../fixtures/browser.ts";
import { go } from "../fixtures/demo.ts";
import { test } from "../fixtures/index.ts";
import { LanterneServer } from "../fixtures/server.ts";
import { quick, rounds, tell } from "./figure.ts";
import { rows } from "./profile.ts";

const NOTES = quick ? 100 : 1_000;

interface Requests {
  count: number;
  /** From the first request to the last answer. */
  took: number;
}

/** Creates so many persons, as fast as the screens allow. */
async function fill(page: Page, count: number): Promise<void> {
  await go(page, "/app/persons/new");
  await page.evaluate(async (count) => {
    const until = async <T>(look: () => T | null | undefined | false): Promise<T> => {
      for (;;) {
        const found = look();
        if (found) return found;
        await new Promise((done) => setTimeout(done, 0));
      }
    };
    const follow = (href: string) => {
      const link = document.createElement("a");
      link.href = href;
      document.body.append(link);
      link.click();
      link.remove();
    };
    for (let number = 0; number < count; number++) {
      const field = await until(() => document.querySelector<HTMLInputElement>("#nickname"));
      field.value = `Lune ${number}`;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      const save = [...document.querySelectorAll("button")].find((button) => button.innerText.trim() === "Enregistrer");
      save?.click();
      await until(() => /\/app\/persons\/(?!new)/.test(location.pathname) && document.querySelector("h1"));
      follow("/app/persons/new");
      await until(() => location.pathname === "/app/persons/new");
    }
  }, count);
}

/** What the page asked of an address since the mark. */
const asked = (page: Page, path: string) =>
  page.evaluate((path) => {
    const all = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const found = all.filter(({ name }) => new URL(name).pathname.startsWith(path) && !name.includes("/events"));
    const took = Math.max(...found.map(({ responseEnd }) => responseEnd)) - Math.min(...found.map(({ startTime }) => startTime));
    return { count: found.length, took };
  }, path);

test("backlog", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lanterne-bench-"));
  const server = await LanterneServer.start(folder);
  const filled = join(folder, "profile");
  let phone = await Phone.open(filled, server.url);
  let page = await phone.page();
  const member: Member = await createTeam(page, server, "Sofia");
  await unlock(page, member);
  await page.getByText("Tout est chez l’équipe").waitFor();
  await phone.context.setOffline(true);
  await fill(page, NOTES);
  while ((await rows(page, "outbox")) < NOTES) await page.waitForTimeout(200);
  await phone.close();
  await server.stop();
  cpSync(server.databaseFile, join(folder, "before.db"));

  const once = async (delay: number): Promise<Requests> => {
    // As it was before anything was sent, on both sides.
    await server.stop();
    for (const end of ["", "-wal", "-shm"]) rmSync(server.databaseFile + end, { force: true });
    cpSync(join(folder, "before.db"), server.databaseFile);
    await server.restart();
    const copy = mkdtempSync(join(folder, "copy-"));
    cpSync(filled, copy, { recursive: true });
    phone = await Phone.open(copy, server.url);
    page = await phone.page();
    await page.goto("/app");
    await phone.context.setOffline(true);
    await unlock(page, member);
    await page.evaluate(() => performance.setResourceTimingBufferSize(1_000));
    if (delay > 0) {
      await page.route("**/api/**", async (route) => {
        await new Promise((done) => setTimeout(done, delay));
        await route.continue();
      });
    }
    await page.evaluate(() => performance.clearResourceTimings());
    await phone.context.setOffline(false);
    while ((await rows(page, "outbox")) > 0) await page.waitForTimeout(50);
    const sent = await asked(page, "/api/v1/push");
    await phone.close();
    return sent;
  };
  /** Requests about notes, once everything is sent and an exchange is called for. */
  const empty = async (): Promise<number> => {
    phone = await Phone.open(filled, server.url);
    page = await phone.page();
    await page.goto("/app");
    await unlock(page, member);
    while ((await rows(page, "outbox")) > 0) await page.waitForTimeout(50);
    await page.waitForTimeout(3_000);
    await page.evaluate(() => performance.clearResourceTimings());
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await page.waitForTimeout(3_000);
    const counts = await Promise.all(["push", "pull", "directory", "heads"].map((name) => asked(page, `/api/v1/${name}`)));
    await phone.close();
    return counts.reduce((sum, { count }) => sum + count, 0);
  };
  for (const [delay, id, aim] of [[0, "backlog", 240], [150, "backlog-150ms", 1000]] as const) {
    const runs: Requests[] = [];
    for (let round = 0; round < rounds(5); round++) runs.push(await once(delay));
    const what = `${NOTES.toLocaleString("en")} notes from a phone's outbox`;
    tell({ id, what: delay === 0 ? what : `${what}, ${delay} ms added to each request`, unit: "ms", samples: runs.map(({ took }) => took), aim });
    if (delay === 0) tell({ id: "backlog-requests", what: `requests for ${what}`, unit: "requests", samples: runs.map(({ count }) => count), aim: 4 });
  }
  tell({ id: "empty-sync", what: "requests of an exchange with nothing to say", unit: "requests", samples: [await empty()], aim: 1 });
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

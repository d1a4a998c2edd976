// A browser that holds 20,000 notes, made once for all measurements.

import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { alive } from "../fixtures/acts.ts";
import { Phone } from "../fixtures/browser.ts";
import { Demo } from "../fixtures/demo.ts";
import { test as base } from "../fixtures/index.ts";
import { quick } from "./figure.ts";

/** How many notes. */
export const NOTES = quick ? 2_000 : 20_000;
export const TITLE = NOTES.toLocaleString("en");

/** Slows the page's main thread; workers keep their speed. */
export async function throttle(page: Page, rate: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate });
}

export class Years {
  /** How long the first load took, from the tap on *Ouvrir* to the last note. */
  firstLoad = 0;

  private constructor(
    readonly demo: Demo,
    readonly folder: string,
  ) {}

  static async start(folder: string): Promise<Years> {
    return new Years(await Demo.start(folder, "--more", String(NOTES)), folder);
  }

  /** A profile in which the coordinator signed in and everything arrived, its snapshot written. */
  async profile(): Promise<string> {
    const profile = join(this.folder, "profile-years");
    if (existsSync(profile)) return profile;
    const phone = await Phone.open(profile, this.demo.server.url);
    const page = await phone.page();
    const { sheet, phrase } = this.demo.coordinator;
    await page.goto("/sign-in");
    await alive(page);
    await page.getByLabel("Les douze mots de la fiche").fill(sheet);
    await page.getByLabel("Phrase de passe").fill(phrase);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await page.getByRole("button", { name: "Ouvrir", exact: true }).waitFor();
    await page.getByLabel("Phrase de passe").fill(phrase);
    const started = Date.now();
    await page.getByRole("button", { name: "Ouvrir", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Ce soir" }).waitFor();
    await arrived(page, NOTES);
    this.firstLoad = Date.now() - started;
    await written(page);
    await phone.close();
    return profile;
  }

  /** A copy of it, with how to unlock it. */
  async copy(): Promise<string> {
    const copy = mkdtempSync(join(this.folder, "copy-"));
    cpSync(await this.profile(), copy, { recursive: true });
    return copy;
  }

  async stop(): Promise<void> {
    await this.demo.stop();
  }
}

/** How many rows a store of the member's database has. */
export const rows = (page: Page, store: string) =>
  page.evaluate(async (store) => {
    const found = await indexedDB.databases();
    const name = found.map(({ name }) => name ?? "").find((name) => name.startsWith("lanterne-")) ?? "";
    const open = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const count = await new Promise<number>((done) => {
      const request = open.transaction(store).objectStore(store).count();
      request.onsuccess = () => done(request.result);
    });
    open.close();
    return count;
  }, store);

/** Waits until so many revisions are on the disk. */
async function arrived(page: Page, notes: number): Promise<void> {
  for (let before = -1; ; ) {
    const now = await rows(page, "revisions");
    // The last page is there when the number no longer grows.
    if (now >= notes && now === before) return;
    before = now;
    await page.waitForTimeout(200);
  }
}

/** Waits until the snapshot holds everything. */
export async function written(page: Page): Promise<void> {
  while ((await rows(page, "packs")) === 0 || (await rows(page, "since")) > 0) await page.waitForTimeout(500);
}

/** One story for the file's measurements. */
export const test = base.extend<{}, { years: Years }>({
  years: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "lanterne-bench-"));
      const years = await Years.start(folder);
      await use(years);
      await years.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 1_200_000 },
  ],
});

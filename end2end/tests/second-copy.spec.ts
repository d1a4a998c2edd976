// Chromium deletes all that a site has stored when it finds its files damaged. What exists only on this phone stands there a second time.

import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { unlock } from "../fixtures/acts.ts";
import { beginEncounter, createPerson, exchange, openPerson, pair } from "../fixtures/deeds.ts";
import { expect, test } from "../fixtures/index.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const drafts = (page: Page, which: RegExp) => page.getByRole("main").getByRole("link", { name: which });

interface Buckets {
  storageBuckets: { open(name: string): Promise<{ indexedDB: IDBFactory }> };
}

/** How many rows of each store the copy has. */
const copied = (page: Page) =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const bucket = await (navigator as unknown as Buckets).storageBuckets.open("second-copy");
    // Opened before the notebook has made it, it would stay without stores.
    if ((await bucket.indexedDB.databases()).length === 0) return {};
    const database = await asked(bucket.indexedDB.open("second-copy"));
    const keys = (await asked(database.transaction("rows").objectStore("rows").getAllKeys())) as [string, string, unknown][];
    database.close();
    const found: Record<string, number> = {};
    for (const [, store] of keys) found[store] = (found[store] ?? 0) + 1;
    return found;
  });

test("a phone whose browser threw its storage away has every note again, the unsent, the begun and the one written closed", async ({ page: desk, openPhone, server }) => {
  const phone = await openPhone("ines");
  const page = await phone.page();
  const { ines } = await pair(desk, page, server);
  await createPerson(page, "Plume");
  await exchange(page);
  await phone.context.setOffline(true);
  await createPerson(page, "Lune");
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await beginEncounter(page, "Kiwi");
  await expect(page.getByText("Brouillon gardé")).toBeVisible();
  await page.goto("/app");
  await press(page, "Noter sans ouvrir");
  await page.getByLabel("Ce qui s’est passé").fill("attend au tram");
  await expect(page.getByText("Gardé, fermé")).toBeVisible();
  // The encounter, and Kiwi as a draft of her own.
  await expect.poll(() => copied(page)).toMatchObject({ vaults: 1, outbox: 1, drafts: 2, inbox: 1 });
  await phone.kill();
  const folder = join(phone.profile, "Default/IndexedDB");
  const gone = readdirSync(folder);
  expect(gone.some((name) => name.endsWith(".indexeddb.leveldb"))).toBe(true);
  for (const name of gone) rmSync(join(folder, name), { recursive: true });

  // A start that finds neither begins an empty storage, which is no reason to leave it empty.
  const hollow = await openPhone("ines");
  await hollow.context.addInitScript(() => Object.defineProperty(navigator, "storageBuckets", { value: undefined }));
  await (await hollow.page()).goto("/app");
  await expect((await hollow.page()).getByText("Personne n’a encore de carnet sur cet appareil")).toBeVisible();
  await hollow.kill();

  const after = await openPhone("ines");
  const again = await after.page();
  // While it deletes, Chromium answers the first question with an error.
  await after.context.addInitScript(() => {
    const answer = indexedDB.databases.bind(indexedDB);
    let first = true;
    indexedDB.databases = () => {
      if (!first) return answer();
      first = false;
      return Promise.reject(new DOMException("Internal error.", "UnknownError"));
    };
  });
  await after.context.setOffline(true);
  // Without a network too: the service worker's files are stored elsewhere.
  await again.goto("/app");
  await expect(again.getByRole("heading", { level: 1, name: "Bonsoir Inès" })).toBeVisible();
  await unlock(again, ines);
  await expect(again.getByText("Le navigateur avait effacé ce carnet de l’appareil")).toBeVisible();
  await expect(drafts(again, /^Rencontre .*Brouillon/)).toHaveCount(2);
  await after.context.setOffline(false);
  await exchange(again);
  await openPerson(again, "Plume");
  await openPerson(again, "Lune");
  await openPerson(desk, "Lune");
  // The device goes on with its own chain.
  await createPerson(again, "Perle");
  await exchange(again);
  await openPerson(desk, "Perle");
  await expect.poll(() => copied(again)).not.toHaveProperty("outbox");
});

test("what an older version kept is copied too, and what is taken away leaves the copy as well", async ({ page: desk, openPhone, server }) => {
  const phone = await openPhone("ines");
  const page = await phone.page();
  const { ines } = await pair(desk, page, server);
  await page.evaluate(() => (navigator as unknown as { storageBuckets: { delete(name: string): Promise<void> } }).storageBuckets.delete("second-copy"));
  await page.goto("/app");
  await expect.poll(() => copied(page)).toMatchObject({ vaults: 1, meta: 2 });
  await unlock(page, ines);
  await desk.getByRole("link", { name: "Équipe", exact: true }).click();
  await desk.getByRole("link", { name: /^Inès/ }).click();
  await press(desk, "Téléphone perdu");
  await press(desk, "Retirer l’accès");
  await expect(page.getByRole("link", { name: "Ce soir", exact: true })).toHaveCount(0);
  await expect.poll(() => copied(page)).not.toHaveProperty("vaults");
  await page.reload();
  await expect(page.getByText("Personne n’a encore de carnet sur cet appareil")).toBeVisible();
});

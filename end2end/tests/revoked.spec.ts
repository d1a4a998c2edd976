// A verified revocation takes from the phone what opens and what was readable, and leaves what had not been sent, sealed as it was.

import type { Page } from "@playwright/test";
import { go } from "../fixtures/demo.ts";
import { beginEncounter, createPerson, exchange, pair } from "../fixtures/deeds.ts";
import { expect, test } from "../fixtures/index.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Every row of both databases, by store, as text. */
function rows(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: Record<string, string[]> = {};
    for (const { name } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name ?? ""));
      for (const store of Array.from(database.objectStoreNames)) {
        const all: Uint8Array[] = await asked(database.transaction(store).objectStore(store).getAll());
        found[store] = all.map((row) => Array.from(row).join(" "));
      }
      database.close();
    }
    return found;
  });
}

test("a phone that is revoked loses its keys, its vault and its drafts; its unsent notes stay to the byte", async ({ page: desk, openPhone, server }) => {
  const phone = await openPhone("ines");
  const page = await phone.page();
  await pair(desk, page, server);
  await createPerson(page, "Plume");
  await exchange(page);
  await phone.context.setOffline(true);
  await createPerson(page, "Lune");
  await go(page, "/app");
  await beginEncounter(page, "Kiwi");
  await expect(page.getByText("Brouillon gardé")).toBeVisible();
  const before = await rows(page);
  expect(before.vaults).toHaveLength(1);
  expect(before.outbox).toHaveLength(1);
  for (const store of ["record_keys", "drafts"]) expect(before[store]?.length).toBeGreaterThan(0);

  await go(desk, "/app/team");
  await desk.getByRole("link", { name: /^Inès/ }).click();
  await press(desk, "Téléphone perdu");
  await press(desk, "Retirer l’accès");
  await expect(desk.getByText("N’a plus accès")).toBeVisible();
  await phone.context.setOffline(false);
  await expect(page.getByRole("link", { name: "Ce soir", exact: true })).toHaveCount(0);
  await expect.poll(async () => (await rows(page)).drafts?.length).toBe(0);
  const after = await rows(page);
  for (const store of ["vaults", "screen_locks", "spares", "drafts", "record_keys"]) expect(after[store] ?? []).toEqual([]);
  // How many drafts it holds may have been told once more, before it heard that it was revoked.
  expect(after.outbox).toEqual(expect.arrayContaining(before.outbox ?? []));
  expect(after.directory?.length).toBeGreaterThan(before.directory?.length ?? 0);

  // Nothing opens any more, and nothing of it comes back by a start.
  await page.reload();
  await expect(page.getByLabel("Phrase de passe")).toHaveCount(0);
  expect((await rows(page)).outbox).toEqual(after.outbox);
});

test("a phone that lies open closes by itself when it is revoked", async ({ page: desk, openPhone, server }) => {
  const page = await (await openPhone("ines")).page();
  await pair(desk, page, server);
  await createPerson(page, "Plume");
  await exchange(page);
  await go(desk, "/app/team");
  await desk.getByRole("link", { name: /^Inès/ }).click();
  await press(desk, "Téléphone perdu");
  await press(desk, "Retirer l’accès");
  await expect(desk.getByText("N’a plus accès")).toBeVisible();
  await expect(page.getByRole("link", { name: "Ce soir", exact: true })).toHaveCount(0);
  await expect(page.getByText("Plume")).toHaveCount(0);
  await expect.poll(async () => (await rows(page)).vaults?.length).toBe(0);
});

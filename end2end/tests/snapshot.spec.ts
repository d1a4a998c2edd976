// The next opening reads a sealed snapshot; one that was tampered with costs a replay, and nothing else.

import type { Page } from "@playwright/test";
import { createTeam, unlock } from "../fixtures/acts.ts";
import { createPerson } from "../fixtures/deeds.ts";
import { expect, test } from "../fixtures/index.ts";

/** Counts the rows of a store of the member's; with `damage`, changes a byte of each first. */
const rows = (page: Page, store: string, damage = false) =>
  page.evaluate(
    async ([store, damage]) => {
      const named = (await indexedDB.databases()).map(({ name }) => name ?? "").find((name) => name.startsWith("lanterne-")) ?? "";
      const done = <T>(request: IDBRequest<T>) => new Promise<T>((yes, no) => ((request.onsuccess = () => yes(request.result)), (request.onerror = no)));
      const open = await done(indexedDB.open(named));
      const transaction = open.transaction(store, "readwrite");
      const kept = transaction.objectStore(store);
      const [keys, values] = [await done(kept.getAllKeys()), (await done(kept.getAll())) as Uint8Array[]];
      if (damage) {
        for (const [index, key] of keys.entries()) {
          const bytes = values[index]!;
          bytes[60]! ^= 1;
          await done(kept.put(bytes, key));
        }
      }
      open.close();
      return keys.length;
    },
    [store, damage] as const,
  );

test("a notebook opens from its snapshot, and from its notes when the snapshot is not right", async ({ page, server }) => {
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await createPerson(page, "Plume");
  const written = async () => {
    await expect.poll(() => rows(page, "packs"), { timeout: 60_000 }).toBeGreaterThan(0);
    await expect.poll(() => rows(page, "since"), { timeout: 60_000 }).toBe(0);
  };
  const reopened = async (names: string[]) => {
    await page.goto("/app");
    await unlock(page, sofia);
    await page.getByRole("link", { name: "Personnes" }).click();
    for (const name of names) await expect(page.getByRole("main").getByRole("link", { name: new RegExp(name) })).toHaveCount(1);
  };
  await written();
  await reopened(["Plume"]);
  // Written after the snapshot, and read with it.
  await createPerson(page, "Lune");
  await reopened(["Plume", "Lune"]);
  expect(await rows(page, "packs", true)).toBeGreaterThan(0);
  await reopened(["Plume", "Lune"]);
  await written();
  await reopened(["Plume", "Lune"]);
});

// One member, two tabs: both write, both see everything, and what is said to be kept is on the disk.

import { createTeam, unlock } from "../fixtures/acts.ts";
import { beginEncounter, createPerson, exchange, save } from "../fixtures/deeds.ts";
import { expect, test } from "../fixtures/index.ts";

declare global {
  interface Window {
    durabilities?: string[];
  }
}

test("two tabs write side by side: nothing is lost, both show both, and every write is strict", async ({ openPhone, server }) => {
  const { context } = await openPhone("sofia");
  await context.addInitScript(() => {
    const found: string[] = (window.durabilities = []);
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      const begun = transaction.apply(this, args);
      if (begun.mode === "readwrite") found.push(begun.durability);
      return begun;
    };
  });
  const one = await context.newPage();
  const sofia = await createTeam(one, server, "Sofia");
  await unlock(one, sofia);
  const two = await context.newPage();
  await two.goto("/app");
  await unlock(two, sofia);

  // A draft in each, begun without the other.
  await beginEncounter(one, "Lune");
  await beginEncounter(two, "Kiwi");
  await one.getByLabel("Note libre").fill("au premier onglet");
  await two.getByLabel("Note libre").fill("au second onglet");
  for (const [tab, who] of [[one, "Lune"], [two, "Kiwi"]] as const) {
    await tab.getByRole("region", { name: who }).getByRole("radio", { name: "Avérée" }).click();
    await tab.getByRole("radio", { name: "Téléphone" }).click();
    await tab.getByRole("radio", { name: "Pas sûr" }).click();
  }
  await Promise.all([save(one, "Rencontre enregistrée"), save(two, "Rencontre enregistrée")]);
  await createPerson(two, "Plume");

  for (const tab of [one, two]) {
    await exchange(tab);
    for (const name of ["Lune", "Kiwi"]) await expect(tab.getByRole("main").getByRole("link", { name: new RegExp(name) })).toHaveCount(1);
    await tab.getByRole("link", { name: "Personnes" }).click();
    for (const name of ["Lune", "Kiwi", "Plume"]) await expect(tab.getByRole("main").getByRole("link", { name: new RegExp(name) })).toHaveCount(1);
    const asked = await tab.evaluate(() => window.durabilities ?? []);
    expect(asked.length).toBeGreaterThan(3);
    expect(new Set(asked)).toEqual(new Set(["strict"]));
  }
});

test("what one tab saves the other shows at once, without a server", async ({ openPhone, server }) => {
  const { context } = await openPhone("sofia");
  const one = await context.newPage();
  const sofia = await createTeam(one, server, "Sofia");
  await unlock(one, sofia);
  await exchange(one);
  const two = await context.newPage();
  await two.goto("/app");
  await unlock(two, sofia);
  await two.getByRole("link", { name: "Personnes" }).click();
  await server.kill();
  await createPerson(one, "Lune");
  await expect(two.getByRole("main").getByRole("link", { name: /Lune/ })).toHaveCount(1);
});

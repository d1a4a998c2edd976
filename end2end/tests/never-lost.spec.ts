// Nothing that was typed or saved is lost: a storage that closes, a host that fails, a browser that is killed.

import { createTeam, openNotebook, unlock } from "../fixtures/acts.ts";
import { beginEncounter, createPerson, exchange, save } from "../fixtures/deeds.ts";
import { expect, test } from "../fixtures/index.ts";

declare global {
  interface Window {
    connections?: IDBDatabase[];
  }
}

test("a storage that closes under the notebook is opened again: typing, saving, sending go on", async ({ page, server }) => {
  await page.addInitScript(() => {
    const open: IDBDatabase[] = (window.connections = []);
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      if (!open.includes(this)) open.push(this);
      return transaction.apply(this, args);
    };
  });
  const close = () => page.evaluate(() => window.connections?.splice(0).forEach((connection) => connection.close()));
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await beginEncounter(page, "Lune");
  await close();
  await page.getByLabel("Note libre").pressSequentially("attend");
  await expect(page.getByText("Brouillon gardé")).toBeVisible();
  await close();
  await page.getByRole("region", { name: "Lune" }).getByRole("radio", { name: "Avérée" }).click();
  await page.getByRole("radio", { name: "Téléphone" }).click();
  await page.getByRole("radio", { name: "Pas sûr" }).click();
  await save(page, "Rencontre enregistrée");
  await close();
  await exchange(page);
  await expect(page.getByRole("main").getByRole("link", { name: /Lune/ })).toHaveCount(1);
});

for (const status of [500, 503]) {
  test(`a host that answers ${status} keeps nobody's note away: it waits, and is sent later`, async ({ page, server }) => {
    const sofia = await createTeam(page, server, "Sofia");
    await unlock(page, sofia);
    await page.route("**/api/v1/push", (route) => route.fulfill({ status, contentType: "text/plain", body: "no" }));
    await createPerson(page, "Lune");
    await page.getByRole("link", { name: "Ce soir", exact: true }).click();
    await expect(page.getByText("1 sur ce téléphone")).toBeVisible();
    await page.unroute("**/api/v1/push");
    await exchange(page);
  });
}

test("what was typed is on the disk 300 ms after the last key, whatever the screen said", async ({ openPhone, server }) => {
  let phone = await openPhone("sofia");
  let page = await phone.page();
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await beginEncounter(page, "Kiwi");
  await page.getByLabel("Note libre").pressSequentially("attend devant la ga");
  // The promise is about time itself: there is nothing on the screen to wait for.
  await page.evaluate(() => new Promise((later) => setTimeout(later, 300)));
  await phone.kill();
  phone = await openPhone("sofia");
  page = await phone.page();
  await openNotebook(page, sofia);
  await page.getByRole("link", { name: /Rencontre.*Brouillon|Brouillon.*Rencontre/ }).click();
  await expect(page.getByLabel("Note libre")).toHaveValue("attend devant la ga");
});

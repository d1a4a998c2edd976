// A new version arrives while two tabs hold what nobody has saved. It comes in when the person agrees, as a whole, and both texts are there.

import { join } from "node:path";
import type { Page } from "@playwright/test";
import { createTeam, openNotebook, unlock } from "../fixtures/acts.ts";
import { beginEncounter, exchange, save } from "../fixtures/deeds.ts";
import { expect, test } from "../fixtures/index.ts";
import { build, otherBuild } from "../fixtures/site.ts";

const OTHER = "0123456789abcdef";

/** Which build's service worker answers for the page. */
const inCharge = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data.build);
        navigator.serviceWorker.controller?.postMessage({ type: "build" }, [port2]);
      }),
  );

test("a new version waits for consent, and both tabs' unsaved texts outlive it", async ({ openPhone, server, scratch }) => {
  const { context } = await openPhone("sofia");
  const one = await context.newPage();
  const sofia = await createTeam(one, server, "Sofia");
  await unlock(one, sofia);
  const two = await context.newPage();
  await openNotebook(two, sofia);
  await expect.poll(() => inCharge(two)).toBe(build);
  await beginEncounter(one, "Lune");
  await beginEncounter(two, "Kiwi");
  await one.getByLabel("Note libre").fill("au premier onglet");

  await server.stop();
  await server.restart("--site", otherBuild(join(scratch, "site"), OTHER));
  // Coming back to the notebook looks for a new version; this is that look.
  await two.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  for (const tab of [one, two]) await expect(tab.getByText("Une mise à jour est prête")).toBeVisible();
  expect(await inCharge(one)).toBe(build);

  // Typed within the quarter of a second in which nothing is written yet: the new version asks for it.
  await one.getByLabel("Note libre").fill("au premier onglet, la suite");
  await two.getByLabel("Note libre").fill("au second onglet");
  const again = [one, two].map((tab) => tab.waitForEvent("load"));
  await two.getByRole("button", { name: "Mettre à jour" }).click();
  await Promise.all(again);
  for (const tab of [one, two]) expect(await inCharge(tab)).toBe(OTHER);

  // Each tab comes back to what it was writing, and it can be saved with the new version.
  for (const [tab, who, text] of [[one, "Lune", "au premier onglet, la suite"], [two, "Kiwi", "au second onglet"]] as const) {
    await unlock(tab, sofia);
    await expect(tab.getByLabel("Note libre")).toHaveValue(text);
    await tab.getByRole("region", { name: who }).getByRole("radio", { name: "Avérée" }).click();
    await tab.getByRole("radio", { name: "Téléphone" }).click();
    await tab.getByRole("radio", { name: "Pas sûr" }).click();
    await save(tab, "Rencontre enregistrée");
  }
  await exchange(one);
  for (const name of ["Lune", "Kiwi"]) await expect(one.getByRole("main").getByRole("link", { name: new RegExp(name) })).toHaveCount(1);
});

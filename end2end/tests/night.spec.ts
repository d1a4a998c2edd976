// S1: the phone dies in the middle of the night.

import { openNotebook, unlock } from "../fixtures/acts.ts";
import { beginEncounter, exchange, pair, save, startRound, unfold } from "../fixtures/deeds.ts";
import { expect, test } from "../fixtures/index.ts";

test("the phone dies: the saved note is whole, the other a draft, and the team gets the note once", async ({ openPhone, server }) => {
  const desk = await (await openPhone("sofia")).page();
  let phone = await openPhone("ines");
  let page = await phone.page();
  const { sofia, ines } = await pair(desk, page, server);
  await startRound(page, "Secteur 2");
  await exchange(page);

  await phone.context.setOffline(true);
  await beginEncounter(page, "Lune");
  await page.getByRole("region", { name: "Lune" }).getByRole("radio", { name: "Avérée" }).click();
  await unfold(page, "Matériel donné");
  const condoms = page.getByRole("group", { name: "Préservatifs" });
  for (let n = 0; n < 10; n += 1) await condoms.getByRole("button").last().click();
  await expect(condoms.getByRole("status")).toHaveText("10");
  await save(page, "Rencontre enregistrée");
  // The person and the encounter.
  await expect(page.getByText("2 sur ce téléphone")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: /Lune/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lune" })).toBeVisible();
  const address = new URL(page.url()).pathname;
  const noted = /\d+\sh\s\d+/;
  const time = noted.exec(await page.getByText(noted).first().innerText())?.[0] ?? "";
  expect(time).not.toBe("");

  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await beginEncounter(page, "Kiwi");
  await page.getByLabel("Note libre").pressSequentially("attend devant la ga");
  await expect(page.getByText("Brouillon gardé")).toBeVisible();
  await phone.kill();

  phone = await openPhone("ines");
  await phone.context.setOffline(true);
  page = await phone.page();
  await openNotebook(page, ines, address);
  await expect(page.getByRole("heading", { level: 1, name: "Lune" })).toBeVisible();
  const main = page.getByRole("main");
  for (const said of ["Secteur 2", "Rue", "Avérée", time, /Préservatifs.+10/]) await expect(main).toContainText(said);

  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await expect(page.getByText("2 sur ce téléphone")).toBeVisible();
  await page.getByRole("link", { name: /Rencontre.*Brouillon|Brouillon.*Rencontre/ }).click();
  await expect(page.getByRole("region", { name: "Kiwi" })).toBeVisible();
  await expect(page.getByLabel("Note libre")).toHaveValue("attend devant la ga");

  await page.getByRole("link", { name: "Retour" }).click();

  await phone.context.setOffline(false);
  await exchange(page);
  await page.getByText("Tout est chez l’équipe").click();
  await page.getByRole("button", { name: "Envoyer maintenant" }).click();
  await exchange(page);
  await page.reload();
  await unlock(page, ines);
  await exchange(page);
  await expect(page.getByRole("link", { name: /Rencontre.*Brouillon|Brouillon.*Rencontre/ })).toBeVisible();

  await openNotebook(desk, sofia, "/app/encounters");
  const rows = desk.getByRole("main").locator("a.row");
  await expect(rows.filter({ hasText: "Lune" })).toHaveCount(1);
  await expect(rows).toHaveCount(1);
  await desk.getByRole("link", { name: "Personnes" }).click();
  await expect(rows.filter({ hasText: "Lune" })).toHaveCount(1);
  await expect(rows).toHaveCount(1);
});

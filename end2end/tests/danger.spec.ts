// S4: danger at one in the morning, without coverage. The telephone first; the alert leaves before anything else.

import type { Page } from "@playwright/test";
import { unlock } from "../fixtures/acts.ts";
import { beginEncounter, pair, startRound, unfold } from "../fixtures/deeds.ts";
import { go } from "../fixtures/demo.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** The coordinator writes whom to call, in order. */
async function writeDuty(page: Page, numbers: [who: string, number: string][]): Promise<void> {
  await page.getByRole("link", { name: "Équipe", exact: true }).click();
  await page.getByRole("link", { name: /Numéros d’astreinte/ }).click();
  for (const [who, number] of numbers) {
    // The last fields are those of the next number.
    await page.getByLabel("Qui répond").last().fill(who);
    await page.getByLabel("Numéro", { exact: true }).last().fill(number);
    await press(page, "Ajouter");
    await expect(page.getByRole("link", { name: `Appeler ${who}` })).toBeVisible();
  }
}

/** The numbers stand there, and the message names nobody and no place. */
async function expectNumbers(page: Page): Promise<void> {
  for (const number of ["17", "112", "119"]) await expect(page.locator(`a[href="tel:${number}"]`).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Appeler Astreinte" }).first()).toHaveAttribute("href", "tel:0639980112");
  const sms = (await page.getByRole("link", { name: "SMS à Astreinte" }).first().getAttribute("href")) ?? "";
  const [to, body = ""] = sms.split("?&body=");
  expect(to).toBe("sms:0639980112");
  expect(decodeURIComponent(body)).toBe("Alerte Lanterne\u202f: rappelez-moi tout de suite.");
}

test("danger without coverage: numbers first, not sent, seen by whom and when, called at, then the second person", async ({ openPhone, server }) => {
  const sofias = await openPhone("sofia");
  const iness = await openPhone("ines");
  const [desk, phone] = [await sofias.page(), await iness.page()];
  await phone.clock.install();
  await desk.clock.install();
  const { ines, sofia } = await pair(desk, phone, server);
  await writeDuty(desk, [["Astreinte", "06 39 98 01 12"], ["Cheffe de service", "06 39 98 04 27"]]);
  await expectAccessible(desk);

  // The phone has them, also locked and without a network.
  await phone.getByRole("link", { name: "Équipe", exact: true }).click();
  await phone.getByRole("link", { name: /Numéros d’astreinte/ }).click();
  await expect(phone.getByRole("link", { name: "Appeler Cheffe de service" })).toBeVisible();
  await iness.context.setOffline(true);
  await phone.reload();
  await expectNumbers(phone);
  await unlock(phone, ines);

  await phone.getByRole("link", { name: "Ce soir", exact: true }).click();
  await startRound(phone, "Nation");
  await beginEncounter(phone, "Écho");
  await unfold(phone, "Vigilance");
  await phone.getByRole("radio", { name: "Danger immédiat" }).click();
  await expectNumbers(phone);
  const card = phone.locator(".alert-card");
  await expect(card).toContainText("NON ENVOYÉE");
  await card.getByRole("link", { name: "Alerte de Inès" }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "Alerte" })).toBeVisible();
  await expectNumbers(phone);
  await expect(phone.getByText("Appelez la 1re personne")).toBeVisible();
  await expectAccessible(phone);

  // Back on line: the desk, on whatever page, has it within ten seconds.
  await iness.context.setOffline(false);
  const banner = desk.getByRole("alert").getByRole("link", { name: /Alerte de Inès/ });
  await expect(banner).toBeVisible({ timeout: 10_000 });
  await expect(phone.locator(".alert-card")).toContainText("Envoyée");

  // Five minutes, in steps with a touch between: the notebook would close.
  for (let minutes = 0; minutes < 5; minutes += 1) {
    await phone.clock.fastForward("01:01");
    await phone.getByRole("heading", { level: 1 }).click();
  }
  await expect(phone.getByText("appelez la 2e personne")).toBeVisible();
  await press(phone, "J’ai appelé");
  await expect(phone.locator(".alert-card")).toContainText(/Appelé à \d/);

  // Every dashboard says so too: on any page, in the list of alerts and on En direct. The desk had closed meanwhile.
  await desk.clock.fastForward("05:05");
  await unlock(desk, sofia);
  await expect(banner).toContainText("appelez la 2e personne");
  for (const path of ["/app/live", "/app/alerts"]) {
    await go(desk, path);
    await expect(desk.locator(".alert-card")).toContainText("appelez la 2e personne");
  }
  await desk.getByRole("link", { name: "Alerte de Inès" }).click();
  await press(desk, "J’ai vu");
  await expect(phone.locator(".alert-card")).toContainText(/Vue par Sofia à \d/);
  await expect(phone.getByText("appelez la 2e personne")).toHaveCount(0);

  await press(phone, "Lever l’alerte");
  await phone.getByRole("dialog").getByRole("button", { name: "Lever l’alerte" }).click();
  await expect(phone.locator(".alert-card")).toContainText("Levée par Inès");
  await expect(desk.locator(".alert-card")).toContainText("Levée par Inès");
});

test("a round that gives no news: a reminder on its phone, since when on a colleague's; one tap puts it off", async ({ openPhone, server }) => {
  const sofias = await openPhone("sofia");
  const iness = await openPhone("ines");
  const [desk, phone] = [await sofias.page(), await iness.page()];
  await phone.clock.install();
  await desk.clock.install();
  const { sofia, ines } = await pair(desk, phone, server);
  await desk.getByRole("link", { name: "Ce soir", exact: true }).click();
  await phone.getByRole("link", { name: "Commencer une tournée" }).click();
  await phone.getByRole("radio", { name: "Rue" }).click();
  await phone.getByLabel("Un autre secteur").fill("Nation");
  await phone.getByRole("radio", { name: "Dans 1 h" }).click();
  await press(phone, "C’est parti");
  await expect(phone.getByText("Sans nouvelles à partir de")).toBeVisible();
  await expectAccessible(phone);
  await expect(phone.getByText("Tout est chez l’équipe")).toBeVisible();

  // An hour goes by, and the notebooks close.
  for (const [page, member] of [[phone, ines], [desk, sofia]] as const) {
    await page.clock.fastForward("01:05:00");
    await unlock(page, member);
    await expect(page.getByText(/sans nouvelles depuis/i)).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: /danger/i })).toHaveCount(0);
  }
  await expect(desk.getByText(/Inès.*sans nouvelles depuis/)).toBeVisible();
  await press(phone, "Je vais bien, encore 1 h");
  await expect(phone.getByText(/sans nouvelles depuis/i)).toHaveCount(0);
  await expect(desk.getByText(/sans nouvelles depuis/)).toHaveCount(0);
});

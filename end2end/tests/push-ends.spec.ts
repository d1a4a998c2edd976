// Whoever switches it off, and whose device is revoked, is rung no more; and a device whose subscription was lost says so.

import type { Page } from "@playwright/test";
import { invite, join, openNotebook } from "../fixtures/acts.ts";
import { exchange, pair } from "../fixtures/deeds.ts";
import { go } from "../fixtures/demo.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";
import { PushService, standIn, subscribed } from "../fixtures/push-service.ts";
import { workerOf } from "../fixtures/service-worker.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const tickOf = (page: Page) => page.getByRole("checkbox", { name: "Prévenir cet appareil quand une alerte arrive" });

/** Ticks; answers the address that the server rings. */
async function tick(page: Page): Promise<string> {
  await go(page, "/app/live");
  const told = page.waitForResponse((response) => response.url().endsWith("/wake") && response.request().method() === "POST");
  await tickOf(page).check();
  expect((await told).status()).toBe(204);
  return (await page.evaluate(subscribed))?.endpoint ?? "";
}

async function alert(page: Page): Promise<void> {
  await go(page, "/app/alerts/new");
  await press(page, "Alerter l’équipe");
  await expect(page.locator(".alert-card").first()).toContainText("Envoyée");
}

test("switched off, or revoked: rung no more", async ({ openPhone, server }) => {
  test.setTimeout(120_000);
  const service = await PushService.start();
  await server.stop();
  await server.restart("--push-anywhere");
  const [desks, seconds, phones] = [await openPhone("sofia"), await openPhone("ines"), await openPhone("malik")];
  for (const { context } of [desks, seconds]) {
    await context.addInitScript(standIn, service.url);
    await context.grantPermissions(["notifications"]);
  }
  const [desk, second, phone] = [await desks.page(), await seconds.page(), await phones.page()];
  const { sofia, ines } = await pair(desk, second, server);
  await go(desk, "/app/team");
  await desk.getByRole("link", { name: /^Inès/ }).click();
  await press(desk, "Confier la coordination");
  await press(desk, "Confirmer");
  await expect(desk.getByRole("button", { name: "Retirer la coordination" })).toBeVisible();
  const link = await invite(desk, sofia, "Malik");
  await join(phone, link, "Malik");
  await expect(desk.getByText("Malik fait partie de l’équipe")).toBeVisible();
  await exchange(second);

  const [hers, other] = [await tick(desk), await tick(second)];
  await alert(phone);
  await expect.poll(() => service.taken.map(({ url }) => url).sort()).toEqual([hers, other].sort());

  /** A server that has just started rings at once; before, at most every ten seconds. */
  const restart = async () => {
    await server.stop();
    await server.restart("--push-anywhere");
    service.taken.length = 0;
  };

  // Switched off: neither the browser nor the server knows of it.
  const off = second.waitForResponse((response) => response.url().endsWith("/wake") && response.request().method() === "DELETE");
  await tickOf(second).uncheck();
  expect((await off).status()).toBe(204);
  expect(await second.evaluate(subscribed)).toBeNull();
  await restart();
  await alert(phone);
  await expect.poll(() => service.taken.map(({ url }) => url)).toEqual([hers]);

  // Ticked again, and then the device is lost.
  const again = await tick(second);
  expect(again).not.toBe(other);
  await second.goto("about:blank");
  await go(desk, "/app/team");
  await desk.getByRole("link", { name: /^Inès/ }).click();
  await press(desk, "Téléphone perdu");
  await press(desk, "Retirer l’accès");
  await expect(desk.getByText("N’a plus accès")).toBeVisible();
  await restart();
  await alert(phone);
  await expect.poll(() => service.taken.map(({ url }) => url)).toEqual([hers]);

  // At its next contact its browser forgets the address as well.
  await second.goto("/app");
  await second.getByLabel("Phrase de passe").fill(ines.phrase);
  await press(second, "Ouvrir");
  await expect.poll(() => second.evaluate(subscribed)).toBeNull();
  expect(service.taken.map(({ url }) => url)).toEqual([hers]);
  await service.stop();
});

test("a subscription that the browser ended and does not give again is told", async ({ openPhone, server }) => {
  const service = await PushService.start();
  await server.stop();
  await server.restart("--push-anywhere");
  const [desks, phones] = [await openPhone("sofia"), await openPhone("ines")];
  await desks.context.addInitScript(standIn, service.url);
  await desks.context.grantPermissions(["notifications"]);
  const [desk, phone] = [await desks.page(), await phones.page()];
  const { sofia } = await pair(desk, phone, server);
  const endpoint = await tick(desk);
  service.gone.add(endpoint);
  await desk.goto("about:blank");
  await alert(phone);
  await expect.poll(() => service.taken.length).toBe(1);

  const worker = await workerOf(desks);
  await worker.evaluate(standIn, service.url);
  await worker.evaluate(async () => {
    await caches.delete("push-stand-in");
    PushManager.prototype.subscribe = () => Promise.reject(new Error("no push service"));
  });
  await openNotebook(desk, sofia, "/app/live");
  await expect(desk.getByText("Cet appareil n’est plus prévenu\u202f: le navigateur y a mis fin. Cochez de nouveau.")).toBeVisible();
  await expect(tickOf(desk)).not.toBeChecked();
  await expectAccessible(desk);
  // Ticked again it is so.
  await tickOf(desk).check();
  await expect(desk.getByText("n’est plus prévenu")).toHaveCount(0);
  await expect.poll(async () => (await desk.evaluate(subscribed))?.endpoint).toBeTruthy();
  await service.stop();
});

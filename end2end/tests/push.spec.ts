// A coordinator's closed page is woken by Web Push, without a word of why. Only `PushManager` is stood in for (fixtures/push-service.ts),
// and the hand that taps the notification: the server calls the local push service, and Chromium gives the service worker the message.

import type { Page } from "@playwright/test";
import { openNotebook, unlock } from "../fixtures/acts.ts";
import { pair } from "../fixtures/deeds.ts";
import { go } from "../fixtures/demo.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";
import { PushService, signedBy, standIn, subscribed } from "../fixtures/push-service.ts";
import { findsNetwork, isWoken, workerOf } from "../fixtures/service-worker.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const TICK = "Prévenir cet appareil quand une alerte arrive";

/** Raises an alert by hand. */
async function alert(page: Page): Promise<void> {
  await go(page, "/app/alerts/new");
  await press(page, "Alerter l’équipe");
  await expect(page.getByRole("heading", { level: 1, name: "Alerte", exact: true })).toBeVisible();
}

/** Whether the server wakes the device of the open session. */
const here = (page: Page) =>
  page.evaluate(async () => new Uint8Array(await (await fetch("/api/v1/wake")).arrayBuffer()).at(-1) === 1);

test("a closed page is woken: ticked, rung by the service worker, shown, tapped, renewed, taken back", async ({ openPhone, server }) => {
  const service = await PushService.start();
  await server.stop();
  await server.restart("--push-anywhere");
  const [desks, phones] = [await openPhone("sofia"), await openPhone("ines")];
  const [desk, phone] = [await desks.page(), await phones.page()];
  await desks.context.addInitScript(standIn, service.url);
  const { sofia, ines } = await pair(desk, phone, server);
  await go(phone, "/app/live");
  await expect(phone.getByText("Page fermée")).toHaveCount(0);

  // Refused, then allowed: the tick says which.
  await go(desk, "/app/live");
  const tick = desk.getByRole("checkbox", { name: TICK });
  await expect(tick).not.toBeChecked();
  const devtools = await desks.context.newCDPSession(desk);
  const allow = (setting: "denied" | "granted") =>
    devtools.send("Browser.setPermission", { permission: { name: "notifications" }, setting, origin: server.url });
  await allow("denied");
  await tick.click();
  await expect(desk.getByText("Le navigateur refuse les notifications")).toBeVisible();
  await expect(tick).not.toBeChecked();
  await allow("granted");
  const told = desk.waitForResponse((response) => response.url().endsWith("/wake") && response.request().method() === "POST");
  await tick.check();
  expect((await told).status()).toBe(204);
  await expect(desk.getByText("Le navigateur refuse les notifications")).toHaveCount(0);
  await expectAccessible(desk);
  const first = await desk.evaluate(subscribed);

  // An alert that waits on a closed phone leaves by the service worker, and rings.
  await phone.route("**/api/v1/push**", (route) => route.abort());
  await alert(phone);
  await expect(phone.locator(".alert-card")).toContainText("NON ENVOYÉE");
  await desk.goto("about:blank");
  await findsNetwork(phones, server.url);
  await expect.poll(() => service.taken.length).toBe(1);
  const [message] = service.taken;
  if (!message || !first) throw new Error("nothing came");
  expect(message.url).toBe(first.endpoint);
  expect(message.body).toBe("");
  expect(message.headers).toMatchObject({ ttl: "3600", urgency: "high", topic: "lanterne", "content-length": "0" });
  const { key, claims } = signedBy(message);
  expect([...key]).toEqual(first.serverKey);
  expect(claims).toMatchObject({ aud: service.url, sub: server.url });
  const hours = (claims.exp - Date.now() / 1000) / 3600;
  expect(hours).toBeGreaterThan(11);
  expect(hours).toBeLessThan(24);

  // It is shown, and says nothing; a tap leads to the closed notebook, and behind the passphrase stands the alert.
  const worker = await workerOf(desks);
  // Asked for between its being written down and its being on the screen, a notification is taken by Chromium for one that was
  // dismissed, and forgotten: nobody asks before it is shown.
  await worker.evaluate(() => {
    const { registration } = globalThis as any;
    const show = registration.showNotification.bind(registration);
    registration.showNotification = async (...args: unknown[]) => {
      await show(...args);
      (globalThis as any).hasShown = true;
    };
  });
  await isWoken(desks, server.url);
  await expect.poll(() => worker.evaluate(() => (globalThis as any).hasShown)).toBe(true);
  const shown = () =>
    worker.evaluate(async () => {
      const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
      return (await registration.getNotifications()).map(({ title, body }) => `${title}: ${body}`);
    });
  await expect.poll(shown).toEqual(["Lanterne: Ouvrez le carnet."]);
  const opened = await worker.evaluate(async () => {
    const self = globalThis as any;
    const asked: string[] = [];
    self.clients.openWindow = async (url: string) => void asked.push(url);
    const [notification] = await self.registration.getNotifications();
    self.dispatchEvent(new self.NotificationEvent("notificationclick", { notification }));
    while (asked.length === 0) await new Promise((again) => setTimeout(again, 10));
    return asked;
  });
  expect(opened).toEqual(["/app/live"]);
  await expect.poll(shown).toEqual([]);

  // The browser ends the subscription by itself: the service worker makes another, and the server calls that.
  await worker.evaluate(standIn, service.url);
  await worker.evaluate(async () => {
    await caches.delete("push-stand-in");
    globalThis.dispatchEvent(new (globalThis as any).ExtendableEvent("pushsubscriptionchange"));
  });
  await expect.poll(async () => (await worker.evaluate(subscribed))?.endpoint).toBeTruthy();
  const second = (await worker.evaluate(subscribed))?.endpoint ?? "";
  expect(second).not.toBe(first.endpoint);
  await openNotebook(desk, sofia, "/app/live");
  await expect(desk.locator(".alert-card")).toContainText("Alerte de Inès");
  await expect(tick).toBeChecked();

  // The push service forgets it, which the server hears when it rings next: at the next opening there is a third, without a tick.
  service.gone.add(second);
  await server.stop();
  await server.restart("--push-anywhere");
  await desk.goto("about:blank");
  await phone.unroute("**/api/v1/push**");
  await openNotebook(phone, ines, "/app");
  await alert(phone);
  await expect(phone.locator(".alert-card").first()).toContainText("Envoyée");
  await expect.poll(() => service.taken.map(({ url }) => url)).toEqual([first.endpoint, second]);
  await openNotebook(desk, sofia, "/app/live");
  await expect.poll(async () => (await desk.evaluate(subscribed))?.endpoint).not.toBe(second);
  await expect.poll(() => here(desk)).toBe(true);
  await desk.reload();
  await unlock(desk, sofia);
  await expect(tick).toBeChecked();

  // Taken back: neither the browser nor the server knows of it any more.
  await tick.uncheck();
  await expect.poll(() => here(desk)).toBe(false);
  expect(await desk.evaluate(subscribed)).toBeNull();
  await service.stop();
});

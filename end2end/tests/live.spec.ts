// En direct: two phones and a dashboard. What is pushed shows, what is acknowledged reaches the phone, and a server that went away
// costs neither a reload nor a note.

import { unlock } from "../fixtures/acts.ts";
import { beginEncounter, exchange, pair, startRound, unfold } from "../fixtures/deeds.ts";
import { go } from "../fixtures/demo.ts";
import { expect, expectAccessible, test } from "../fixtures/index.ts";
import { note, three } from "../fixtures/morning-after.ts";
import { Proxy } from "../fixtures/proxy.ts";

const FIGURES = "p.figure";

test("two phones and a dashboard: push to pixel, acknowledged, restarted, offline", async ({ openPhone, server }) => {
  const { desk, ines, malik } = await three(openPhone, server);
  await desk.page.getByRole("link", { name: "En direct" }).click();
  await expect(desk.page.getByRole("heading", { level: 1, name: /^En direct/ })).toBeVisible();
  const connection = desk.page.getByRole("status", { name: "Connexion" });
  const main = desk.page.getByRole("main");
  const met = main.locator(FIGURES).filter({ hasText: "rencontre" });
  await expect(connection).toContainText("À jour, en direct");
  await expect(main).toContainText("Rien n’est arrivé pour l’instant");
  await expect(met).toHaveCount(0);

  // One goes out: where, with whom, and that her phone was heard of.
  await startRound(ines.page, "Nation");
  const out = main.getByRole("article").filter({ hasText: "Nation" });
  await expect(out).toContainText("Inès");
  await expect(out).toContainText(/dernier contact.*aucun brouillon sur son téléphone/);

  // Two note; figures are of the night, and no name of a team-mate stands at one.
  await note(ines.page, "Lune", { fresh: true, condoms: 4 });
  await expect(met).toHaveText(/^1\s/);
  await startRound(malik.page, "Porte");
  await expect(main.getByRole("article")).toHaveCount(2);
  await note(malik.page, "Kiwi", { fresh: true });
  await expect(met).toHaveText(/^2\s/);
  await expect(main.locator(FIGURES).filter({ hasText: "personnes nouvelles" })).toHaveText(/^2\s/);
  for (const figures of await main.locator(".live-heads, .live-tables").all()) {
    for (const name of ["Inès", "Malik", "Sofia"]) await expect(figures).not.toContainText(name);
  }
  await expectAccessible(desk.page);

  // Danger: on top, in the title of the window, and back to the phone who saw it.
  await ines.page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await beginEncounter(ines.page, "Écho");
  await unfold(ines.page, "Vigilance");
  await ines.page.getByRole("radio", { name: "Danger immédiat" }).click();
  const alert = main.locator(".alert-card");
  await expect(alert).toContainText("Alerte de Inès");
  await expect(desk.page).toHaveTitle(/^\(1\) Lanterne$/);
  await alert.getByRole("button", { name: "J’ai vu" }).click();
  await expect(ines.page.locator(".alert-card")).toContainText(/Vue par Sofia à \d/);
  await expect(desk.page).toHaveTitle("Lanterne");

  // The server goes and comes back; what is noted meanwhile and after it arrives once, without a reload.
  await server.kill();
  await expect(connection).toContainText(/Hors ligne depuis/);
  await note(malik.page, "Plume", { fresh: true });
  await server.restart();
  await expect(connection).toContainText("À jour, en direct", { timeout: 20_000 });
  await malik.page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await expect(malik.page.getByText("Tout est chez l’équipe")).toBeVisible({ timeout: 20_000 });
  await expect(met).toHaveText(/^3\s/);
  await expect(main.getByRole("link", { name: /Plume/ })).toHaveCount(1);

  // Without a network it says so, and what was known stays.
  await desk.phone.context.setOffline(true);
  await expect(connection).toContainText(/Hors ligne depuis/);
  await expect(met).toHaveText(/^3\s/);
  // A choice stands in the address, and works as well without a network.
  await desk.page.locator("summary", { hasText: "Filtrer" }).click();
  const channel = desk.page.getByLabel(/^Canal/);
  for (const [chosen, id, seen] of [["Bus", "bus", 0], ["Rue", "street", 1]] as const) {
    await channel.selectOption({ label: chosen });
    await expect(desk.page).toHaveURL(new RegExp(`/app/live\\?channel=${id}$`));
    await expect(met.filter({ hasText: /^3\s/ })).toHaveCount(seen);
  }
});

test("a proxy that forgets the stream without a word is noticed by the missing sign of life, and nothing is missed or doubled", async ({ openPhone, server }) => {
  const proxy = await Proxy.start(Number(new URL(server.url).port));
  await server.stop();
  await server.restart("--public-url", proxy.url);
  const at = { baseURL: proxy.url };
  const [desk, phone] = [await (await openPhone("sofia", at)).page(), await (await openPhone("ines", at)).page()];
  await desk.clock.install();
  await pair(desk, phone, server);
  await go(desk, "/app/live");
  const connection = desk.getByRole("status", { name: "Connexion" });
  await expect(connection).toContainText("À jour, en direct");

  proxy.forget();
  await phone.getByRole("link", { name: "Ce soir", exact: true }).click();
  await startRound(phone, "Nation");
  await exchange(phone);
  const out = desk.getByRole("main").getByRole("article");
  await expect(out).toHaveCount(0);
  const streams = proxy.streams;
  await desk.clock.fastForward("00:50");
  await expect(out.filter({ hasText: "Nation" })).toHaveCount(1);
  await expect(connection).toContainText("À jour, en direct");
  expect(proxy.streams).toBeGreaterThan(streams);
  await proxy.stop();
});

test("a round that gives no news says since when, with numbers to call; a choice in the address survives a reload without a network", async ({ openPhone, server }) => {
  const [sofias, iness] = [await openPhone("sofia"), await openPhone("ines")];
  const [desk, phone] = [await sofias.page(), await iness.page()];
  await desk.clock.install();
  const { sofia } = await pair(desk, phone, server);
  await desk.evaluate(() => navigator.serviceWorker.ready);
  await phone.getByRole("link", { name: "Commencer une tournée" }).click();
  await phone.getByRole("radio", { name: "Rue" }).click();
  await phone.getByLabel("Un autre secteur").fill("Nation");
  await phone.getByRole("radio", { name: "Dans 1 h" }).click();
  await phone.getByRole("button", { name: "C’est parti" }).click();
  await note(phone, "Lune", { fresh: true });
  await exchange(phone);
  await go(desk, "/app/live");
  const out = desk.getByRole("article").filter({ hasText: "Nation" });
  await expect(out).toContainText("Sans nouvelles à partir de");

  // The hour goes by, and the notebook closes meanwhile.
  await desk.clock.fastForward("01:05:00");
  await unlock(desk, sofia);
  const missed = out.getByRole("status").filter({ hasText: /Inès.*sans nouvelles depuis/ });
  await expect(missed).toBeVisible();
  await expect(missed).not.toContainText(/danger/i);
  for (const number of ["17", "112"]) await expect(missed.locator(`a[href="tel:${number}"]`).first()).toBeVisible();
  await expectAccessible(desk);

  // Period and channel: in the address, and as they were after a start without a network.
  const met = desk.getByRole("main").locator(FIGURES).filter({ hasText: "rencontre" });
  await desk.locator("summary", { hasText: "Filtrer" }).click();
  await desk.getByLabel(/^Période/).selectOption({ label: "Les 7 dernières nuits" });
  await desk.getByLabel(/^Canal/).selectOption({ label: "Rue" });
  await expect(desk).toHaveURL(/\/app\/live\?period=week&channel=street$/);
  await expect(met).toHaveText(/^1\s/);
  const address = desk.url();
  await sofias.context.setOffline(true);
  await desk.reload();
  await unlock(desk, sofia);
  expect(desk.url()).toBe(address);
  await expect(desk.getByRole("heading", { name: "Les 7 dernières nuits" })).toBeVisible();
  await expect(met).toHaveText(/^1\s/);
  await desk.locator("summary", { hasText: "Filtrer" }).click();
  for (const [label, chosen] of [[/^Période/, "Les 7 dernières nuits"], [/^Canal/, "Rue"]] as const) {
    await expect(desk.getByLabel(label).locator("option:checked")).toHaveText(chosen);
  }
});

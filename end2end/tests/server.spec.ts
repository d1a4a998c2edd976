// The server dies, forgets, or talks nonsense; the phone keeps everything and sends it once.

import { createTeam, openNotebook, unlock } from "../fixtures/acts.ts";
import { createPerson, exchange, pair } from "../fixtures/deeds.ts";
import { expect, test } from "../fixtures/index.ts";

test("killed in the middle of a push, the server has the note once in the end", async ({ openPhone, server }) => {
  const desk = await (await openPhone("sofia")).page();
  const page = await (await openPhone("ines")).page();
  const { sofia } = await pair(desk, page, server);

  // The first push reaches the server; its answer does not reach the phone.
  let pushes = 0;
  await page.route("**/api/v1/push", async (route) => {
    pushes += 1;
    if (pushes > 1) return route.continue();
    await route.fetch();
    await server.kill();
    await route.abort("connectionreset");
  });
  await createPerson(page, "Lune");
  await expect.poll(() => pushes).toBeGreaterThan(0);
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await expect(page.getByText("1 sur ce téléphone")).toBeVisible();

  await server.restart();
  await page.getByText("1 sur ce téléphone").click();
  await page.getByRole("button", { name: "Envoyer maintenant" }).click();
  await exchange(page);
  expect(pushes).toBeGreaterThan(1);

  await openNotebook(desk, sofia, "/app/persons");
  await expect(desk.getByRole("link", { name: /Lune/ })).toHaveCount(1);
  // One revision of one record.
  await desk.getByRole("link", { name: /Lune/ }).click();
  await desk.getByRole("link", { name: "Voir l’histoire" }).click();
  await expect(desk.getByText("Note créée, Inès")).toHaveCount(1);
});

test("a session that ended loses nothing, and opening the notebook signs in again", async ({ openPhone, server }) => {
  const phone = await openPhone("sofia");
  const page = await phone.page();
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await phone.context.clearCookies();
  await createPerson(page, "Lune");
  // In the open notebook it happens by itself.
  await exchange(page);
  expect((await phone.context.cookies()).map(({ name }) => name)).toContain("lanterne_session");

  // And when the server itself has ended it.
  const ended = await page.evaluate(async () => (await fetch("/api/v1/sign-out", { method: "POST" })).status);
  expect(ended).toBe(204);
  await page.reload();
  await unlock(page, sofia);
  await createPerson(page, "Kiwi");
  await exchange(page);
  await page.getByRole("link", { name: "Personnes" }).click();
  for (const name of ["Lune", "Kiwi"]) await expect(page.getByRole("link", { name: new RegExp(name) })).toBeVisible();
});

test("an answer that is garbage is said to be, and the note waits", async ({ page, server }) => {
  const sofia = await createTeam(page, server, "Sofia");
  await unlock(page, sofia);
  await page.route("**/api/v1/push", (route) => route.fulfill({ status: 200, contentType: "application/vnd.lanterne.v1", body: "garbage" }));
  await createPerson(page, "Lune");
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await expect(page.getByText("1 sur ce téléphone")).toBeVisible();
  await page.getByText("1 sur ce téléphone").click();
  await expect(page.getByText("La réponse n’a pas pu être lue. Vos notes sont intactes.")).toBeVisible();
  await page.unroute("**/api/v1/push");
  await page.getByRole("button", { name: "Envoyer maintenant" }).click();
  await exchange(page);
});

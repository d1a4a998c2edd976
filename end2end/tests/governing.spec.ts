// What coordinators decide: a second one, a lost phone, and whether two screens show one team.

import { join } from "node:path";
import type { Page } from "@playwright/test";
import { alive, createTeam, unlock } from "../fixtures/acts.ts";
import { film, phoneWithCamera } from "../fixtures/camera.ts";
import { go } from "../fixtures/demo.ts";
import { createPerson, pair } from "../fixtures/deeds.ts";
import { expect, expectAccessible, LanterneServer, test } from "../fixtures/index.ts";
import { mkdtempSync } from "node:fs";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const alone = (page: Page) => page.getByText("Une seule personne à la coordination");

test("the reminder of a single coordinator stays until there are two", async ({ page: desk, openPhone, server }) => {
  const phone = await (await openPhone("ines")).page();
  await pair(desk, phone, server);
  await expect(alone(phone)).toHaveCount(0);
  await go(desk, "/app");
  await expect(alone(desk)).toBeVisible();
  await go(desk, "/app/team");
  await expect(alone(desk)).toBeVisible();
  await desk.getByRole("link", { name: /^Inès/ }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "Inès" })).toBeVisible();
  await expectAccessible(desk);
  await press(desk, "Confier la coordination");
  await press(desk, "Confirmer");
  await expect(desk.getByRole("button", { name: "Retirer la coordination" })).toBeVisible();
  await go(desk, "/app");
  await expect(alone(desk)).toHaveCount(0);
});

test("a lost phone that is away is refused and closes at its next contact, and what it had sent stays", async ({ page: desk, openPhone, server }) => {
  const phone = await (await openPhone("ines")).page();
  await pair(desk, phone, server);
  await createPerson(phone, "Lune");
  await go(phone, "/app");
  await expect(phone.getByText("Tout est chez l’équipe")).toBeVisible();
  await phone.context().setOffline(true);
  await go(desk, "/app/team");
  await desk.getByRole("link", { name: /^Inès/ }).click();
  await press(desk, "Téléphone perdu");
  await press(desk, "Retirer l’accès");
  await expect(desk.getByText("N’a plus accès")).toBeVisible();
  await expect(phone.getByRole("link", { name: "Ce soir", exact: true })).toBeVisible();
  await phone.context().setOffline(false);
  await expect(phone.getByRole("link", { name: "Ce soir", exact: true })).toHaveCount(0);
  // What had arrived stays with the team.
  await go(desk, "/app/persons");
  await expect(desk.getByRole("link", { name: /Lune/ })).toBeVisible();
});

test("two screens are compared by the camera: the same team, or loudly another", async ({ page: desk, server, scratch }) => {
  const sofia = await createTeam(desk, server, "Sofia");
  await unlock(desk, sofia);
  await go(desk, "/app/team/verify");
  await expectAccessible(desk);
  const code = desk.getByRole("img", { name: "Code à photographier" });
  const seen = await film(code, scratch);

  const other = await LanterneServer.start(mkdtempSync(join(scratch, "other-")));
  for (const [name, host, said] of [
    ["same", server, "C’est la même équipe"],
    ["different", other, "CE N’EST PAS LA MÊME ÉQUIPE"],
  ] as const) {
    const context = await phoneWithCamera(join(scratch, name), host.url, seen);
    const page = context.pages()[0] ?? (await context.newPage());
    if (host === other) {
      await unlock(page, await createTeam(page, host, "Malik"));
    } else {
      await page.goto("/sign-in");
      await alive(page);
      await page.getByLabel("Les douze mots de la fiche").fill(sofia.sheet ?? "");
      await page.getByLabel("Phrase de passe").fill(sofia.phrase);
      await press(page, "Se connecter");
      await expect(page.getByRole("heading", { level: 1, name: "Bonsoir Sofia" })).toBeVisible();
      await unlock(page, sofia);
    }
    await expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();
    await go(page, "/app/team/verify");
    await press(page, "Scanner l’écran de votre collègue");
    await expect(page.getByText(said)).toBeVisible();
    await expectAccessible(page);
    await context.close();
  }
  await other.stop();
});

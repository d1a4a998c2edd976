// A hostile server that changes the chain of members and keys: nothing of it is taken, and it is said.

import type { Page } from "@playwright/test";
import { createTeam, invite, unlock } from "../fixtures/acts.ts";
import { go } from "../fixtures/demo.ts";
import { createPerson, exchange, pair } from "../fixtures/deeds.ts";
import { type Deed, Hostile } from "../fixtures/hostile.ts";
import { expect, test } from "../fixtures/index.ts";
import { readDirectory, writeDirectory } from "../fixtures/wire.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const stranger = (page: Page) => page.getByRole("main").getByText("La réponse ne vient pas de votre équipe.").first();
const person = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name: new RegExp(name) });

/** Exchanges now, by hand. */
async function send(page: Page): Promise<void> {
  await go(page, "/app/sent");
  await press(page, "Envoyer maintenant");
}

test("other keys in the directory, entries left out or given twice are not taken, and it is said", async ({ openPhone, server }) => {
  const desk = await (await openPhone("sofia")).page();
  const page = await (await openPhone("ines")).page();
  await pair(desk, page, server);
  await createPerson(page, "Lune");
  await exchange(page);
  const hostile = await Hostile.before(page);
  const chain = (change: (page: ReturnType<typeof readDirectory>) => void): Deed => (path, body) => {
    if (!path.endsWith("/directory")) return body;
    const page = readDirectory(body);
    change(page);
    return writeDirectory(page);
  };
  const changed = chain(({ entries }) => {
    for (const entry of entries) {
      entry.bytes = Buffer.from(entry.bytes);
      entry.bytes[entry.bytes.length - 5] = (entry.bytes[entry.bytes.length - 5] ?? 0) ^ 1;
    }
  });
  const twice = chain((page) => page.entries.push(...page.entries));
  hostile.turn(changed);
  await go(desk, "/app/team");
  await desk.getByRole("link", { name: /^Inès/ }).click();
  await press(desk, "Confier la coordination");
  await press(desk, "Confirmer");
  await expect(desk.getByRole("button", { name: "Retirer la coordination" })).toBeVisible();
  for (const deed of [changed, twice]) {
    hostile.turn(deed);
    await createPerson(page, "Kiwi");
    await send(page);
    await expect(stranger(page)).toBeVisible();
    await go(page, "/app/team");
    await expect(page.getByRole("link", { name: "Inviter" })).toHaveCount(0);
  }
  await go(page, "/app/persons");
  await expect(person(page, "Lune")).toHaveCount(1);
  await expect(person(page, "Kiwi")).toHaveCount(2);
  hostile.beHonest();
  await send(page);
  await exchange(page);
  await expect(stranger(page)).toHaveCount(0);
  await go(desk, "/app/persons");
  await expect(person(desk, "Kiwi")).toHaveCount(2);
});

test("who joins is shown no other team than the one that invited: a chain with another root opens nothing", async ({ openPhone, server }) => {
  const desk = await (await openPhone("sofia")).page();
  const page = await (await openPhone("ines")).page();
  const sofia = await createTeam(desk, server, "Sofia");
  const link = await invite(desk, sofia, "Inès");
  const hostile = await Hostile.before(page);
  hostile.turn((path, body) => {
    if (!path.endsWith("/directory")) return body;
    const chain = readDirectory(body);
    const [root] = chain.entries;
    if (root) {
      root.bytes = Buffer.from(root.bytes);
      root.bytes[40] = (root.bytes[40] ?? 0) ^ 1;
    }
    return writeDirectory(chain);
  });
  await page.goto(link);
  await press(page, "Rester dans le navigateur");
  await page.getByLabel("Votre prénom").fill("Inès");
  await press(page, "Continuer");
  const offered = page.getByRole("status").filter({ hasText: /\S+ \S+ \S+ \S+ \S+/ }).first();
  await expect(offered).toBeVisible();
  const phrase = (await offered.innerText()).trim();
  await page.getByLabel("Écrivez-la pour la retenir").fill(phrase);
  await press(page, "Demander à entrer");
  await expect(page.getByRole("heading", { level: 1, name: "Bonsoir Inès" })).toBeVisible();
  await expect(desk.getByText("Inès fait partie de l’équipe")).toBeVisible();
  await unlock(page, { name: "Inès", phrase });
  await expect(page.getByText("La réponse ne vient pas de votre équipe.").first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toHaveCount(0);
  hostile.beHonest();
  await page.reload();
  await unlock(page, { name: "Inès", phrase });
  await expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();
});

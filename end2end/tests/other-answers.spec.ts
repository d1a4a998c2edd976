// Where neither of two versions is right: another month, another place, in one note and where two notes are one; and whose an encounter
// is that two people gave to two others.

import type { Page } from "@playwright/test";
import { beginEncounter, exchange, openPerson, pair, save } from "../fixtures/deeds.ts";
import { expect, expectAccessible, type LanterneServer, type Phone, test } from "../fixtures/index.ts";

type Open = (name: string, options?: Parameters<typeof Phone.open>[2]) => Promise<Phone>;

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const main = (page: Page) => page.getByRole("main");
const asked = (page: Page, name: RegExp) => page.getByRole("group", { name });
const titled = (page: Page, name: RegExp) => expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

async function two(openPhone: Open, server: LanterneServer) {
  const [sofias, iness] = [await openPhone("sofia"), await openPhone("ines")];
  const [desk, phone] = [await sofias.page(), await iness.page()];
  await pair(desk, phone, server);
  await desk.getByRole("link", { name: "Ce soir", exact: true }).click();
  const apart = (offline: boolean) => Promise.all([sofias.context.setOffline(offline), iness.context.setOffline(offline)]);
  const together = async () => {
    await apart(false);
    for (const page of [phone, desk, phone]) await exchange(page);
  };
  return { desk, phone, apart, together };
}

/** An encounter with Lune in the street, somewhere that is in no list. */
async function met(page: Page, fresh: boolean, where: string): Promise<void> {
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  if (fresh) {
    await beginEncounter(page, "Lune");
  } else {
    await page.getByRole("link", { name: "Noter une rencontre" }).click();
    await page.getByLabel("Surnom ou code").fill("Lune");
    await page.getByRole("option", { name: /^Lune/ }).first().click();
  }
  if (fresh) await page.getByRole("region", { name: "Lune" }).getByRole("radio", { name: "Avérée" }).click();
  await page.getByRole("radio", { name: "Rue" }).click();
  await page.getByRole("radio", { name: "Autre lieu", exact: true }).last().click();
  await page.getByLabel("Quel lieu ?").fill(where);
  await save(page, "Rencontre enregistrée");
}

async function edit(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Modifier" }).first().click();
  await expect(page.getByRole("button", { name: "Enregistrer", exact: true })).toBeVisible();
  await page.evaluate(() => document.querySelectorAll("main details").forEach((each) => ((each as HTMLDetailsElement).open = true)));
}

async function choosing(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Choisir", exact: true }).first().click();
  await titled(page, /^Choisir entre les versions/);
}

const openEncounter = async (page: Page) => {
  await page.getByRole("link", { name: "Rencontres", exact: true }).click();
  await main(page).getByRole("link", { name: /Lune/ }).first().click();
  await expect(page.getByRole("link", { name: "Voir l’histoire" }).first()).toBeVisible();
};

/** Another place: a kind that is in no list, by its name. */
async function elsewhere(page: Page, field: ReturnType<typeof asked>, where: string): Promise<void> {
  await field.getByRole("radio", { name: "Autre lieu", exact: true }).click();
  await field.getByLabel("Quel lieu ?").fill(where);
}

test("another month and another place than both versions; another where two notes are one; an encounter given to two", async ({ openPhone, server }) => {
  test.setTimeout(240_000);
  const { desk, phone, apart, together } = await two(openPhone, server);
  await met(phone, true, "Gare");
  await together();
  await apart(true);
  for (const [page, month, where] of [[phone, "2027-01", "Le square"], [desk, "2027-05", "Le pont"]] as const) {
    await openPerson(page, "Lune");
    await edit(page);
    await page.getByLabel("Majeure à partir de").fill(month);
    await save(page, "Personne enregistrée");
    await openEncounter(page);
    await edit(page);
    await page.getByLabel("Quel lieu ?").fill(where);
    await save(page, "Rencontre enregistrée");
  }
  await together();

  await openPerson(desk, "Lune");
  await choosing(desk);
  const month = asked(desk, /Majeure à partir de/);
  await month.getByRole("radio", { name: "Une autre réponse" }).click();
  const field = month.getByLabel("Une autre réponse").last();
  await field.fill("2027-02");
  // What is emptied again is no answer.
  await field.fill("");
  await expect(desk.getByText("0 choisi sur 1")).toBeVisible();
  await field.fill("2027-03");
  await expect(desk.getByText("1 choisi sur 1")).toBeVisible();
  await expectAccessible(desk);
  await press(desk, "Enregistrer ce choix");
  await desk.getByRole("link", { name: "Voir la note" }).click();
  await expect(main(desk)).toContainText("mars 2027");

  await openEncounter(desk);
  await choosing(desk);
  const place = asked(desk, /^Lieu/);
  await place.getByRole("radio", { name: "Une autre réponse" }).click();
  await place.getByRole("radio", { name: "Pas sûr" }).first().click();
  await expect(desk.getByText("1 choisi sur 1")).toBeVisible();
  // A place that has still to be named is no answer either.
  await place.getByRole("radio", { name: "Autre lieu", exact: true }).click();
  await expect(desk.getByText("0 choisi sur 1")).toBeVisible();
  await elsewhere(desk, place, "La halle");
  await expect(desk.getByText("1 choisi sur 1")).toBeVisible();
  await expectAccessible(desk);
  await press(desk, "Enregistrer ce choix");
  await desk.getByRole("link", { name: "Voir la note" }).click();
  await expect(main(desk)).toContainText("La halle");

  // A second note, said to be the same: the place is asked, and neither is right.
  await met(desk, false, "Ailleurs");
  await openEncounter(desk);
  await desk.locator("summary", { hasText: "Même rencontre" }).click();
  await desk.getByRole("link", { name: "C’est la même que…" }).click();
  await main(desk).getByRole("link", { name: /Lune/ }).first().click();
  await titled(desk, /La même rencontre/);
  await press(desk, "C’est la même rencontre");
  const one = main(desk).getByRole("group", { name: /^Lieu/ });
  await one.locator("summary", { hasText: "Une autre réponse" }).click();
  await elsewhere(desk, one, "Le marché");
  await expectAccessible(desk);
  await one.getByRole("button", { name: "Garder cette réponse" }).click();
  await expect(one).toBeHidden();
  await expect(main(desk)).toContainText("Le marché");
  await together();

  // Each gives Lune's encounter to somebody else, not knowing of the other.
  await apart(true);
  for (const [page, whose] of [[phone, "Kiwi"], [desk, "Mika"]] as const) {
    await openPerson(page, "Lune");
    await page.locator("summary", { hasText: "Même rencontre, même personne" }).click();
    await page.getByRole("link", { name: "C’étaient deux personnes" }).click();
    await page.getByRole("checkbox").first().check();
    await page.getByLabel("Chercher une personne").fill(whose);
    await page.getByRole("option", { name: /Créer/ }).click();
    await press(page, "Séparer");
    await expect(main(page)).toContainText(`chez ${whose}`);
  }
  await together();
  await desk.getByRole("link", { name: /^Ce matin/ }).click();
  await main(desk).locator("a.morning-row").filter({ hasText: "L’équipe ne s’accorde pas sur la personne" }).first().click();
  await desk.getByRole("link", { name: "Dire de qui elle est" }).click();
  await titled(desk, /De qui est cette rencontre/);
  const whose = main(desk).getByRole("group", { name: /De qui est cette rencontre/ });
  for (const said of [/Lune.*Nommée dans la note/, /Kiwi.*Inès/, /Mika.*Sofia/]) await expect(whose.getByRole("button", { name: said })).toBeVisible();
  await expectAccessible(desk);
  await whose.getByRole("button", { name: /Kiwi/ }).click();
  await expect(main(desk).getByText("C’est réglé")).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole("link", { name: "Continuer" }).click();
  await titled(desk, /^Ce matin/);
  await expect(main(desk).getByText("L’équipe ne s’accorde pas sur la personne")).toHaveCount(0);
  await together();
  await openPerson(phone, "Kiwi");
  await expect(main(phone)).toContainText("1 rencontre");
});

// Two versions of one note, and the people who choose between them, field by field; and each choice undone.

import type { Page } from "@playwright/test";
import { createPerson, exchange, openPerson, pair, save } from "../fixtures/deeds.ts";
import { expect, expectAccessible, type LanterneServer, type Phone, test } from "../fixtures/index.ts";

type Open = (name: string, options?: Parameters<typeof Phone.open>[2]) => Promise<Phone>;

/** A desk and a phone of one team; the desk stands on its first page. */
async function two(openPhone: Open, server: LanterneServer) {
  const sofias = await openPhone("sofia");
  const iness = await openPhone("ines");
  const [desk, phone] = [await sofias.page(), await iness.page()];
  await pair(desk, phone, server);
  await desk.getByRole("link", { name: "Ce soir", exact: true }).click();
  const apart = (offline: boolean) => Promise.all([sofias.context.setOffline(offline), iness.context.setOffline(offline)]);
  /** Brings both together: what each wrote is on the other. */
  const together = async () => {
    await apart(false);
    for (const page of [phone, desk, phone]) await exchange(page);
  };
  return { desk, phone, apart, together };
}

const edit = async (page: Page) => {
  await page.getByRole("link", { name: "Modifier" }).click();
  await expect(page.getByRole("button", { name: "Enregistrer", exact: true })).toBeVisible();
  await page.evaluate(() => document.querySelectorAll("main details").forEach((each) => ((each as HTMLDetailsElement).open = true)));
};

async function minority(page: Page, value: string): Promise<void> {
  await openPerson(page, "Lune");
  await edit(page);
  await page.getByRole("radio", { name: value }).click();
  await save(page, "Personne enregistrée");
}

const openEncounter = async (page: Page) => {
  await page.getByRole("link", { name: "Rencontres", exact: true }).click();
  await page.getByRole("main").getByRole("link", { name: /Lune/ }).first().click();
  await expect(page.getByRole("link", { name: "Voir l’histoire" }).first()).toBeVisible();
};

const choosing = async (page: Page) => {
  await page.getByRole("link", { name: "Choisir", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Choisir entre les versions" })).toBeVisible();
};

const keep = async (page: Page) => {
  await page.getByRole("button", { name: "Enregistrer ce choix" }).click();
  await expect(page.getByText("Choix enregistré")).toBeVisible();
};

const undo = (page: Page) => page.getByRole("button", { name: "Annuler ce choix" }).click();

/** The question of one field. */
const asked = (page: Page, name: RegExp) => page.getByRole("group", { name });

test("a register: who and when beside each value; two choose differently and have two versions again; undone", async ({ openPhone, server }) => {
  const { desk, phone, apart, together } = await two(openPhone, server);
  await createPerson(phone, "Lune");
  await together();
  await apart(true);
  await minority(phone, "Mineure, supposé");
  await minority(desk, "Majeure, supposé");
  await together();

  await apart(true);
  for (const [page, value] of [[phone, "Majeure, supposé"], [desk, "Mineure, supposé"]] as const) {
    await openPerson(page, "Lune");
    await choosing(page);
    const field = asked(page, /Minorité/);
    for (const said of ["Sofia", "Inès", "personne n’avait rien écrit"]) await expect(field).toContainText(said);
    await page.getByRole("button", { name: "Enregistrer ce choix" }).click();
    await expect(page.getByText("Choisissez au moins une réponse.")).toBeVisible();
    await field.getByRole("radio", { name: value }).click();
    await keep(page);
    await openPerson(page, "Lune");
    await expect(page.getByRole("main")).not.toContainText("Deux versions");
  }
  await together();
  for (const page of [phone, desk]) {
    await openPerson(page, "Lune");
    await expect(page.getByRole("main")).toContainText("Deux versions");
  }

  await choosing(desk);
  for (const colorScheme of ["dark", "light"] as const) {
    await desk.emulateMedia({ colorScheme });
    await expectAccessible(desk);
  }
  const field = asked(desk, /Minorité/);
  await expect(field).toContainText("Tout le monde avait vu");
  await field.getByRole("radio", { name: "Mineure, supposé" }).click();
  await keep(desk);
  await expectAccessible(desk);
  await undo(desk);
  await expect(desk.getByText("Annulé")).toBeVisible();
  await expect(asked(desk, /Minorité/).getByRole("radio", { name: "Majeure, supposé" })).toBeVisible();
  await exchange(desk);
  await exchange(phone);
  await openPerson(phone, "Lune");
  await expect(phone.getByRole("main")).toContainText("Deux versions");
  await phone.getByRole("link", { name: "Voir l’histoire" }).click();
  for (const said of ["Annulé, Sofia", "Ce qu’avait écrit Sofia", "Une version choisie, Inès"]) {
    await expect(phone.getByRole("main")).toContainText(said);
  }
});

test("a set, a quantity and the note: joined where nothing is asked, both kept, another number; undone", async ({ openPhone, server }) => {
  const { desk, phone, apart, together } = await two(openPhone, server);
  await phone.getByRole("link", { name: "Noter une rencontre" }).click();
  await phone.getByLabel("Surnom ou code").fill("Lune");
  await phone.getByRole("option", { name: "Créer « Lune »" }).click();
  await phone.getByRole("region", { name: "Lune" }).getByRole("radio", { name: "Avérée" }).click();
  await phone.getByRole("radio", { name: "Rue" }).click();
  await phone.getByRole("radio", { name: "Pas sûr" }).first().click();
  await phone.evaluate(() => document.querySelectorAll("main details").forEach((each) => ((each as HTMLDetailsElement).open = true)));
  const more = (page: Page) => page.getByRole("button", { name: /Un de plus.*Préservatifs/ }).click();
  const topic = (page: Page, name: string) => page.getByRole("checkbox", { name }).click();
  await topic(phone, "Logement");
  await more(phone);
  await phone.getByLabel("Note libre").fill("vue devant la gare");
  await save(phone, "Rencontre enregistrée");
  await together();

  await apart(true);
  await openEncounter(phone);
  await edit(phone);
  await topic(phone, "Logement");
  await topic(phone, "Violences");
  await more(phone);
  await phone.getByLabel("Note libre").fill("vue devant la gare, fatiguée");
  await save(phone, "Rencontre enregistrée");
  // Taken out, and put in again: somebody decided that it belongs.
  for (const more_ of [false, true]) {
    await openEncounter(desk);
    await edit(desk);
    await topic(desk, "Logement");
    if (more_) {
      await more(desk);
      await more(desk);
      await desk.getByLabel("Note libre").fill("vue seule devant la gare");
    }
    await save(desk, "Rencontre enregistrée");
  }
  await together();

  await openEncounter(desk);
  await choosing(desk);
  const [set, number, note] = [asked(desk, /Logement/), asked(desk, /Préservatifs/), asked(desk, /^Note libre/)];
  await expect(set).toContainText("les deux ensemble");
  await expect(set).toContainText("Violences");
  await expect(number).toContainText(/Tout le monde avait vu\s: 1/);
  await expect(note.locator("mark.only").filter({ hasText: "fatiguée" }).first()).toBeVisible();
  await expect(note.getByText("seule", { exact: true })).toBeVisible();
  await set.getByRole("radio", { name: "Oui" }).click();
  await number.getByRole("radio", { name: "Une autre réponse" }).click();
  await number.getByRole("button", { name: /Un de plus/ }).click();
  const chosen = await number.locator("output").innerText();
  await note.getByRole("radio", { name: "Garder les deux" }).click();
  await expect(desk.getByText("3 choisis sur 3")).toBeVisible();
  await expectAccessible(desk);
  await keep(desk);
  await desk.getByRole("link", { name: "Voir la note" }).click();
  const main = desk.getByRole("main");
  for (const said of ["Logement", "Violences", `Préservatifs × ${chosen}`, "fatiguée", "seule"]) await expect(main).toContainText(said);
  await expect(main).not.toContainText("Deux versions");

  await desk.goBack();
  await expect(desk.getByText("Rien à choisir ici")).toBeVisible();
  await desk.getByRole("link", { name: "Voir la note" }).click();
  await desk.getByRole("link", { name: "Voir l’histoire" }).click();
  await desk.getByRole("button", { name: "Annuler cette étape" }).first().click();
  await expect(desk.getByText("Annulé, Sofia")).toBeVisible();
  await choosing(desk);
  for (const field of [set, number, note]) {
    await expect(field).toContainText("Inès");
    await expect(field).toContainText("remis par Sofia");
  }
});

test("delete against edit: asked, kept or deleted, and undone", async ({ openPhone, server }) => {
  const { desk, phone, apart, together } = await two(openPhone, server);
  await phone.getByRole("link", { name: "Noter une rencontre" }).click();
  await phone.getByLabel("Surnom ou code").fill("Lune");
  await phone.getByRole("option", { name: "Créer « Lune »" }).click();
  await phone.getByRole("region", { name: "Lune" }).getByRole("radio", { name: "Avérée" }).click();
  await phone.getByRole("radio", { name: "Rue" }).click();
  await phone.getByRole("radio", { name: "Pas sûr" }).first().click();
  await save(phone, "Rencontre enregistrée");
  await together();

  await apart(true);
  await openEncounter(phone);
  await phone.getByRole("button", { name: "Supprimer", exact: true }).click();
  await phone.getByRole("dialog").getByRole("button", { name: /Supprimer/ }).click();
  await expect(phone.getByText("Son histoire reste lisible et la note peut être rétablie.").first()).toBeVisible();
  await openEncounter(desk);
  await edit(desk);
  await desk.getByLabel("Note libre").fill("rappeler demain");
  await save(desk, "Rencontre enregistrée");
  await together();

  await openEncounter(desk);
  await choosing(desk);
  const question = asked(desk, /Supprimée d’un côté/);
  await expect(question).toContainText("rappeler demain");
  await expectAccessible(desk);
  await question.getByRole("radio", { name: /La supprimer/ }).click();
  await expect(desk.getByText("La note sera supprimée")).toBeVisible();
  await keep(desk);
  await undo(desk);
  await asked(desk, /Supprimée d’un côté/).getByRole("radio", { name: /Garder la note/ }).click();
  await keep(desk);
  await desk.getByRole("link", { name: "Voir la note" }).click();
  await expect(desk.getByRole("main")).toContainText("rappeler demain");
  await expect(desk.getByRole("main")).not.toContainText("Supprimée");
});

test("what arrives while one chooses is shown and never written over; choices elsewhere stay", async ({ openPhone, server }) => {
  const { desk, phone, apart, together } = await two(openPhone, server);
  await createPerson(phone, "Lune");
  await together();
  await apart(true);
  const origin = async (page: Page, minority_: string, from: string) => {
    await openPerson(page, "Lune");
    await edit(page);
    await page.getByRole("radio", { name: minority_ }).click();
    await page.getByRole("radio", { name: from, exact: true }).click();
    await save(page, "Personne enregistrée");
  };
  await origin(phone, "Mineure, supposé", "France");
  await origin(desk, "Majeure, supposé", "Union européenne");
  await together();

  await openPerson(desk, "Lune");
  await choosing(desk);
  await asked(desk, /Minorité/).getByRole("radio", { name: "Mineure, supposé" }).click();
  await asked(desk, /Origine/).getByRole("radio", { name: "France" }).click();
  // She changes her mind about one of the two, not knowing of the choice.
  await openPerson(phone, "Lune");
  await edit(phone);
  await phone.getByRole("radio", { name: "Mineure, vérifié" }).click();
  await save(phone, "Personne enregistrée");
  await exchange(phone);
  await expect(asked(desk, /Origine/).getByRole("radio", { name: "France" })).toBeChecked();
  await expect(asked(desk, /Minorité/)).toHaveCount(0);
  await keep(desk);
  await openPerson(desk, "Lune");
  await expect(desk.getByRole("main")).toContainText("Mineure, vérifié");
});

test("by keyboard alone: chosen, saved, undone", async ({ openPhone, server }) => {
  const { desk, phone, apart, together } = await two(openPhone, server);
  await createPerson(phone, "Lune");
  await together();
  await apart(true);
  await minority(phone, "Mineure, supposé");
  await minority(desk, "Majeure, supposé");
  await together();
  await openPerson(desk, "Lune");
  const tabTo = async (name: RegExp) => {
    for (let press = 0; press < 60; press += 1) {
      await desk.keyboard.press("Tab");
      const said = await desk.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null;
        return element?.getAttribute("aria-label") ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? "";
      });
      if (name.test(said.trim())) return;
    }
    throw new Error(`${name} is not on the way`);
  };
  await tabTo(/^Choisir$/);
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { level: 1, name: /Choisir entre les versions/ })).toBeFocused();
  await tabTo(/supposé/);
  await desk.keyboard.press("Space");
  await expect(desk.getByText("1 choisi sur 1")).toBeVisible();
  await tabTo(/^Enregistrer ce choix$/);
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Choix enregistré")).toBeVisible();
  await tabTo(/^Annuler ce choix$/);
  await desk.keyboard.press("Enter");
  await expect(asked(desk, /Minorité/)).toBeVisible();
});

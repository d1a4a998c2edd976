// What the educator does while her phone is about to die. Each path begins and ends on *Ce soir*, with nothing left to send.

import { expect, type Page } from "@playwright/test";
import { unlock } from "../fixtures/acts.ts";
import { beginEncounter, createPerson, exchange, save } from "../fixtures/deeds.ts";
import type { World } from "./world.ts";

/** One note of a path. */
export interface Note {
  /** Who is in it. Nobody else in the team is called so. */
  who: string;
  /** Everything that is typed into it, and before that, what it said already. */
  text: string;
  /** What was on the disk before the path began to be dangerous. */
  floor: string;
  /** Whether it was a note already then, and not a draft. */
  saved: boolean;
  /** Whether it stood in the team's notebook before, and the path changes it. */
  old: boolean;
}

/** How hastily somebody types and saves. */
export interface Hand {
  /** Milliseconds from key to key. */
  delay: number;
  /** Whether she waits until the screen says that the draft is kept. */
  patient: boolean;
}

/** Walks, and says when it becomes dangerous. `notes` grows as she goes. */
export type Path = (world: World, who: string, hand: Hand, notes: Note[], arm: () => Promise<void>) => Promise<void>;

const said = (who: string) => `${who} attend ici, froid`;
const noteField = (page: Page) => page.getByLabel("Note libre");

/** Writes a note about somebody new, up to the last key. */
async function compose(page: Page, note: Note, hand: Hand, text: string): Promise<void> {
  await expect(page.getByText("Rencontre enregistrée")).toBeHidden();
  await beginEncounter(page, note.who);
  await page.getByRole("region", { name: note.who }).getByRole("radio", { name: "Avérée" }).click();
  await noteField(page).pressSequentially(text, { delay: hand.delay });
  if (hand.patient) await expect(page.getByText("Brouillon gardé")).toBeVisible();
}

function begun(notes: Note[], note: Partial<Note> & { who: string; text: string }): Note {
  const whole = { floor: "", saved: false, old: false, ...note };
  notes.push(whole);
  return whole;
}

/** A new note, saved and sent. */
const write: Path = async ({ page }, who, hand, notes, arm) => {
  const note = begun(notes, { who, text: said(who) });
  await arm();
  await compose(page, note, hand, note.text);
  await save(page, "Rencontre enregistrée");
  await exchange(page);
};

/** A note that the team has is changed. */
const change: Path = async ({ page, known }, who, hand, notes, arm) => {
  const last = known.at(-1);
  if (!last) throw new Error("there is no note to change");
  const note = begun(notes, { who: last.who, text: `${last.text} ; ${who}`.trim(), floor: last.text, saved: true, old: true });
  await page.getByRole("main").locator("a.row").filter({ hasText: last.who }).first().click();
  await page.getByRole("link", { name: "Modifier" }).click();
  await arm();
  await noteField(page).press("Control+End");
  await noteField(page).pressSequentially(note.text.slice(last.text.length), { delay: hand.delay });
  if (hand.patient) await expect(page.getByText("Brouillon gardé")).toBeVisible();
  await save(page, "Rencontre enregistrée");
  await exchange(page);
};

/** Two notes are written without a network and leave together. */
const backlog: Path = async ({ page, phone }, who, hand, notes, arm) => {
  await phone.context.setOffline(true);
  for (const one of [who, who.replace(/x$/, "k")]) {
    const note = begun(notes, { who: one, text: said(one) });
    await compose(page, note, { ...hand, delay: 0 }, note.text);
    await save(page, "Rencontre enregistrée");
    [note.floor, note.saved] = [note.text, true];
  }
  await arm();
  await phone.context.setOffline(false);
  await exchange(page);
};

/** A colleague's note arrives. */
const pull: Path = async (world, who, _hand, notes, arm) => {
  await arm();
  const desk = await world.openDesk();
  await createPerson(desk, who);
  begun(notes, { who, text: "", saved: true, old: true });
  const { page } = world;
  await page.getByRole("link", { name: "Personnes" }).click();
  await expect(page.getByRole("main").getByRole("link", { name: who })).toBeVisible();
  await exchange(page);
};

/** A draft of another day is gone on with, and becomes a note. */
const resume: Path = async (world, who, hand, notes, arm) => {
  const note = begun(notes, { who, text: said(who) });
  const half = note.text.slice(0, 12);
  await compose(world.page, note, { delay: 0, patient: true }, half);
  note.floor = half;
  // Another tab: the draft is not this one's own.
  const before = world.page;
  world.page = await world.phone.context.newPage();
  await before.close();
  const { page } = world;
  await page.goto("/app");
  await unlock(page, world.ines);
  await expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();
  await arm();
  await page.getByRole("link", { name: /Rencontre.*Brouillon/s }).click();
  await noteField(page).press("Control+End");
  await noteField(page).pressSequentially(note.text.slice(half.length), { delay: hand.delay });
  if (hand.patient) await expect(page.getByText("Brouillon gardé")).toBeVisible();
  await save(page, "Rencontre enregistrée");
  await exchange(page);
};

/** A note is written while the notebook is closed, and taken up when it is opened. */
const closed: Path = async (world, who, hand, notes, arm) => {
  const { page } = world;
  const note = begun(notes, { who, text: said(who) });
  await page.goto("/app");
  await page.getByRole("button", { name: "Noter sans ouvrir" }).click();
  await arm();
  await page.getByLabel("Ce qui s’est passé").pressSequentially(note.text, { delay: hand.delay });
  if (hand.patient) await expect(page.getByText("Gardé, fermé")).toBeVisible();
  await page.getByRole("button", { name: "Terminer" }).click();
  await page.getByRole("button", { name: "Revenir au carnet fermé" }).click();
  await unlock(page, world.ines);
  await page.getByRole("link", { name: /Rencontre.*Brouillon/s }).click();
  await finish(page, note);
  await exchange(page);
};

/** Completes the draft that is open and saves it. Answers what it said. */
export async function finish(page: Page, note: Note): Promise<string> {
  await expect(noteField(page)).toBeVisible();
  const text = await noteField(page).inputValue();
  const region = page.getByRole("region", { name: note.who });
  if ((await region.count()) === 0) {
    await page.getByLabel("Surnom ou code").fill(note.who);
    await page.getByRole("option", { name: new RegExp(note.who) }).first().click();
  }
  const sure = region.getByRole("radio", { name: "Avérée" });
  // What is known of her is folded away; what is missing is asked.
  if ((await sure.count()) > 0 && !(await sure.isChecked())) await sure.click();
  const street = page.getByRole("radio", { name: "Rue", exact: true });
  if ((await street.isVisible()) && !(await street.isChecked())) await street.click();
  // A phone that was emptied knows of no round when it takes the note up, and asks for the place.
  const place = page.getByRole("group", { name: "Où ?" });
  if ((await place.isVisible()) && (await place.getByRole("radio", { checked: true }).count()) === 0) {
    await place.getByRole("radio", { name: "Pas sûr" }).click();
  }
  await save(page, "Rencontre enregistrée");
  return text;
}

export const paths: Record<string, Path> = { write, change, backlog, pull, resume, closed };

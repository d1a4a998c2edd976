// After a death: what was promised on the screen, held against what is there.

import { expect, type Page } from "@playwright/test";
import { exchange } from "../fixtures/deeds.ts";
import type { Told } from "./hooks.ts";
import { inLog, onPhone } from "./ledger.ts";
import { finish, type Note } from "./paths.ts";
import type { World } from "./world.ts";

const ENCOUNTER_DRAFT = /Rencontre.*Brouillon/s;
const ANY_DRAFT = /Brouillon/;

const drafts = (page: Page, which: RegExp) => page.getByRole("main").getByRole("link", { name: which });
const rows = (page: Page, who: string) => page.getByRole("main").locator("a.row").filter({ hasText: who });

/** What is wrong, in words; nothing is, when it is empty. */
export type Wrong = string[];

const twice = (ids: string[]) => ids.length - new Set(ids).size;
const missing = (wanted: string[], there: string[]) => wanted.filter((id) => !there.includes(id)).length;

/** Starts the dead phone again and looks. Ends on *Ce soir*, with every draft a note and every note with the team. */
export async function afterDeath(world: World, notes: Note[], told: Told): Promise<Wrong> {
  const wrong: Wrong = [];
  const lost = (count: number, what: string) => void (count > 0 && wrong.push(`lost: ${count} ${what}`));
  const log = await inLog(world.desk);
  lost(missing(told.promised.team, log), "revisions that the screen had called the team’s");

  await world.wake();
  const { page } = world;
  const forgotten = world.forgotten();
  if (!forgotten) {
    const kept = await onPhone(page);
    lost(missing(told.saved, kept.revisions), "revisions whose transaction was complete");
    lost(kept.revisions.length - kept.waiting - log.filter((id) => kept.revisions.includes(id)).length, "revisions that left the outbox and are not in the log");
  }

  await world.open();
  if (forgotten) {
    // The team's notes and the unsent ones come back with the log; what was put back by the second copy is here already.
    await exchange(page);
    // All that waited is sent by then; the log, which begins anew, may still be on its way.
    const team = await inLog(world.desk);
    await expect.poll(async () => missing(team, (await onPhone(page)).revisions)).toBe(0);
    // The copy follows a complete transaction by some milliseconds, and what the screen says follows both (ADR 28).
    const said = told.promised.noted ? told.saved : [];
    lost(missing(said, await inLog(world.desk)), "revisions of a note that was called saved, after the browser had deleted everything");
  }
  wrong.push(...(await draftsAndNotes(world, notes, told)));
  await exchange(page);
  wrong.push(...(await everyRevisionOnce(world)));
  return wrong;
}

/** The note is there or its draft is, not both and neither twice, with every letter that was promised. */
async function draftsAndNotes(world: World, notes: Note[], told: Told): Promise<Wrong> {
  const { page } = world;
  const wrong: Wrong = [];
  // Before anything is looked for, what is kept is shown, and what was noted without opening is taken up.
  await expect.poll(async () => (await onPhone(page)).inbox).toBe(0);
  await expect(page.getByRole("status").filter({ hasText: /sur ce téléphone|chez l’équipe/ }).first()).toBeVisible();
  const found = await drafts(page, ENCOUNTER_DRAFT).count();
  if (found > 1) wrong.push(`doubled: ${found} drafts of one note`);
  const last = notes.at(-1);
  for (const note of notes) {
    if (note.old && note.text === "") continue;
    const mine = note === last;
    const there = await rows(page, note.who).count();
    const says = there > 0 ? await read(page, note) : "";
    if (there > 1) wrong.push(`doubled: ${there} notes about ${note.who}`);
    if (there === 0 && (note.saved || (mine && told.promised.noted))) wrong.push(`lost: the note about ${note.who}`);
    // What stands there instead tells why.
    const instead = `, in front of “${says.replaceAll(/\s+/g, " ")}”`;
    if (note.saved && !says.includes(note.floor)) wrong.push(`lost: what the note about ${note.who} said${instead}`);
    const whole = there > 0 && says.includes(note.text);
    if (mine && told.promised.noted && !whole) wrong.push(`lost: “${note.text}” of a note that was called saved${instead}`);
    if (mine && whole && found > 0) wrong.push(`doubled: a draft of a note that is saved`);
    // What did not come so far is nobody's loss unless it was called kept.
    if (mine && !whole && found === 0) {
      const promised = [told.promised.kept ?? "", note.floor].find((text) => text !== "" && !says.includes(text));
      if (promised !== undefined) wrong.push(`lost: “${promised}” of a draft that was called kept`);
    }
    if (whole) world.know(note.who, note.text);
    if (mine && found > 0) wrong.push(...(await goOn(world, note, told, whole)));
  }
  await clear(page);
  return wrong;
}

/** Goes on with the draft: it says what was promised, and becomes a note. */
async function goOn(world: World, note: Note, told: Told, saved: boolean): Promise<Wrong> {
  const wrong: Wrong = [];
  const { page } = world;
  await drafts(page, ENCOUNTER_DRAFT).first().click();
  if (saved) {
    await discard(page);
    return wrong;
  }
  const text = await finish(page, note);
  world.know(note.who, text);
  await home(page);
  for (const promised of [told.promised.kept ?? "", note.floor]) {
    if (!text.startsWith(promised)) wrong.push(`lost: “${promised}” was called kept, the draft says “${text}”`);
  }
  if (!note.text.startsWith(text)) wrong.push(`doubled: the draft says “${text}”, which nobody typed`);
  return wrong;
}

/** Throws the draft away that is open: it was one too many, and is told already. */
async function discard(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Jeter le brouillon" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Jeter le brouillon" }).click();
  await home(page);
}

/** What is left is somebody created in a form that died with her name: she becomes a note of her own. */
async function clear(page: Page): Promise<void> {
  for (let left = await drafts(page, ENCOUNTER_DRAFT).count(); left > 0; left = await drafts(page, ENCOUNTER_DRAFT).count()) {
    await drafts(page, ENCOUNTER_DRAFT).first().click();
    await discard(page);
  }
  for (let left = await drafts(page, ANY_DRAFT).count(); left > 0; left = await drafts(page, ANY_DRAFT).count()) {
    await drafts(page, ANY_DRAFT).first().click();
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await home(page);
    await expect(drafts(page, ANY_DRAFT)).toHaveCount(left - 1);
  }
}

async function home(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Ce soir", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ce soir" })).toBeVisible();
}

/** What a note says, on its page. */
async function read(page: Page, note: { who: string }): Promise<string> {
  await rows(page, note.who).first().click();
  await expect(page.getByRole("heading", { level: 1, name: note.who })).toBeVisible();
  const text = await page.getByRole("main").innerText();
  await home(page);
  return text;
}

/** The phone and the log hold the same revisions, each once, and nothing waits. */
async function everyRevisionOnce(world: World): Promise<Wrong> {
  const wrong: Wrong = [];
  // How many drafts the device holds travels too, and is not what the screen counts (`state/exchange/left.rs`): it may still be leaving.
  const waiting = async () => (await onPhone(world.page)).waiting;
  // What never leaves is told below, with the rest.
  await expect.poll(waiting).toBe(0).catch(() => {});
  let [kept, log] = [await onPhone(world.page), await inLog(world.desk)];
  // A colleague's may be on its way.
  if (kept.revisions.length < log.length) {
    await expect.poll(async () => (await onPhone(world.page)).revisions.length).toBeGreaterThanOrEqual(log.length);
    [kept, log] = [await onPhone(world.page), await inLog(world.desk)];
  }
  if (twice(log) > 0) wrong.push(`doubled: ${twice(log)} revisions in the log`);
  if (missing(kept.revisions, log) > 0) wrong.push(`lost: ${missing(kept.revisions, log)} of the phone’s revisions are not in the log`);
  if (missing(log, kept.revisions) > 0) wrong.push(`lost: ${missing(log, kept.revisions)} of the log’s revisions are not on the phone`);
  if (kept.waiting > 0) wrong.push(`lost: ${kept.waiting} revisions wait for ever`);
  return wrong;
}

/** At the end: on the colleague's screen every note and every person stands once. */
export async function onTheDesk(world: World): Promise<Wrong> {
  const wrong: Wrong = [];
  const desk = await world.openDesk();
  for (const list of ["Rencontres", "Personnes"]) {
    await desk.getByRole("link", { name: list, exact: true }).click();
    await expect(desk.getByRole("heading", { level: 1, name: list })).toBeVisible();
    const more = desk.getByRole("main").getByRole("button", { name: /^Plus/ });
    while (await more.isVisible()) await more.click();
    const all = await desk.getByRole("main").locator("a.row").allInnerTexts();
    for (const { who, text } of world.known) {
      const count = all.filter((row) => row.includes(who)).length;
      if (count > 1) wrong.push(`doubled: ${who} stands ${count} times in ${list}`);
      if (count === 0 && (list === "Personnes" || text !== "")) wrong.push(`lost: ${who} is not in ${list}`);
    }
  }
  return wrong;
}

// What the kill test hangs into a page, before any of its scripts: every step of writing, saving, sealing, pushing and pulling gets a
// name, and the page stands still at the one that was asked for, so that the browser dies exactly there. Nothing of this is in the product.
//
// The function travels into the page as text: it may use nothing from outside.

/** What the screen has said by the time of the last picture that was painted. */
export interface Promised {
  /** The text under which the screen said *Brouillon gardé* (or, of a closed notebook, *Gardé, fermé*), as it was then. */
  kept: string | null;
  /** Whether it said *Rencontre enregistrée*. */
  noted: boolean;
  /** The revisions that were saved when it said *Tout est chez l’équipe*. */
  team: string[];
}

/** What the page tells the test. */
export interface Told {
  promised: Promised;
  /** Revisions whose transaction the browser has called complete. */
  saved: string[];
  /** How many complete transactions of what is copied the second copy does not have yet. */
  uncopied: number;
  /** The step that the page stands still at. */
  at?: string;
}

/** How messages of the page begin. */
export const PREFIX = "lanterne-kill ";

/** A step by name, and which of its occurrences since it was asked for. */
export interface Step {
  name: string;
  nth: number;
}

declare global {
  interface Window {
    lanterneKill: {
      /** Waits for a step. Also forgets what was seen and promised so far. */
      arm(step: Step | null): void;
      /** The names of the steps since then, in order. */
      seen: string[];
    };
  }
}

export function hooks(prefix: string): void {
  let armed: { name: string; nth: number } | null = null;
  const counts = new Map<string, number>();
  let saved: string[] = [];
  let uncopied = 0;
  let promised = { kept: null as string | null, noted: false, team: [] as string[] };
  let told = "";

  const tell = (at?: string) => {
    const words = JSON.stringify({ promised, saved, uncopied, at });
    if (words === told) return;
    told = words;
    console.debug(prefix + words);
  };

  /** The page is here. When it is what was asked for, it never goes on. */
  const step = (name: string) => {
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    window.lanterneKill.seen.push(name);
    if (armed?.name !== name || armed.nth !== nth) return;
    tell(`${name} #${nth}`);
    for (;;);
  };

  window.lanterneKill = {
    seen: [],
    arm(step) {
      armed = step;
      counts.clear();
      this.seen = [];
      saved = [];
      promised = { kept: null, noted: false, team: [] };
    },
  };

  // A message over the foot of a page stays for seven seconds; here for one, so that it is not taken for the next note's.
  const later = window.setTimeout;
  window.setTimeout = ((act: TimerHandler, ms?: number, ...args: unknown[]) => later(act, ms === 7000 ? 1000 : ms, ...args)) as typeof later;

  // The screen, once for each picture: what a callback before painting reads is what stands there after it.
  const look = () => {
    const said = Array.from(document.querySelectorAll("[role=status]"), (place) => place.textContent ?? "");
    const says = (words: string) => said.some((text) => text.includes(words));
    const text = document.querySelector("textarea")?.value ?? null;
    const before = promised;
    const kept = (says("Brouillon gardé") || says("Gardé, fermé")) && text !== null ? text : before.kept;
    const noted = before.noted || says("Rencontre enregistrée");
    // Before a note is saved, what was is how many drafts the device holds; no screen speaks of that.
    const team = noted && says("Tout est chez l’équipe") ? [...saved] : before.team;
    promised = { kept, noted, team };
    tell();
    const grown = kept !== before.kept ? "kept" : noted !== before.noted ? "noted" : team.length > before.team.length ? "team" : null;
    // Painted first, then the end.
    if (grown) requestAnimationFrame(() => step(`screen ${grown}`));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  // Storage: a transaction that writes is asked for, gets its rows, has them written, is complete, and the page has heard so.
  const names: Record<string, string> = {
    "drafts": "draft",
    "drafts+meta+outbox+record_keys+revisions+since": "save",
    "meta+record_keys+revisions+since": "receive",
    "meta+outbox": "sent",
    "directory+meta": "directory",
    "inbox": "inbox",
    "drafts+inbox": "take up",
    "meta+packs+since": "snapshot",
    "rows+shapes": "copy",
  };
  const started = IDBDatabase.prototype.transaction;
  const doing = new WeakMap<IDBTransaction, { what: string; ids: string[] }>();
  IDBDatabase.prototype.transaction = function (...args) {
    const stores = typeof args[0] === "string" ? [args[0]] : Array.from(args[0]);
    if (args[1] !== "readwrite") return started.apply(this, args);
    const joined = stores.sort().join("+");
    const what = names[joined] ?? joined;
    step(`${what}: begin`);
    const transaction = started.apply(this, args);
    const ids: string[] = [];
    doing.set(transaction, { what, ids });
    transaction.addEventListener("complete", () => {
      if (what === "save") saved.push(...ids);
      if (["draft", "save", "inbox", "take up", "sent"].includes(what)) uncopied += 1;
      if (what === "copy") uncopied = Math.max(0, uncopied - 1);
      step(`${what}: complete`);
      setTimeout(() => step(`${what}: heard`));
    });
    return transaction;
  };
  for (const act of ["put", "delete"] as const) {
    const asked = IDBObjectStore.prototype[act] as (this: IDBObjectStore, ...args: unknown[]) => IDBRequest;
    const hooked = function (this: IDBObjectStore, ...args: unknown[]) {
      const request = asked.apply(this, args);
      const { what, ids } = doing.get(this.transaction) ?? { what: "other", ids: [] };
      if (act === "put" && this.name === "revisions") ids.push(String(args[1]));
      step(`${what}: ${act}`);
      request.addEventListener("success", () => step(`${what}: written`));
      return request;
    };
    Object.defineProperty(IDBObjectStore.prototype, act, { value: hooked, writable: true, configurable: true });
  }

  // The network: a request is about to leave, has been handed over, was answered, and its answer is read.
  const fetched = window.fetch;
  window.fetch = function (input, init) {
    const url = input instanceof Request ? input.url : String(input);
    const path = /\/api\/v1\/([a-z-]+)/.exec(url)?.[1];
    if (!path) return fetched.call(this, input, init);
    step(`${path}: leaves`);
    const answer = fetched.call(this, input, init);
    step(`${path}: left`);
    return answer.then((response) => {
      step(`${path}: answered`);
      const read = response.arrayBuffer;
      response.arrayBuffer = function () {
        return read.call(this).then((bytes) => {
          step(`${path}: read`);
          return bytes;
        });
      };
      return response;
    });
  };

  // Sealing: every nonce and every key is drawn here.
  const drawn = Crypto.prototype.getRandomValues;
  Crypto.prototype.getRandomValues = function <T extends ArrayBufferView | null>(into: T): T {
    step("seal: drawn");
    return drawn.call(this, into as never) as T;
  };

  // The worker that derives, and the turns that tabs take.
  const posted = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (...args: unknown[]) {
    this.addEventListener("message", () => step("derive: answered"), { once: true });
    (posted as (...args: unknown[]) => void).apply(this, args);
    step("derive: asked");
  };
  const turned = LockManager.prototype.request as (...args: unknown[]) => Promise<unknown>;
  const hookedTurn = function (this: LockManager, ...args: unknown[]) {
    if (String(args[0]).startsWith("lanterne-push")) step("turn: asked");
    return turned.apply(this, args);
  };
  Object.defineProperty(LockManager.prototype, "request", { value: hookedTurn, writable: true, configurable: true });
}

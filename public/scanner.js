// Reads codes from the camera. No picture is kept: each is looked at and drawn over by the next.

import { decodeQR } from "./qr_decode.js";

// A look takes some tens of milliseconds on a cheap phone; between two the screen has time to answer.
const PAUSE_MS = 150;

// Larger pictures take longer and show no more of a code that fills the screen.
const LONGEST_SIDE = 800;

const WANTED = { audio: false, video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 720 } } };

const REFUSED = ["NotAllowedError", "SecurityError"];
const ABSENT = ["NotFoundError", "OverconstrainedError"];

function reason({ name }) {
  if (REFUSED.includes(name)) return "refused";
  return ABSENT.includes(name) ? "absent" : "broken";
}

/** Starts looking; see scan.js. */
export function start(video, found, failed) {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  let stream = null;
  let over = false;
  let timer = 0;

  function stop() {
    over = true;
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", hidden);
    stream?.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
    canvas.width = canvas.height = 0;
  }

  function fail(why) {
    if (over) return;
    stop();
    failed(why);
  }

  function hidden() {
    if (document.visibilityState === "hidden") fail("hidden");
  }

  function read() {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      // Most pictures hold no code.
      return null;
    }
  }

  function look() {
    if (over) return;
    const text = video.videoWidth > 0 ? read() : null;
    if (text !== null && found(text)) {
      stop();
      return;
    }
    timer = setTimeout(look, PAUSE_MS);
  }

  async function open() {
    // A page without https has no camera to ask for.
    if (!navigator.mediaDevices?.getUserMedia) return fail("absent");
    try {
      stream = await navigator.mediaDevices.getUserMedia(WANTED);
    } catch (error) {
      return fail(reason(error));
    }
    // Closed while the person was still being asked.
    if (over) return stop();
    stream.getTracks().forEach((track) => track.addEventListener("ended", () => fail("broken")));
    video.srcObject = stream;
    video.play().then(look, () => fail("broken"));
  }

  document.addEventListener("visibilitychange", hidden);
  open();
  return stop;
}

// The door to the camera. What reads codes weighs as much as a picture and is wanted once in a member's life, so it is loaded when
// somebody opens the camera; the service worker keeps it with the rest of the version, and a scan needs no network.

/**
 * Looks for codes through the camera, until it is stopped or has found what it was for.
 * @param {HTMLVideoElement} video shows what the camera sees
 * @param {(text: string) => boolean} found gets each code's text; true ends the search
 * @param {(why: string) => void} failed gets "refused", "absent", "hidden" or "broken", once, and ends the search
 * @returns {() => void} stops the search and the camera
 */
export function scan(video, found, failed) {
  let stopped = false;
  let stop = null;
  import("./scanner.js").then(
    ({ start }) => {
      if (!stopped) stop = start(video, found, failed);
    },
    () => {
      if (!stopped) failed("broken");
    },
  );
  return () => {
    stopped = true;
    stop?.();
  };
}

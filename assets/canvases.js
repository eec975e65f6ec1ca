// Which of many pages have a canvas. A browser keeps few alive, and takes the
// oldest away. So the pages of this site that are inside others share four turns,
// whatever page they are in, and a figure out of sight has none; one without a
// turn is drawn as SVG. A page of its own keeps the canvas that it has.
"use strict";
(() => {
  const page = window.fivebyfive;
  const isGuest = parent !== window;
  const turns = 4;
  const limit = 30_000; // milliseconds that the stage's document may stay away
  let wanted = false;
  let giveBack = () => {};
  let leaving;
  page.wantStage = (visible) => {
    wanted = visible;
    seek();
  };
  document.addEventListener("visibilitychange", () => isGuest && seek());

  let seeking = false;
  function seek() {
    clearTimeout(leaving);
    const inSight = wanted && !(isGuest && document.hidden);
    if (inSight && !seeking) {
      seeking = true;
      giveBack = isGuest ? take() : grant();
    } else if (!inSight && seeking && isGuest) {
      leaving = setTimeout(() => {
        seeking = false;
        giveBack();
      }, 1000);
    }
  }

  function grant() {
    page.placeStage(true);
    const late = setTimeout(() => page.stageLate(), limit);
    return () => {
      clearTimeout(late);
      page.placeStage(false);
    };
  }

  // take asks for any of the turns, and returns how to give it back.
  function take() {
    const queue = new AbortController();
    let done = () => {};
    const have = () => {
      queue.abort();
      return new Promise((resolve) => {
        const leave = grant();
        done = () => {
          leave();
          resolve();
        };
      });
    };
    for (let turn = 1; turn <= turns; turn++) {
      const ask = async () => navigator.locks.request(`fivebyfive.canvas.${turn}`, { signal: queue.signal }, () => (queue.signal.aborted ? undefined : have()));
      // Where a page may share nothing, each has a canvas while it is in sight.
      ask().catch(() => queue.signal.aborted || have());
    }
    return () => {
      queue.abort();
      done();
    };
  }
})();

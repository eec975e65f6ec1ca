// Which of many pages have a canvas. A browser keeps few alive, and takes the
// oldest away. So the pages of this site that are inside others share four turns,
// whatever page they are in, and a figure out of sight has none; one without a
// turn is drawn as SVG. A page of its own keeps the canvas that it has. One that
// is lost again and again stays away. A reader may ask for it all the same. Over a
// slow line it comes when something is played, and not before.
"use strict";
(() => {
  const page = window.fivebyfive;
  const isGuest = parent !== window;
  const turns = 4;
  const limit = 30_000; // milliseconds that the stage's document may stay away
  const patience = 10_000; // milliseconds without a turn before it is said
  let needsTurn = isGuest;
  let wanted = false;
  let giveBack = () => {};
  let leaving;
  page.wantStage = (visible) => {
    wanted = visible;
    seek();
  };

  // isDue says that the canvas is worth its bytes.
  let isDue = false;
  const isQuick = ({ saveData, effectiveType = "4g" } = {}) => page.isQuick && !saveData && effectiveType === "4g";
  page.playing = () => {
    isDue = true;
    seek();
  };
  document.addEventListener("visibilitychange", () => isGuest && seek());

  // dropStage does without, until the page wants it again.
  page.dropStage = () => {
    wanted = seeking = false;
    giveBack();
  };

  // retryStage is the reader's wish for a canvas, whoever else has one.
  page.retryStage = () => {
    page.dropStage();
    losses.length = 0;
    needsTurn = false;
    isDue = true;
    page.wantStage(true);
  };

  // A lost context comes back when the stage is loaded again; where contexts die
  // as soon as they are made, that would have no end.
  const losses = []; // when they were
  page.stageLost = () => {
    const now = performance.now();
    losses.push(now);
    if (now - losses.at(-3) < 60_000) page.stageFailed("lost");
    else page.reloadStage();
  };

  let seeking = false;
  function seek() {
    clearTimeout(leaving);
    const inSight = wanted && !(isGuest && document.hidden);
    isDue ||= isQuick(navigator.connection);
    if (inSight && isDue && !seeking) {
      seeking = true;
      giveBack = needsTurn ? take() : grant();
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
    const waiting = setTimeout(() => page.stageWaits(), patience);
    let done = () => {};
    const leaveQueue = () => {
      clearTimeout(waiting);
      queue.abort();
    };
    const have = () => {
      leaveQueue();
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
      // Where a page may share nothing, as over plain HTTP or in a sandbox, there
      // are no turns.
      ask().catch(() => queue.signal.aborted || page.stageFailed("unshared"));
    }
    return () => {
      leaveQueue();
      done();
    };
  }
})();

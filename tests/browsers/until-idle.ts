/**
 * Runs inside the page, until what is prepared in idle moments is ready: as long as it is not, it takes a part of each
 * of them before anybody else has one.
 */
export function untilIdle(): Promise<void> {
  const [WHOLE, IN_A_ROW] = [45, 5];
  let whole = 0;
  return new Promise((resolve) => {
    const look = (deadline: IdleDeadline) => {
      whole = deadline.timeRemaining() > WHOLE ? whole + 1 : 0;
      if (whole === IN_A_ROW) resolve();
      // Asked for from a task of its own, it queues behind what is being prepared; before it, all would look idle.
      else setTimeout(() => requestIdleCallback(look));
    };
    requestIdleCallback(look);
  });
}

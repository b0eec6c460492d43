// All in milliseconds.

/** What was fetched this short a time ago is fresh enough to open with. */
export const OPENING_MAX_AGE = 30_000;
export const CAMPAIGNS_MAX_AGE = 10 * 60_000;
/** The page somebody types on asks first; another open page that follows it is then answered without a request. */
export const FOLLOWING_PAUSE = 1000;
/** A page turned back to is shown as it was for this long. */
export const TURN_BACK = 60_000;

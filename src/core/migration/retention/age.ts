/** An age as it is written on the command line: `30d`, `12w`, `6m`, `1y`. */
export interface Age {
  readonly amount: number;
  readonly unit: 'd' | 'w' | 'm' | 'y';
}

/** How long a backup is kept where nobody says otherwise: the guide's 30 days. */
export const usualAge: Age = { amount: 30, unit: 'd' };

/** Undefined for what is no age, and for none at all: a backup that was just made is not old. */
export function readAge(text: string): Age | undefined {
  const [, digits, letter] = /^([1-9]\d{0,3})([dwmy])$/.exec(text) ?? [];
  const unit = (['d', 'w', 'm', 'y'] as const).find((each) => each === letter);
  return unit === undefined ? undefined : { amount: Number(digits), unit };
}

/** The moment that is so long before `now`. Months and years are the calendar's; where a month is shorter, its last day. */
export function momentBefore({ amount, unit }: Age, now: Date): Date {
  const then = new Date(now);
  if (unit === 'd' || unit === 'w') {
    then.setUTCDate(then.getUTCDate() - amount * (unit === 'w' ? 7 : 1));
    return then;
  }
  const day = then.getUTCDate();
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - amount * (unit === 'y' ? 12 : 1));
  const daysInMonth = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(day, daysInMonth));
  return then;
}

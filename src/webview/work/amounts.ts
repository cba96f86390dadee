/** How numbers read in one language. */
export interface Amounts {
  readonly count: (value: number) => string;
  /** In powers of a thousand, as disks and providers count: `3.4 MB`. */
  readonly octets: (value: number) => string;
  /** Of a hundred, with two decimals at most. */
  readonly percent: (value: number) => string;
  /** A span of time in its two largest units: `1 hr 12 min`. */
  readonly seconds: (value: number) => string;
  /** The day of an ISO 8601 date or time; any other text stays as it is. */
  readonly day: (value: string) => string;
  /** Day and time of day, in the reader's time zone. */
  readonly moment: (value: string) => string;
  /** A number for a spreadsheet in this language: without separators of thousands. */
  readonly plain: (value: number) => string;
}

const sizes = [
  { unit: 'gigabyte', of: 1e9 },
  { unit: 'megabyte', of: 1e6 },
  { unit: 'kilobyte', of: 1e3 },
] as const;

export function makeAmounts(language: string): Amounts {
  const format = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
    new Intl.NumberFormat(language, options);
  const unit = (name: string, decimals = 0): Intl.NumberFormat =>
    format({ style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: decimals });
  const numbers = format({});
  const bytes = format({ style: 'unit', unit: 'byte', unitDisplay: 'long', maximumFractionDigits: 0 });
  const bySize = sizes.map(({ unit: name, of }) => ({ of, small: unit(name, 1), large: unit(name) }));
  const percents = format({ style: 'percent', maximumFractionDigits: 2 });
  const plains = format({ useGrouping: false, maximumFractionDigits: 3 });
  const [hours, minutes, rest] = [unit('hour'), unit('minute'), unit('second')];
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    count: (value) => numbers.format(value),
    octets: (value) => {
      const size = bySize.find(({ of }) => value >= of);
      if (!size) return bytes.format(value);
      const amount = value / size.of;
      return (amount < 9.95 ? size.small : size.large).format(amount);
    },
    percent: (value) => percents.format(value / 100),
    seconds: (value) => {
      const all = Math.max(0, Math.round(value));
      if (all < 90) return rest.format(all);
      const inMinutes = Math.round(all / 60);
      if (inMinutes < 90) return minutes.format(inMinutes);
      const whole = Math.floor(inMinutes / 60);
      return [hours.format(whole), minutes.format(inMinutes % 60)].join(' ');
    },
    day: (value) => dated(value, days),
    moment: (value) => dated(value, times),
    plain: (value) => plains.format(value),
  };
}

function dated(value: string, format: Intl.DateTimeFormat): string {
  const date = /^\d{4}-\d\d-\d\d/.test(value) ? new Date(value) : undefined;
  return !date || Number.isNaN(date.getTime()) ? value : format.format(date);
}

const months = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** INTERNALDATE (RFC 9051 §9 date-time, `17-Jul-1996 02:44:25 -0700`) in milliseconds since 1970; undefined for what is none. */
export function momentOf(internalDate: string | undefined): number | undefined {
  const found = /^ ?(\d{1,2})-([a-z]{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)$/i.exec(
    internalDate ?? '',
  );
  if (!found) return undefined;
  const [, day, name = '', year, hours, minutes, seconds, sign, zoneHours, zoneMinutes] = found;
  const at = months.indexOf(name.toLowerCase());
  if (at % 3 !== 0) return undefined;
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -60_000 : 60_000);
  return Date.UTC(Number(year), at / 3, Number(day), Number(hours), Number(minutes), Number(seconds)) - zone;
}

/** Messages that go out by one command, at most: one refused among them costs that they are sent again. */
export const lotMessages = 200;
/** Octets likewise; a longer message goes alone. */
export const lotOctets = 1_048_576;
/** Lots under way on one session: so many that the server need not wait for the next. */
export const lotsUnderWay = 4;

import type { GuideLink } from '../link.ts';

/** Pages that a step sends people to, opened on that day. */
const checked = '2026-11-22';

export const microsoftAdminCenter: GuideLink = {
  title: 'admin.microsoft.com',
  href: 'https://admin.microsoft.com/',
  checked,
};

export const entraAdminCenter: GuideLink = {
  title: 'entra.microsoft.com',
  href: 'https://entra.microsoft.com/',
  checked,
};

export const exchangeAdminCenter: GuideLink = {
  title: 'admin.exchange.microsoft.com',
  href: 'https://admin.exchange.microsoft.com/',
  checked,
};

export const outlookOnTheWeb: GuideLink = {
  title: 'outlook.office.com',
  href: 'https://outlook.office.com/',
  checked,
};

export const googleAdminConsole: GuideLink = {
  title: 'admin.google.com',
  href: 'https://admin.google.com/',
  checked,
};

export const googleRecovery: GuideLink = {
  title: 'accounts.google.com/signin/recovery',
  href: 'https://accounts.google.com/signin/recovery',
  checked,
};

export const googleAppPasswordPage: GuideLink = {
  title: 'myaccount.google.com/apppasswords',
  href: 'https://myaccount.google.com/apppasswords',
  checked,
};

import assert from 'node:assert/strict';
import { microsoftFault } from '../../../../src/editor/auth/microsoft-fault.ts';

const rows: readonly (readonly [message: string, code: string, name?: string])[] = [
  ['User did not consent to login.', 'skip.cancelled'],
  ['Cancelled', 'skip.cancelled'],
  ['Canceled', 'skip.cancelled', 'Canceled'],
  ['user_cancelled: User cancelled the flow', 'skip.cancelled'],
  ["Timed out waiting for authentication provider 'microsoft' to register.", 'skip.not-testable-here'],
  ["No authentication provider 'microsoft' is currently registered.", 'skip.not-testable-here'],
  ['invalid_client: AADSTS65001: The user or administrator has not consented', 'auth.consent-required'],
  ['access_denied: AADSTS90094: An administrator of Contoso has set a policy', 'auth.admin-required'],
  ["AADSTS90002: Tenant 'x' not found.", 'auth.wrong-tenant'],
  ['AADSTS50011: The redirect URI does not match. The user cancelled nothing.', 'auth.client-rejected'],
  ['Something else', 'auth.endpoint-error'],
];

describe('microsoftFault', () => {
  for (const [message, code, name] of rows)
    it(`reads “${message}”`, () => {
      const error = new Error(message);
      if (name !== undefined) error.name = name;
      assert.equal(microsoftFault(error).code, code);
    });
});

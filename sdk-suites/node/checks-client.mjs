// SPDX-License-Identifier: Apache-2.0
// Checks of the SDK itself: exceptions, signatures, IAM.

import assert from 'node:assert/strict';

import {ClientRequestException, Region} from './bss.mjs';
import {ENDPOINT, request} from './sandbox.mjs';

/** Asserts the exception of the SDK and the rule that the sandbox gives for its request id. */
async function assertRefused(promise, status, code, rule) {
  const refusal = await promise.then(
    () => assert.fail('expected a refusal, but the request succeeded'), (e) => e);
  assert.ok(refusal instanceof ClientRequestException, String(refusal));
  assert.deepEqual([refusal.httpStatusCode, refusal.errorCode], [status, code]);
  assert.equal((await request('GET', `/_sandbox/explain/${refusal.requestId}`)).rule.id, rule);
}

export const CLIENT_CHECKS = {
  async 'a refused request throws an exception of the SDK'(acme) {
    const order = await acme.paid();
    await assertRefused(acme.pay(order), 400, 'CBC.99003106', 'orders.pay.only-pending');
  },

  async 'a wrong secret is refused'(acme) {
    const client = acme.builder(acme.keys('wrong-secret')).withEndpoint(ENDPOINT).build();
    await assertRefused(
      client.get('ShowCustomerAccountBalances'), 401, 'APIGW.0301', 'gateway.auth.signature-matches');
  },

  async 'the SDK requests the domain from IAM'(acme) {
    const credentials = acme.keys().withIamEndpoint(ENDPOINT);
    const client = acme.builder(credentials).withRegion(new Region('cn-north-1', ENDPOINT)).build();
    assert.equal((await client.get('ShowCustomerAccountBalances')).currency, 'CNY');
    assert.ok(await acme.world.wasCalled('KeystoneListAuthDomains'));
  },

  async 'a query with special characters has a valid signature'({bss}) {
    const answer = await bss.get('ListCustomerAccountChangeRecords', {
      balance_type: 'BALANCE_TYPE_DEBIT',
      trade_id: "云 +&=/~*%25'!()",
    });
    assert.deepEqual(answer.records, []);
  },
};

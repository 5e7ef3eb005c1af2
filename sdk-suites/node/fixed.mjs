// SPDX-License-Identifier: Apache-2.0
// A program with everything in its code. Node's own HTTP client, because the vendor's BSS client is
// not in the npm registry.
import https from 'node:https';

const url = 'https://bss.myhuaweicloud.com/v2/accounts/customer-accounts/balances';
https.get(url, { headers: { 'X-Auth-Token': 'sandbox-token-acme' } }, async (answer) => {
  let text = '';
  for await (const part of answer) {
    text += part;
  }
  console.log('balance in ' + JSON.parse(text).currency);
});

// SPDX-License-Identifier: Apache-2.0
// Verifies the pact with pact-js against a running sandbox: node verify.js http://127.0.0.1:8080
import pact from '@pact-foundation/pact';

const endpoint = process.argv[2] ?? 'http://127.0.0.1:8080';

await new pact.Verifier({
  provider: 'huaweicloud-bss',
  providerBaseUrl: endpoint,
  providerStatesSetupUrl: `${endpoint}/_sandbox/worlds/default/provider-states`,
  // The token of acme in every world of the scenario default that has not been forked.
  customProviderHeaders: ['X-Auth-Token: sandbox-token-acme'],
  pactUrls: [new URL('pacts/billing-portal-node-huaweicloud-bss.json', import.meta.url).pathname],
  logLevel: 'warn',
}).verifyProvider();

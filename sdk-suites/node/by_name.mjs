// SPDX-License-Identifier: Apache-2.0
// A program without any sandbox code. Its address is the one of the real service.

import {BssClient, GlobalCredentials} from './bss.mjs';

const credentials = new GlobalCredentials()
  .withAk(process.env.HUAWEICLOUD_SDK_AK)
  .withSk(process.env.HUAWEICLOUD_SDK_SK);
const client = BssClient.newBuilder()
  .withCredential(credentials)
  .withEndpoint('https://bss.myhuaweicloud.com')
  .build();
const answer = await client.get('ShowCustomerAccountBalances');
console.log('balance in', answer.currency);

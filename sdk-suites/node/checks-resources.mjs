// SPDX-License-Identifier: Apache-2.0
// Checks of resources and resource packages, by operation.

import assert from 'node:assert/strict';

import {includes} from './customer.mjs';

/** The package of acme in the scenario default: 100 GB of storage, of which 39.5 GB are used. */
async function packageOf(bss) {
  const answer = await bss.send('ListFreeResourceInfos', {
    data: {service_type_code_list: ['hws.service.type.obs']},
  });
  assert.equal(answer.free_resource_packages.length, 1);
  return answer.free_resource_packages[0];
}

export const RESOURCE_CHECKS = {
  async ListPayPerUseCustomerResources(acme) {
    const order = await acme.paid();
    const [row] = await acme.resources({order_id: order, only_main_resource: 1, limit: 10});
    assert.deepEqual([row.status, row.resource_spec_code], [2, 's6.small.1.linux']);
  },

  async ListRenewRateOnPeriod(acme) {
    const id = await acme.server();
    const answer = await acme.bss.send('ListRenewRateOnPeriod', {
      data: {resource_ids: [id, 'none'], period_type: 2, period_num: 1},
    });
    assert.deepEqual(answer.renew_inquiry_results, [{resource_id: id, amount: '32.2'}]);
    assert.deepEqual(answer.fail_resource_infos.map((f) => f.error_code), ['CBC.30050009']);
  },

  async RenewalResources(acme) {
    const server = await acme.server();
    const answer = await acme.bss.send('RenewalResources', {
      data: {resource_ids: [server], period_type: 2, period_num: 1, is_auto_pay: 1},
    });
    const {order_info: order} = await acme.details(answer.order_ids[0]);
    assert.deepEqual([order.order_type, order.status], [2, 5]);
  },

  async AutoRenewalResources(acme) {
    const server = await acme.server();
    await acme.bss.send('AutoRenewalResources', {
      pathParams: {resource_id: server},
      data: {auto_renew_times: 3, period_type: 'MONTH'},
    });
    assert.equal(await acme.policy(server), 3);
  },

  async CancelAutoRenewalResources(acme) {
    const server = await acme.server();
    const pathParams = {resource_id: server};
    await acme.bss.send('AutoRenewalResources', {pathParams, data: {}});
    await acme.bss.send('CancelAutoRenewalResources', {pathParams});
    assert.equal(await acme.policy(server), 0);
  },

  async SetResourcesRenewConfig({bss}) {
    const answer = await bss.send('SetResourcesRenewConfig', {
      data: {config_name: 'DEDUCTION_DATE', config_value: '3'},
    });
    assert.equal(answer.error_code, 'CBC.0000');
  },

  async CancelResourcesSubscription(acme) {
    const server = await acme.server();
    const answer = await acme.bss.send('CancelResourcesSubscription', {
      data: {resource_ids: [server], unsubscribe_type: 1},
    });
    assert.equal(answer.order_ids.length, 1);
    assert.equal((await acme.resources({resource_ids: [server]}))[0].status, 3);
  },

  async UpdatePeriodToOnDemand(acme) {
    const server = await acme.server();
    const answer = await acme.bss.send('UpdatePeriodToOnDemand', {
      data: {operation: 'SET_UP', resource_ids: [server]},
    });
    assert.deepEqual(answer.error_details, []);
    assert.equal(await acme.policy(server), 1);
  },

  async UpdatePeriodToOnDemandInstantly(acme) {
    const server = await acme.server();
    const answer = await acme.bss.send('UpdatePeriodToOnDemandInstantly', {
      data: {resource_ids: [server, 'none']},
    });
    assert.deepEqual(
      answer.to_ondemand_service_results.map((r) => [r.result, r.error_code]),
      [['SUCCESS', null], ['FAIL', 'CBC.99003012']],
    );
    assert.equal((await acme.resources({resource_ids: [server]}))[0].status, 3);
  },

  async ListFreeResourceInfos({bss}) {
    const found = await packageOf(bss);
    assert.deepEqual([found.status, found.free_resources[0].amount], [1, '60.5']);
  },

  async ListFreeResourceUsages({bss}) {
    const found = await packageOf(bss);
    const answer = await bss.send('ListFreeResourceUsages', {
      data: {free_resource_ids: [found.free_resources[0].free_resource_id]},
    });
    assert.deepEqual(answer.free_resources.map((f) => [f.amount, f.original_amount]), [[60.5, 100]]);
  },

  async ListFreeResourcesUsageRecords({bss}) {
    const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const answer = await bss.get('ListFreeResourcesUsageRecords', {
      deduct_time_begin: day(-30), deduct_time_end: day(1),
    });
    includes(answer.free_resource_records.map((r) => r.used_amount), '39.5');
  },
};

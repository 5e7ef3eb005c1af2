// SPDX-License-Identifier: Apache-2.0
// Checks of bills, by operation.

import assert from 'node:assert/strict';

import {request} from './sandbox.mjs';

const HOUR = 3_600_000;

/** Uses a server for 0.37 an hour and returns the month in which an hour of it is billed. */
async function monthOfUse({world}) {
  await world.control('/pay-per-use', {
    account: 'acme',
    service_type_code: 'hws.service.type.ec2',
    resource_type_code: 'hws.resource.type.vm',
    resource_spec: 'ac3.large.2.linux',
    region_code: 'cn-north-4',
    name: 'front',
  });
  await world.control('/clock/advance', {by: 'PT3H'});
  const {now} = await request('GET', `${world.path}/clock`);
  // Two hours ago, in GMT+8.
  return new Date(Date.parse(now) - 2 * HOUR + 8 * HOUR).toISOString().slice(0, 7);
}

function ofServer(rows) {
  return rows.filter((row) => row.resource_name === 'front');
}

export const BILL_CHECKS = {
  async ShowCustomerMonthlySum(acme) {
    await request('PUT', `${acme.world.path}/settings`, {bills: 'at_once'});
    const month = await monthOfUse(acme);
    const answer = await acme.bss.get('ShowCustomerMonthlySum', {
      bill_cycle: month, method: 'oneself', limit: 100,
    });
    assert.deepEqual([answer.currency, answer.measure_id], ['CNY', 1]);
    const use = answer.bill_sums.filter((row) => row.charging_mode === 3);
    assert.ok(use.reduce((sum, row) => sum + row.consume_amount, 0) >= 0.37);
  },

  async ListCustomerBillsFeeRecords(acme) {
    const answer = await acme.bss.get('ListCustomerBillsFeeRecords', {
      bill_cycle: await monthOfUse(acme),
      charging_mode: 3,
      service_type_code: 'hws.service.type.ec2',
    });
    assert.ok(answer.total_count >= 1);
    const [row] = answer.records;
    assert.deepEqual([row.bill_type, row.status, row.provider_type], [5, 1, 1]);
  },

  async ListCustomerselfResourceRecords(acme) {
    const answer = await acme.bss.get(
      'ListCustomerselfResourceRecords',
      {cycle: await monthOfUse(acme), charge_mode: '3', limit: 1000},
      {headers: {'X-Language': 'en_US'}},
    );
    const [row] = ofServer(answer.fee_records);
    assert.deepEqual(
      [row.usage_type, row.usage_measure_id, row.charge_mode, row.unit_price, row.unit],
      ['Duration', 6, '3', 0.37, 'yuan/hour'],
    );
    assert.equal(row.order_id, '');
  },

  async ListCustomerselfResourceRecordDetails(acme) {
    const answer = await acme.bss.send('ListCustomerselfResourceRecordDetails', {
      data: {
        cycle: await monthOfUse(acme), charge_mode: 3, statistic_type: 1,
        include_zero_record: false,
      },
    });
    const rows = ofServer(answer.monthly_records);
    assert.deepEqual(rows.map((row) => [row.bill_type, row.charge_mode]), [[5, 3]]);
  },
};

// SPDX-License-Identifier: Apache-2.0
// Checks of costs, by operation.

import assert from 'node:assert/strict';

import {request} from './sandbox.mjs';

const HOUR = 3_600_000;

/** Buys a server for 80.00 and returns the month of its bill and the order. */
async function monthOfPurchase(acme) {
  await request('PUT', `${acme.world.path}/settings`, {bills: 'at_once'});
  const order = await acme.paid();
  const {now} = await request('GET', `${acme.world.path}/clock`);
  // GMT+8.
  const month = new Date(Date.parse(now) + 8 * HOUR).toISOString().slice(0, 7);
  return {month, order};
}

export const COST_CHECKS = {
  async ListCosts(acme) {
    const {month} = await monthOfPurchase(acme);
    const answer = await acme.bss.send('ListCosts', {
      data: {
        time_condition: {time_measure_id: 2, begin_time: month, end_time: month},
        groupby: [{type: 'dimension', key: 'RES_SPEC_CODE'}],
        cost_type: 'ORIGINAL_COST',
        amount_type: 'PAYMENT_AMOUNT',
        filters: [{operator: 0, filter_factor: {key: 'CHARGING_MODE', value: ['1']}}],
        limit: 1000,
      },
    });
    assert.deepEqual([answer.currency, answer.total_count], ['CNY', answer.cost_data.length]);
    const group = answer.cost_data.find((g) => g.dimensions[0].value === 's6.small.1.linux');
    assert.ok(Number(group.amount_by_costs) >= 80);
    assert.deepEqual(group.costs.map((cost) => cost.time_dimension_value), [month]);
  },

  async ListCustomerBillsMonthlyBreakDown(acme) {
    const {month, order} = await monthOfPurchase(acme);
    const answer = await acme.bss.get('ListCustomerBillsMonthlyBreakDown', {
      shared_month: month, charging_mode: 1, limit: 1000,
    });
    const rows = answer.details.filter((row) => row.order_id === order);
    assert.deepEqual(rows.map((row) => [row.bill_type, row.consume_amount]), [[1, 80]]);
    assert.ok(rows[0].current_month_amortized_amount > 0);
  },
};

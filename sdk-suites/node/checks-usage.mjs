// SPDX-License-Identifier: Apache-2.0
// Checks of bandwidth that is billed by the 95th percentile, by operation.

import assert from 'node:assert/strict';

const CDN = {
  service_type_code: 'hws.service.type.cdn',
  resource_type_code: 'hws.resource.type.cdn',
};

/** Lets 128.5 Mbps be used for a whole month; returns its days and the parameters of a query. */
async function afterAMonth(acme) {
  const {resource_id: resource} = await acme.world.control('/pay-per-use', {
    ...CDN,
    account: 'acme',
    resource_spec: 'cdn.95peak_1000',
    region_code: 'cn-north-4',
    usage: {pattern: 'flat', level: '128.5'},
  });
  const now = new Date(Date.now() + 8 * 3_600_000);
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
  const days = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 2, 0)).getUTCDate();
  await acme.world.control('/clock/advance', {by: 'P70D'});
  const bill_cycle = month.toISOString().slice(0, 7);
  return {resource, days, query: {...CDN, bill_cycle, usage_type: '95peak_1000'}};
}

export const USAGE_CHECKS = {
  async ListResourceUsageSummary(acme) {
    const {resource, days, query} = await afterAMonth(acme);
    const answer = await acme.bss.get('ListResourceUsageSummary', query);
    assert.deepEqual(
      answer.summary_usage_info_list.find((row) => row.resource_id === resource),
      {
        resource_id: resource,
        actual_days: String(days),
        band_width: '128.5',
        monthly_guaranteed_band_width: null,
        monthly_peak_band_width: null,
        band_width_measure_id: 15,
      },
    );
  },

  async ListResourceUsage(acme) {
    const {resource, days, query} = await afterAMonth(acme);
    const answer = await acme.bss.get('ListResourceUsage', {
      ...query, resource_id: resource, limit: 1000,
    });
    assert.deepEqual([answer.total_count, answer.band_width], [days * 288, '128.5']);
    assert.equal(answer.usage_info_list.length, 1000);
    const [sample] = answer.usage_info_list;
    assert.match(sample.stat_time, /T16:00:00Z$/);
    assert.deepEqual([sample.usage, sample.measure_id], ['128.5', 15]);
  },
};

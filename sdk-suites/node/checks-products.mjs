// SPDX-License-Identifier: Apache-2.0
// Checks of products, prices and regions, by operation.

import assert from 'node:assert/strict';

import {includes} from './customer.mjs';

const EC2 = 'hws.service.type.ec2';
const VM = 'hws.resource.type.vm';
const PROJECT = '05041fea8a8025662f4ac00927982f3e';

function productInfo(spec) {
  return {
    id: '1',
    cloud_service_type: EC2,
    resource_type: VM,
    resource_spec: spec,
    region: 'cn-north-4',
  };
}

export const PRODUCT_CHECKS = {
  async ListServiceTypes({bss}) {
    for (const [language, name] of [['zh_CN', '弹性云服务器'], ['en_US', 'Elastic Cloud Server']]) {
      const answer = await bss.get(
        'ListServiceTypes', {service_type_name: name}, {headers: {'X-Language': language}});
      const found = answer.service_types.map((s) => `${s.service_type_code} ${s.service_type_name}`);
      includes(found, `${EC2} ${name}`);
    }
  },

  async ListResourceTypes({bss}) {
    const answer = await bss.get('ListResourceTypes', {offset: 1, limit: 3});
    assert.equal(answer.resource_types.length, 3);
    assert.ok(answer.total_count > 4);
  },

  async ListServiceResources({bss}) {
    const answer = await bss.get('ListServiceResources', {service_type_code: EC2});
    includes(answer.infos.map((i) => i.basic_info.resource_type_code), VM);
  },

  async ListUsageTypes({bss}) {
    const answer = await bss.get('ListUsageTypes', {resource_type_code: VM});
    includes(answer.usage_types.map((u) => u.code), 'Duration');
  },

  async ListMeasureUnits({bss}) {
    const answer = await bss.get('ListMeasureUnits');
    includes(answer.measure_units.map((u) => `${u.measure_id} ${u.measure_name}`), '4 小时');
  },

  async ListConversions({bss}) {
    const answer = await bss.get('ListConversions', {measure_type: 3});
    const found = answer.conversions.map(
      (c) => `${c.measure_id} ${c.ref_measure_id} ${c.conversion_ratio}`);
    includes(found, '10 11 1024');
  },

  async ListProvinces({bss}) {
    const answer = await bss.get('ListProvinces', {limit: 100});
    assert.deepEqual([answer.count, answer.provinces.length], [31, 31]);
    includes(answer.provinces.map((p) => `${p.code} ${p.name}`), 'CN-11 北京市');
  },

  async ListCities({bss}) {
    const answer = await bss.get('ListCities', {province_code: 'CN-13'});
    includes(answer.cities.map((c) => `${c.code} ${c.name}`), 'CN-13-006 保定市');
  },

  async ListCounties({bss}) {
    const answer = await bss.get('ListCounties', {city_code: 'CN-13-006', limit: 100});
    includes(answer.counties.map((c) => c.name), '竞秀区');
  },

  async ListOnDemandResourceRatings({bss}) {
    const line = {
      ...productInfo('c6.large.2.linux'),
      usage_factor: 'Duration',
      usage_value: 2,
      usage_measure_id: 4,
      subscription_num: 3,
    };
    const answer = await bss.send('ListOnDemandResourceRatings', {
      data: {project_id: PROJECT, product_infos: [line]},
    });
    assert.deepEqual(answer.product_rating_results.map((r) => r.id), ['1']);
    assert.ok(answer.official_website_amount > 0);
    assert.ok(answer.amount <= answer.official_website_amount);
  },

  async ListRateOnPeriodDetail({bss}) {
    const price = async (months) => {
      const line = {
        ...productInfo('s6.small.1.linux'), period_type: 2, period_num: months, subscription_num: 1,
      };
      const answer = await bss.send('ListRateOnPeriodDetail', {
        data: {project_id: PROJECT, product_infos: [line]},
      });
      return answer.official_website_rating_result.official_website_amount;
    };
    const one = await price(1);
    assert.ok(one > 0);
    assert.equal((await price(2)).toFixed(2), (2 * one).toFixed(2));
  },

  async ListResourceSpecs({bss}) {
    const answer = await bss.send('ListResourceSpecs', {
      data: {
        cloud_service_type: EC2,
        resource_type: VM,
        region_code: 'cn-north-4',
        charge_mode: '1',
        filters: [{key: 'RESOURCE_SPEC', value: 'c6.2xlarge'}],
      },
    });
    includes(answer.cloud_service_basics.map((s) => s.resource_spec), 'c6.2xlarge.2.linux');
  },
};

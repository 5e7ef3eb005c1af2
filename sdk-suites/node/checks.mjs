// SPDX-License-Identifier: Apache-2.0
// One check for each operation, and a few for what all of them share.

import assert from 'node:assert/strict';

import {BssClient, ClientRequestException, GlobalCredentials, Region} from './bss.mjs';
import {ENDPOINT, MILLIS, ask} from './sandbox.mjs';

const EC2 = 'hws.service.type.ec2';
const VM = 'hws.resource.type.vm';
const PROJECT = '05041fea8a8025662f4ac00927982f3e';
const CASH_COUPON = {type: 'cash', amount: '30.00'};

/** Acme in its world: the SDK as acme, and the control API. */
export class Shop {
  constructor(world) {
    this.world = world;
    this.bss = this.builder(this.keys()).withEndpoint(ENDPOINT).build();
  }

  keys(secret = this.world.acme.secret_key) {
    return new GlobalCredentials().withAk(this.world.acme.access_key).withSk(secret);
  }

  builder(credentials) {
    return BssClient.newBuilder()
      .withOptions({axiosRequestConfig: {timeout: MILLIS}})
      .withCredential(credentials);
  }

  async pay(order) {
    await this.bss.send('PayOrders', {
      data: {order_id: order, use_coupon: 'NO', use_discount: 'NO'},
    });
    return order;
  }

  async paid() {
    return this.pay(await this.world.buy());
  }

  async resources(wishes) {
    return (await this.bss.send('ListPayPerUseCustomerResources', {data: wishes})).data;
  }

  /** Buys a server for a month and returns its id. */
  async server() {
    return (await this.resources({order_id: await this.paid()}))[0].resource_id;
  }

  async policy(server) {
    return (await this.resources({resource_ids: [server]}))[0].expire_policy;
  }

  details(order) {
    return this.bss.get('ShowCustomerOrderDetails', {}, {path: {order_id: order}});
  }
}

/** The exception of the SDK; its request id must be one that the sandbox can explain. */
async function refused(promise, status, code, rule) {
  const refusal = await promise.then(() => assert.fail('it was not refused'), (e) => e);
  assert.ok(refusal instanceof ClientRequestException, String(refusal));
  assert.deepEqual([refusal.httpStatusCode, refusal.errorCode], [status, code]);
  assert.equal((await ask('GET', `/_sandbox/explain/${refusal.requestId}`)).rule.id, rule);
}

function holds(found, expected) {
  assert.ok(found.includes(expected), `expected ${expected} among ${found}`);
}

/** By operation. */
export const CHECKS = {
  async ShowCustomerAccountBalances({bss}) {
    const answer = await bss.get('ShowCustomerAccountBalances');
    assert.equal(answer.account_balances.find((b) => b.account_type === 1).amount, 10000);
  },

  async ListCustomerAccountChangeRecords(acme) {
    const order = await acme.paid();
    const {records} = await acme.bss.get('ListCustomerAccountChangeRecords', {
      balance_type: 'BALANCE_TYPE_DEBIT',
      trade_id: order,
    });
    const found = records.map((r) => [r.change_amount, r.balance_after_change]);
    assert.deepEqual(found, [['80.00', '9920.00']]);
  },

  async ListStoredValueCards({bss, world}) {
    const card = await world.give('card', {amount: '200.00'});
    const answer = await bss.get('ListStoredValueCards', {status: 1, card_id: card});
    assert.deepEqual(answer.stored_value_cards.map((c) => c.balance), ['200.00']);
  },

  async ListSubCustomerCoupons({bss, world}) {
    const coupon = await world.give('coupon', CASH_COUPON);
    const answer = await bss.get('ListSubCustomerCoupons', {coupon_id: coupon});
    assert.deepEqual(answer.user_coupons.map((c) => [c.coupon_type, c.face_value]), [[1, 30]]);
  },

  async ListCustomerCouponChangeRecords({bss, world}) {
    const coupon = await world.give('coupon', CASH_COUPON);
    const {records} = await bss.get('ListCustomerCouponChangeRecords', {
      balance_type: 'BALANCE_TYPE_COUPON',
      coupon_id: coupon,
    });
    const found = records.map((r) => [r.revenue_expense_type, r.change_amount]);
    assert.deepEqual(found, [['REVENUE', '30.00']]);
  },

  async ListCustomerOrders({bss, world}) {
    const order = await world.buy();
    const answer = await bss.get('ListCustomerOrders', {status: 6, limit: 100});
    holds(answer.order_infos.map((o) => o.order_id), order);
    assert.equal(answer.total_count, answer.order_infos.length);
  },

  async ShowCustomerOrderDetails(acme) {
    const answer = await acme.details(await acme.world.buy());
    assert.equal(answer.order_info.amount_after_discount, 80);
    assert.deepEqual(answer.order_line_items.map((l) => l.product_spec_desc), ['s6.small.1.linux']);
  },

  async ListOrderCouponsByOrderId({bss, world}) {
    const coupon = await world.give('coupon', CASH_COUPON);
    const answer = await bss.get('ListOrderCouponsByOrderId', {order_id: await world.buy()});
    holds(answer.user_coupons.map((c) => c.coupon_id), coupon);
  },

  async ListOrderDiscounts({bss, world}) {
    const discount = await world.give('discount', {type: 'commercial', ratio: '0.90'});
    const order = await world.buy('rds', 'rds.vm', 'rds.mysql.n1.large.2');
    const answer = await bss.get('ListOrderDiscounts', {order_id: order});
    holds(answer.discounts.map((d) => d.discount_id), discount);
  },

  async PayOrders(acme) {
    const coupon = await acme.world.give('coupon', CASH_COUPON);
    const order = await acme.world.buy();
    await acme.bss.send('PayOrders', {
      data: {
        order_id: order,
        use_coupon: 'YES',
        coupon_infos: [{id: coupon, type: 301}],
        use_discount: 'NO',
      },
    });
    const {status, amount_info: amounts} = (await acme.details(order)).order_info;
    assert.deepEqual([status, amounts.coupon_amount], [5, 30]);
  },

  async CancelCustomerOrder(acme) {
    const order = await acme.world.buy();
    await acme.bss.send('CancelCustomerOrder', {data: {order_id: order}});
    assert.equal((await acme.details(order)).order_info.status, 4);
  },

  async ShowRefundOrderDetails(acme) {
    const order = await acme.paid();
    const made = await acme.world.control(`/orders/${order}/refunds`, {consumed: '10.00'});
    const answer = await acme.bss.get('ShowRefundOrderDetails', {order_id: made.order_id});
    const found = answer.refund_infos.map((i) => `${i.amount} of ${i.base_order_id}`).sort();
    assert.deepEqual(found, [`-70 of ${order}`, `10 of ${order}`]);
  },

  async ListServiceTypes({bss}) {
    for (const [language, name] of [['zh_CN', '弹性云服务器'], ['en_US', 'Elastic Cloud Server']]) {
      const answer = await bss.get(
        'ListServiceTypes', {service_type_name: name}, {headers: {'X-Language': language}});
      const found = answer.service_types.map((s) => `${s.service_type_code} ${s.service_type_name}`);
      holds(found, `${EC2} ${name}`);
    }
  },

  async ListResourceTypes({bss}) {
    const answer = await bss.get('ListResourceTypes', {offset: 1, limit: 3});
    assert.equal(answer.resource_types.length, 3);
    assert.ok(answer.total_count > 4);
  },

  async ListServiceResources({bss}) {
    const answer = await bss.get('ListServiceResources', {service_type_code: EC2});
    holds(answer.infos.map((i) => i.basic_info.resource_type_code), VM);
  },

  async ListUsageTypes({bss}) {
    const answer = await bss.get('ListUsageTypes', {resource_type_code: VM});
    holds(answer.usage_types.map((u) => u.code), 'Duration');
  },

  async ListMeasureUnits({bss}) {
    const answer = await bss.get('ListMeasureUnits');
    holds(answer.measure_units.map((u) => `${u.measure_id} ${u.measure_name}`), '4 小时');
  },

  async ListConversions({bss}) {
    const answer = await bss.get('ListConversions', {measure_type: 3});
    const found = answer.conversions.map(
      (c) => `${c.measure_id} ${c.ref_measure_id} ${c.conversion_ratio}`);
    holds(found, '10 11 1024');
  },

  async ListProvinces({bss}) {
    const answer = await bss.get('ListProvinces', {limit: 100});
    assert.deepEqual([answer.count, answer.provinces.length], [31, 31]);
    holds(answer.provinces.map((p) => `${p.code} ${p.name}`), 'CN-11 北京市');
  },

  async ListCities({bss}) {
    const answer = await bss.get('ListCities', {province_code: 'CN-13'});
    holds(answer.cities.map((c) => `${c.code} ${c.name}`), 'CN-13-006 保定市');
  },

  async ListCounties({bss}) {
    const answer = await bss.get('ListCounties', {city_code: 'CN-13-006', limit: 100});
    holds(answer.counties.map((c) => c.name), '竞秀区');
  },

  async ListOnDemandResourceRatings({bss}) {
    const line = {
      ...server('c6.large.2.linux'),
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
        ...server('s6.small.1.linux'), period_type: 2, period_num: months, subscription_num: 1,
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
    holds(answer.cloud_service_basics.map((s) => s.resource_spec), 'c6.2xlarge.2.linux');
  },

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
    holds(answer.free_resource_records.map((r) => r.used_amount), '39.5');
  },
};

/** What acme holds in the scenario default: 100 GB of storage, 39.5 GB of which are used. */
async function packageOf(bss) {
  const answer = await bss.send('ListFreeResourceInfos', {
    data: {service_type_code_list: ['hws.service.type.obs']},
  });
  assert.equal(answer.free_resource_packages.length, 1);
  return answer.free_resource_packages[0];
}

function server(spec) {
  return {
    id: '1',
    cloud_service_type: EC2,
    resource_type: VM,
    resource_spec: spec,
    region: 'cn-north-4',
  };
}

/** About no operation in particular. */
export const MORE = {
  async 'a refusal arrives as the exception of the SDK'(acme) {
    const order = await acme.paid();
    await refused(acme.pay(order), 400, 'CBC.99003106', 'orders.pay.only-pending');
  },

  async 'a wrong secret is refused'(acme) {
    const client = acme.builder(acme.keys('not-the-secret')).withEndpoint(ENDPOINT).build();
    await refused(
      client.get('ShowCustomerAccountBalances'), 401, 'APIGW.0301', 'gateway.auth.signature-matches');
  },

  async 'a region makes the SDK ask IAM for the domain'(acme) {
    const credentials = acme.keys().withIamEndpoint(ENDPOINT);
    const client = acme.builder(credentials).withRegion(new Region('cn-north-1', ENDPOINT)).build();
    assert.equal((await client.get('ShowCustomerAccountBalances')).currency, 'CNY');
    assert.ok(await acme.world.answered('KeystoneListAuthDomains'));
  },

  async 'a query with odd characters is signed as it is sent'({bss}) {
    const answer = await bss.get('ListCustomerAccountChangeRecords', {
      balance_type: 'BALANCE_TYPE_DEBIT',
      trade_id: "云 +&=/~*%25'!()",
    });
    assert.deepEqual(answer.records, []);
  },
};

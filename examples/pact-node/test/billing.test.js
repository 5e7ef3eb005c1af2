// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import pact from '@pact-foundation/pact';
import { BALANCES, Billing, COUPONS, ORDERS, PAY, Refused, detailsOf } from '../src/billing.js';

const { MatchersV3, PactV4 } = pact;
const { datetime, decimal, eachLike, fromProviderState, integer, regex, string } = MatchersV3;

const TOKEN = 'token-of-the-test';
const ORDER = 'CS2601151630ABCDE';
const JSON_TYPE = { 'Content-Type': regex('application/json(;.*)?', 'application/json') };

const provider = new PactV4({
  consumer: 'billing-portal-node',
  provider: 'huaweicloud-bss',
  dir: new URL('../pacts', import.meta.url).pathname,
  logLevel: 'warn',
});

const portal = (server) => new Billing(server.url, TOKEN);
const withToken = (request) => request.headers({ 'X-Auth-Token': string(TOKEN) });
const order = () => fromProviderState('${order_id}', ORDER);
const orderPath = () => fromProviderState(detailsOf('${order_id}'), detailsOf(ORDER));

test('the cash of the company is shown', () =>
  provider
    .addInteraction()
    .given('account acme has 100.00 yuan in cash')
    .uponReceiving('a request for the balances')
    .withRequest('GET', BALANCES, withToken)
    .willRespondWith(200, (response) =>
      response.headers(JSON_TYPE).jsonBody({
        account_balances: eachLike({
          account_type: integer(1),
          amount: decimal(100.5),
          currency: string('CNY'),
        }),
      }),
    )
    .executeTest(async (server) => assert.equal(await portal(server).cash(), 100.5)));

test('unpaid orders are listed', () =>
  provider
    .addInteraction()
    .given(`order ${ORDER} is pending payment`)
    .uponReceiving('a request for the unpaid orders')
    .withRequest('GET', ORDERS, (request) =>
      withToken(request).query({ status: '6', offset: '0', limit: '10' }),
    )
    .willRespondWith(200, (response) =>
      response.headers(JSON_TYPE).jsonBody({
        total_count: integer(1),
        order_infos: eachLike({
          order_id: regex('CS[0-9A-Z]{10,30}', ORDER),
          status: 6,
          amount_after_discount: decimal(80.5),
          create_time: datetime("yyyy-MM-dd'T'HH:mm:ssX", '2026-01-15T08:30:00Z'),
        }),
      }),
    )
    .executeTest(async (server) => {
      const orders = await portal(server).unpaidOrders();
      assert.deepEqual(orders, [
        { id: ORDER, price: 80.5, placed: new Date('2026-01-15T08:30:00Z') },
      ]);
    }));

test('an order is shown with its products', () =>
  provider
    .addInteraction()
    .given(`order ${ORDER} is pending payment`)
    .uponReceiving('a request for the details of an order')
    .withRequest('GET', orderPath(), withToken)
    .willRespondWith(200, (response) =>
      response.headers(JSON_TYPE).jsonBody({
        order_info: { order_id: order(), status: 6 },
        order_line_items: eachLike({ product_spec_desc: string('s6.small.1.linux') }),
      }),
    )
    .executeTest(async (server) =>
      assert.deepEqual(await portal(server).order(ORDER), {
        id: ORDER,
        unpaid: true,
        lines: ['s6.small.1.linux'],
      }),
    ));

test('an order is paid', () =>
  provider
    .addInteraction()
    .given('account acme has 5000.00 yuan in cash')
    .given(`order ${ORDER} is pending payment`)
    .uponReceiving('a payment of an order')
    .withRequest('POST', PAY, (request) =>
      withToken(request).jsonBody({ order_id: order(), use_coupon: 'NO', use_discount: 'NO' }),
    )
    .willRespondWith(204)
    .executeTest((server) => portal(server).pay(ORDER)));

test('an order that does not exist is reported with its code', () =>
  provider
    .addInteraction()
    .uponReceiving('a request for an order that does not exist')
    .withRequest('GET', detailsOf('CS2601151630NONE'), withToken)
    .willRespondWith(400, (response) =>
      response
        .headers(JSON_TYPE)
        .jsonBody({ error_code: 'CBC.30000010', error_msg: string('No such order') }),
    )
    .executeTest((server) =>
      assert.rejects(portal(server).order('CS2601151630NONE'), (error) => {
        return error instanceof Refused && error.code === 'CBC.30000010';
      }),
    ));

test('the value of the coupons is shown', () =>
  provider
    .addInteraction()
    .given('account acme has a cash coupon C-1 of 30.00 yuan')
    .uponReceiving('a request for the cash coupons')
    .withRequest('GET', COUPONS, (request) =>
      withToken(request).query({ coupon_type: '1', status: '2', offset: '0', limit: '100' }),
    )
    .willRespondWith(200, (response) =>
      response.headers(JSON_TYPE).jsonBody({
        count: integer(1),
        user_coupons: eachLike({ coupon_id: string('CP260115163000AB'), balance: decimal(30.5) }),
      }),
    )
    .executeTest(async (server) => assert.equal(await portal(server).couponValue(), 30.5)));

// SPDX-License-Identifier: Apache-2.0
// Checks of balances, cards, coupons and orders, by operation.

import assert from 'node:assert/strict';

import {includes} from './customer.mjs';

const CASH_COUPON = {type: 'cash', amount: '30.00'};

export const ORDER_CHECKS = {
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
    const card = await world.grant('card', {amount: '200.00'});
    const answer = await bss.get('ListStoredValueCards', {status: 1, card_id: card});
    assert.deepEqual(answer.stored_value_cards.map((c) => c.balance), ['200.00']);
  },

  async ListSubCustomerCoupons({bss, world}) {
    const coupon = await world.grant('coupon', CASH_COUPON);
    const answer = await bss.get('ListSubCustomerCoupons', {coupon_id: coupon});
    assert.deepEqual(answer.user_coupons.map((c) => [c.coupon_type, c.face_value]), [[1, 30]]);
  },

  async ListCustomerCouponChangeRecords({bss, world}) {
    const coupon = await world.grant('coupon', CASH_COUPON);
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
    includes(answer.order_infos.map((o) => o.order_id), order);
    assert.equal(answer.total_count, answer.order_infos.length);
  },

  async ShowCustomerOrderDetails(acme) {
    const answer = await acme.details(await acme.world.buy());
    assert.equal(answer.order_info.amount_after_discount, 80);
    assert.deepEqual(answer.order_line_items.map((l) => l.product_spec_desc), ['s6.small.1.linux']);
  },

  async ListOrderCouponsByOrderId({bss, world}) {
    const coupon = await world.grant('coupon', CASH_COUPON);
    const answer = await bss.get('ListOrderCouponsByOrderId', {order_id: await world.buy()});
    includes(answer.user_coupons.map((c) => c.coupon_id), coupon);
  },

  async ListOrderDiscounts({bss, world}) {
    const discount = await world.grant('discount', {type: 'commercial', ratio: '0.90'});
    const order = await world.buy('rds', 'rds.vm', 'rds.mysql.n1.large.2');
    const answer = await bss.get('ListOrderDiscounts', {order_id: order});
    includes(answer.discounts.map((d) => d.discount_id), discount);
  },

  async ListBusinessDiscountInfo({bss, world}) {
    const service = 'hws.service.type.ec2';
    await world.grant('discount', {type: 'commercial', ratio: '0.70', service_type_code: service});
    const answer = await bss.send('ListBusinessDiscountInfo', {
      data: {
        quoting_item_type: 'CATEGORY_ITEM',
        cloud_service_types: [service],
        charging_modes: ['MONTHLY'],
      },
    });
    includes(answer.category_quoting_items.map((i) => i.discount_ratio), 0.7);
  },

  async PayOrders(acme) {
    const coupon = await acme.world.grant('coupon', CASH_COUPON);
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
    const refund = await acme.world.control(`/orders/${order}/refunds`, {consumed: '10.00'});
    const answer = await acme.bss.get('ShowRefundOrderDetails', {order_id: refund.order_id});
    const found = answer.refund_infos.map((i) => `${i.amount} of ${i.base_order_id}`).sort();
    assert.deepEqual(found, [`-70 of ${order}`, `10 of ${order}`]);
  },
};

// SPDX-License-Identifier: Apache-2.0
// Checks of enterprises, by operation.

import assert from 'node:assert/strict';

import {includes} from './customer.mjs';

const PHONE = '18812348888';
const CASH = 'BALANCE_TYPE_DEBIT';

function dev({world}) {
  return world.accounts['acme-dev'].customer_id;
}

async function send(acme, operation, data) {
  return acme.bss.send(operation, {data});
}

async function allocate(acme, amount) {
  await send(acme, 'UpdateSubEnterpriseAmount', {customer_id: dev(acme), amount});
}

async function allocatable({bss}) {
  const answer = await bss.get('ShowMultiAccountTransferAmount', {balance_type: CASH});
  return answer.amount_infos[0].avail_transfer_amount;
}

async function reclaimable(acme) {
  const answer = await acme.bss.get('ListEnterpriseMultiAccount', {
    sub_customer_id: dev(acme), balance_type: CASH,
  });
  return answer.amount_infos[0].avail_retrieve_amount;
}

/** Hands half of a new coupon of 30.00 to acme-dev; returns the ids of both coupons. */
async function handOver(acme) {
  const coupon = await acme.world.grant('coupon', {type: 'cash', amount: '30.00'});
  const {sub_coupon_id: sub} = await send(acme, 'ClaimEnterpriseMultiAccountCoupon', {
    customer_id: dev(acme), coupon_id: coupon, amount: '15.00',
  });
  return [coupon, sub];
}

async function sendCode({bss}) {
  await bss.send('SendSmsVerificationCode', {
    data: {
      mobile_phone: PHONE,
      language: 'en-us',
      sm_template_args: [{key: 'sub_customer_name', value: 'sub_test_001'}],
    },
  });
}

export const ENTERPRISE_CHECKS = {
  async CreateEnterpriseProjectAuth(acme) {
    await acme.bss.send('CreateEnterpriseProjectAuth', {});
    const order = await acme.world.buy(undefined, undefined, undefined, {
      enterprise_project_id: 'web', enterprise_project_name: 'Web shop',
    });
    const {order_infos: [row]} = await acme.bss.get('ListCustomerOrders', {order_id: order});
    assert.deepEqual(row.enterprise_projects, [{id: 'web', name: 'Web shop'}]);
  },

  async ListEnterpriseOrganizations({bss}) {
    const answer = await bss.get('ListEnterpriseOrganizations', {recursive_query: 1});
    assert.match(answer.root_id, /^\d+$/);
    includes(answer.child_nodes.map((node) => node.name), 'Engineering');
    includes(answer.child_nodes[0].child_nodes.map((node) => node.name), 'Platform');
  },

  async ListEnterpriseSubCustomers(acme) {
    const answer = await acme.bss.get('ListEnterpriseSubCustomers', {
      sub_customer_account_name: 'dev', fuzzy_query: 1,
    });
    const found = answer.sub_customer_infos.map((s) => [s.id, s.name, s.status, s.org_name]);
    assert.deepEqual(found, [[dev(acme), 'acme-dev', 1, 'Platform']]);
  },

  async ShowMultiAccountTransferAmount(acme) {
    assert.equal(await allocatable(acme), 10000);
  },

  async ListEnterpriseMultiAccount(acme) {
    await allocate(acme, '60.00');
    assert.equal(await reclaimable(acme), 60);
  },

  async UpdateSubEnterpriseAmount(acme) {
    await allocate(acme, '60.00');
    assert.equal(await allocatable(acme), 9940);
  },

  async ReclaimSubEnterpriseAmount(acme) {
    await allocate(acme, '60.00');
    await send(acme, 'ReclaimSubEnterpriseAmount', {
      customer_id: dev(acme), amount: '20.00', balance_type: CASH,
    });
    assert.deepEqual([await allocatable(acme), await reclaimable(acme)], [9960, 40]);
  },

  async ListMultiAccountTransferCoupons({bss, world}) {
    const coupon = await world.grant('coupon', {type: 'cash', amount: '30.00'});
    const answer = await bss.get('ListMultiAccountTransferCoupons', {limit: 100});
    const found = answer.avail_transfer_coupons.find((c) => c.coupon_id === coupon);
    assert.equal(found.balance, '30.00');
  },

  async ClaimEnterpriseMultiAccountCoupon(acme) {
    const [coupon, sub] = await handOver(acme);
    assert.notEqual(sub, coupon);
    const answer = await acme.bss.get('ListSubCustomerCoupons', {coupon_id: coupon});
    assert.deepEqual(answer.user_coupons.map((c) => c.balance), [15]);
  },

  async ListMultiAccountRetrieveCoupons(acme) {
    const expected = await handOver(acme);
    const answer = await acme.bss.get('ListMultiAccountRetrieveCoupons', {
      sub_customer_id: dev(acme),
    });
    const found = answer.avail_retrieve_coupons.map((c) => [c.coupon_id, c.sub_coupon_id, c.balance]);
    assert.deepEqual(found, [[...expected, '15.00']]);
  },

  async ReclaimEnterpriseMultiAccountCoupon(acme) {
    const [coupon, sub] = await handOver(acme);
    const answer = await send(acme, 'ReclaimEnterpriseMultiAccountCoupon', {
      customer_id: dev(acme), coupon_id: coupon, sub_coupon_id: sub,
    });
    assert.equal(answer.real_retrieve_amout, '15.00');
  },

  async SendSmsVerificationCode(acme) {
    await sendCode(acme);
    assert.match(await acme.world.sentCode(PHONE), /^\d{6}$/);
  },

  async CreateSubEnterpriseAccount(acme) {
    await sendCode(acme);
    const {root_id: root} = await acme.bss.get('ListEnterpriseOrganizations');
    await send(acme, 'CreateSubEnterpriseAccount', {
      party_id: root,
      display_name: 'New team',
      sub_customer_association_type: 1,
      permission_ids: ['READ_FINANCE_INFO', 'READ_CONSUME_BILL'],
      new_sub_customer: {
        customer_name: 'sub_test_001',
        password: 'Ab3dEf7h9',
        mobile_phone: PHONE,
        verification_code: await acme.world.sentCode(PHONE),
      },
      financial_custody: 0,
    });
    const answer = await acme.bss.get('ListEnterpriseSubCustomers', {
      sub_customer_display_name: 'New team',
    });
    const found = answer.sub_customer_infos.map((s) => [s.name, s.status, s.org_id]);
    assert.deepEqual(found, [['sub_test_001', 1, root]]);
  },
};

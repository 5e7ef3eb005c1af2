// SPDX-License-Identifier: Apache-2.0
// Checks of contacts, agreements, privileges and labels, by operations.

import assert from 'node:assert/strict';

import {includes} from './customer.mjs';
import {done, opened} from './tickets.mjs';

const PHONE = '13912345678';
const CONTACT = {contact_value: PHONE, contact_way: 0, area_code: '86'};

async function labelled(acme, name) {
  return (await done(acme, 'ListLabels', {queryParams: {name}})).label_list;
}

export const TICKET_PEOPLE_CHECKS = {
  async 'CheckNeedVerify SendVerifyCodes CheckVerifyCodes ListHasVerifiedContacts'(acme) {
    const need = async () =>
      (await done(acme, 'CheckNeedVerify', {queryParams: CONTACT})).need_verify_code;
    assert.equal(await need(), 1);
    await done(acme, 'SendVerifyCodes', {data: CONTACT});
    await done(acme, 'CheckVerifyCodes', {
      data: {...CONTACT, verify_code: await acme.world.sentCode(PHONE)},
    });
    assert.equal(await need(), 0);
    const found = await done(acme, 'ListHasVerifiedContacts', {
      queryParams: {contact_way: 0, contact_value: PHONE},
    });
    assert.deepEqual(found.contact_list.map((c) => c.contact_value), [PHONE]);
  },

  async 'ListCaseCcEmails ListSubCustomers'(acme) {
    const emails = await done(acme, 'ListCaseCcEmails');
    assert.equal(emails.cc_email_info.cc_email, 'acme@example.com');
    includes(emails.mc_email_infos, 'acme@example.com');
    const {sub_customer_infos: users} = await done(acme, 'ListSubCustomers');
    assert.ok(users.every((user) => user.domain_id === acme.world.acme.customer_id));
  },

  async 'ShowLatestPublishedAgreement SignPublishedAgreement ShowSignedLatestPublishedAgreement'(
    acme,
  ) {
    const queryParams = {agreement_type: '2'};
    const signed = async () =>
      (await done(acme, 'ShowSignedLatestPublishedAgreement', {queryParams})).is_signed_latest;
    const {case_agreement: newest} =
      await done(acme, 'ShowLatestPublishedAgreement', {queryParams});
    assert.deepEqual([newest.agreement_type, await signed()], ['2', false]);
    const record = await done(acme, 'SignPublishedAgreement', {
      pathParams: {id: newest.id}, data: {},
    });
    assert.ok(record.agreement_signed_record_id > 0);
    assert.equal(await signed(), true);
  },

  async 'CreatePrivileges ListPrivileges ShowCustomerPrivilegePolicy'(acme) {
    await done(acme, 'CreatePrivileges', {
      data: {operation: 'delete', privilege: 'createCase'},
    });
    const answer = await done(acme, 'ListPrivileges', {queryParams: {privilege: 'createCase'}});
    assert.equal(answer.has_privilege, 1);
    assert.equal((await done(acme, 'ShowCustomerPrivilegePolicy')).policy_switch, true);
  },

  async 'CreateLabels ListLabels UpdateLabels DeleteLabels'(acme) {
    await done(acme, 'CreateLabels', {data: {name: 'shop', color: '#123456'}});
    const [{label_id, color}] = await labelled(acme, 'shop');
    assert.equal(color, '#123456');
    await done(acme, 'UpdateLabels', {
      pathParams: {label_id}, data: {name: 'web shop', color: '#654321'},
    });
    assert.deepEqual(
      await labelled(acme, 'shop'), [{label_id, name: 'web shop', color: '#654321'}]);
    await done(acme, 'DeleteLabels', {pathParams: {label_id}});
    assert.deepEqual(await labelled(acme, 'shop'), []);
  },

  async 'CreateCaseLabels ListCaseLabels DeleteCaseLabels'(acme) {
    const pathParams = {case_id: await opened(acme)};
    const [{label_id}] = await labelled(acme, 'Production');
    const queryParams = {label_ids: [label_id]};
    const found = async () =>
      (await done(acme, 'ListCaseLabels', {pathParams})).case_label_list.map((l) => l.name);
    await done(acme, 'CreateCaseLabels', {pathParams, queryParams});
    assert.deepEqual(await found(), ['Production']);
    await done(acme, 'DeleteCaseLabels', {pathParams, queryParams});
    assert.deepEqual(await found(), []);
  },
};

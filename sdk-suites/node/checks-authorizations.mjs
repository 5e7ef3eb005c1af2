// SPDX-License-Identifier: Apache-2.0
// Checks of authorizations of support, and of diagnoses, by operations.

import assert from 'node:assert/strict';

import {includes} from './customer.mjs';
import {accepted, done, support} from './tickets.mjs';

const REGION = 'cn-north-4';

/** Support asks for an authorization; returns its id. */
async function asked(acme) {
  const ticket = await accepted(acme);
  await support(acme, ticket, 'authorize', 'Look at the console.');
  const {incident_auth_list: [row]} = await done(acme, 'ListAuthorizations', {
    queryParams: {incident_id: ticket, status: 0},
  });
  assert.equal(row.auth_describe, 'Look at the console.');
  return row.id;
}

function shown(acme, authorization_id) {
  return done(acme, 'ShowAuthorizationDetail', {pathParams: {authorization_id}});
}

export const AUTHORIZATION_CHECKS = {
  async 'ListAuthorizations UpdateAuthorizations ShowAuthorizationDetail'(acme) {
    const id = await asked(acme);
    await done(acme, 'UpdateAuthorizations', {
      pathParams: {authorization_id: id},
      queryParams: {action_id: 'reject'},
      data: {reject_reason: 'No need'},
    });
    const found = await shown(acme, id);
    assert.deepEqual([found.status, found.reject_reason], [2, 'No need']);
  },

  async 'ConfirmAuthorizations ListHistorySessions ListHistoryOperateLogs ListTransportHistories'(
    acme,
  ) {
    const id = await asked(acme);
    await done(acme, 'ConfirmAuthorizations', {pathParams: {authorization_id: id}, data: {}});
    const found = await shown(acme, id);
    assert.equal(found.status, 1);
    const file = {name: 'messages', from: '/var/log', to: '/tmp'};
    await acme.world.control(`/authorizations/${id}/sessions`, {
      minutes: 10,
      commands: ['uptime'],
      files: [{...file, direction: 'download', kilobytes: 12}],
    });
    const sessions = [];
    for (const row of found.incident_auth_detail_list) {
      const path = {authorization_id: id, authorization_detail_id: row.id};
      const answer = await done(acme, 'ListHistorySessions', {pathParams: path});
      sessions.push(...answer.session_list.map((s) => ({...path, session_id: s.session_id})));
    }
    assert.equal(sessions.length, 1);
    const [pathParams] = sessions;
    const commands = await done(acme, 'ListHistoryOperateLogs', {pathParams});
    assert.deepEqual(commands.ops_list.map((row) => row.oper), ['uptime']);
    const files = await done(acme, 'ListTransportHistories', {pathParams});
    assert.deepEqual(
      files.file_ops_list.map((row) => [row.from_path, row.file_name]), [['/var/log', 'messages']]);
  },

  async 'ListAgencies ShowLoginType CheckHosts'(acme) {
    const {agency_list: [agency]} = await done(acme, 'ListAgencies');
    assert.deepEqual([agency.duration, agency.expire_time], ['FOREVER', null]);
    assert.equal((await done(acme, 'ShowLoginType')).login_type, 'agency');
    const {incident_auth_detail_list: details} = await shown(acme, await asked(acme));
    await done(acme, 'CheckHosts', {
      pathParams: {authorization_detail_id: details.find((row) => row.type === 1).id},
      data: {port: 22, account: 'root', password: 'Example_123'},
    });
  },

  async ['ListDiagnoseResources CreateDiagnoseJob ListDiagnoseJob ListDiagnoseItems' +
    ' ListDiagnoseRecords CreateDiagnoseFeedback'](acme) {
    const {result: [server]} = await done(acme, 'ListDiagnoseResources', {data: {region: REGION}});
    const {job_id} = await done(acme, 'CreateDiagnoseJob', {
      data: {type: 1, params: {eip: server.accessIPv4}, region_id: REGION},
    });
    await acme.world.control('/clock/advance', {by: 'PT3M'});
    const job = await done(acme, 'ListDiagnoseJob', {queryParams: {job_id}});
    assert.deepEqual([String(job.job_id), job.status, job.items_result.length], [job_id, 3, 4]);
    const items = await done(acme, 'ListDiagnoseItems', {data: {job_id, item_ids: 'expiry'}});
    assert.deepEqual(items.item_results.map((item) => item.check_id), ['expiry']);
    const records = await done(acme, 'ListDiagnoseRecords', {
      queryParams: {type: 1, page_size: 10},
    });
    includes(records.records.map((row) => `${row.job_id} ${row.region}`), `${job_id} ${REGION}`);
    await done(acme, 'CreateDiagnoseFeedback', {data: {type: 1, is_helpful: true}});
  },
};

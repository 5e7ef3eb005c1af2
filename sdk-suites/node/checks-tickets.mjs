// SPDX-License-Identifier: Apache-2.0
// Checks of the life of a ticket, by operations.

import assert from 'node:assert/strict';

import {includes} from './customer.mjs';
import {accepted, detail, done, failed, opened, say, status, support} from './tickets.mjs';

const of = (ticket) => ({case_id: ticket});

export const TICKET_CHECKS = {
  async 'CreateCases ShowCaseStatus ShowCaseDetail'(acme) {
    const ticket = await failed(acme);
    const found = await detail(acme, ticket);
    assert.deepEqual(
      [found.incident_id, found.status, found.simple_description, found.dc_name],
      [ticket, 0, 'The server is down.', '华北-北京四'],
    );
    assert.equal(await status(acme, ticket), 0);
  },

  async 'ListCases ListOrderIncident ListCaseCounts'(acme) {
    const ticket = await opened(acme, 'Where is the invoice?');
    const found = await done(acme, 'ListCases', {
      queryParams: {search_key: ['invoice', 'where'], status: 0, limit: 5},
    });
    assert.deepEqual(found.incident_info_list.map((row) => row.incident_id), [ticket]);
    const older = await done(acme, 'ListOrderIncident', {
      queryParams: {incidentId: ticket, pageNo: 1, pageSize: 10},
    });
    assert.deepEqual(older.incidentInfoList.map((row) => row.incidentId), [ticket]);
    const counts = await done(acme, 'ListCaseCounts', {queryParams: {status: 0}});
    // The scenario has one more.
    assert.deepEqual(counts.incident_status_counts, [{status: 0, count: 2}]);
  },

  async 'UpdateCases CreateScores ListCaseOperateLogs'(acme) {
    const ticket = await accepted(acme);
    await support(acme, ticket, 'ask', 'Which server?');
    assert.equal(await status(acme, ticket), 17);
    await say(acme, ticket, 'web-1');
    await support(acme, ticket, 'propose', 'At 03:00.');
    assert.equal(await status(acme, ticket), 2);
    await done(acme, 'UpdateCases', {
      pathParams: of(ticket), queryParams: {action_id: 'close'}, data: {operate_desc: 'Thanks'},
    });
    await done(acme, 'CreateScores', {
      pathParams: of(ticket),
      data: {
        judgement: 'Quick',
        incident_satisfaction_list: [{satisfaction_id: 1, satisfaction_value: 5}],
      },
    });
    const found = await detail(acme, ticket);
    assert.deepEqual([found.status, found.judgement], [3, 'Quick']);
    assert.equal(found.incident_satisfaction[0].satisfaction_value, 5);
    const logs = await done(acme, 'ListCaseOperateLogs', {
      pathParams: of(ticket), queryParams: {limit: 100},
    });
    includes(logs.incident_operate_log_list.map((row) => row.operate_desc), 'Thanks');
  },

  async DownloadCases(acme) {
    const content = await acme.bss.send('DownloadCases', {
      queryParams: {language: 'zh-cn', timezone: 'GMT+8'},
      axiosRequestConfig: {responseType: 'arraybuffer'},
    });
    assert.equal(content.subarray(0, 4).toString(), 'PK\x03\x04');
  },

  async UpdateCaseContactInfo(acme) {
    const ticket = await opened(acme);
    await done(acme, 'UpdateCaseContactInfo', {
      pathParams: of(ticket),
      data: {remind_mail: 'acme@example.com', remind_time: '09:00-18:00'},
    });
    const extra = (await detail(acme, ticket)).ext_info;
    assert.deepEqual(
      [extra.remind_mail, extra.remind_time], ['a***@example.com', '09:00-18:00']);
  },

  async 'CreateCaseExtendsParam ShowCaseExtendsParam'(acme) {
    const ticket = await failed(acme);
    await done(acme, 'CreateCaseExtendsParam', {
      pathParams: of(ticket), data: {extends_map: {instance_id: 'web-1'}},
    });
    const answer = await done(acme, 'ShowCaseExtendsParam', {pathParams: of(ticket)});
    assert.deepEqual(answer.extends_map, {instance_id: 'web-1'});
  },

  async 'CreateRelations ListRelation DeleteRelation'(acme) {
    const [one, other] = [await opened(acme, 'one'), await opened(acme, 'other')];
    const related = async (ticket) =>
      (await done(acme, 'ListRelation', {pathParams: of(ticket)})).case_relation_list.map(
        (row) => [row.case_id, row.simple_description]);
    await done(acme, 'CreateRelations', {
      pathParams: of(one), data: {related_id_list: [other]},
    });
    assert.deepEqual(await related(one), [[other, 'other']]);
    assert.deepEqual(await related(other), [[one, 'one']]);
    await done(acme, 'DeleteRelation', {pathParams: of(one), data: {related_id: other}});
    assert.deepEqual(await related(other), []);
  },

  async 'CreateMessages ListMessages ListMoreInstantMessages RevokeMessage'(acme) {
    const ticket = await accepted(acme);
    const list = () => done(acme, 'ListMessages', {pathParams: of(ticket)});
    await say(acme, ticket, 'Is there news?');
    assert.equal((await list()).count, 2);
    const more = await done(acme, 'ListMoreInstantMessages', {
      pathParams: of(ticket),
      queryParams: {create_time: '2100-01-01T00:00:00Z', type: 0, limit: 10},
    });
    includes(more.message_list.map((row) => row.content), 'Is there news?');
    const newest = (await detail(acme, ticket)).message_list.at(-1);
    assert.equal(newest.content, 'Is there news?');
    await done(acme, 'RevokeMessage', {
      pathParams: {...of(ticket), message_id: newest.message_id},
    });
    assert.equal((await list()).count, 1);
  },

  async 'ListNewInstantMessages ListUnreadNewInstantMessages UpdateNewInstantMessagesRead'(acme) {
    const ticket = await accepted(acme);
    const ask = (operation) => done(acme, operation, {queryParams: {case_ids: [ticket]}});
    const unread = async () =>
      (await ask('ListUnreadNewInstantMessages')).imunread.map((row) => row.unread_num);
    await support(acme, ticket, 'reply', 'We look at it.');
    const found = await ask('ListNewInstantMessages');
    assert.deepEqual(found.imstatus, [{incident_id: ticket, status: 0}]);
    includes(found.immsg[0].message_list.map((row) => row.content), 'We look at it.');
    assert.deepEqual(await unread(), [1]);
    await done(acme, 'UpdateNewInstantMessagesRead', {pathParams: of(ticket), data: {}});
    assert.deepEqual(await unread(), [0]);
  },
};

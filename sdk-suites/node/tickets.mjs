// SPDX-License-Identifier: Apache-2.0
// What the checks of tickets have in common.

import assert from 'node:assert/strict';

const SOURCE = '83aeb0f2834c4df49826c781d32a963e';
export const SERVER = '69af625c1be54800b58ac4bae4870c90';
export const FAULT = '5efc9f47ace944bfafd054161409f15b';
export const RENEWAL = '9b1a349c3a2849a391d58c10f9dc55a1';

/** Sends a request that must not be refused, not even with status 200. */
export async function done(acme, operation, parts = {}) {
  const answer = await acme.bss.send(operation, parts);
  assert.equal(answer.error_code, undefined, `${operation}: ${answer.error_code}`);
  return answer;
}

/** Opens a ticket and returns its id. */
export async function opened(acme, text = 'When is the fee deducted?', fields = {}) {
  const data = {
    source_id: SOURCE, business_type_id: RENEWAL, simple_description: text, ...fields,
  };
  return (await done(acme, 'CreateCases', {data})).incident_id;
}

export function failed(acme) {
  return opened(acme, 'The server is down.', {business_type_id: FAULT, region_id: 'cn-north-4'});
}

/** Support acts on a ticket, by the control API. */
export function support(acme, ticket, action, text) {
  return acme.world.control(`/tickets/${ticket}/actions`, {do: action, text});
}

export async function accepted(acme) {
  const ticket = await opened(acme);
  await support(acme, ticket, 'accept');
  return ticket;
}

export async function detail(acme, ticket) {
  const answer = await done(acme, 'ShowCaseDetail', {pathParams: {case_id: ticket}});
  return answer.incident_detail_info;
}

export async function status(acme, ticket) {
  return (await done(acme, 'ShowCaseStatus', {pathParams: {case_id: ticket}})).status;
}

export function say(acme, ticket, content, accessory_ids = []) {
  const data = {message: {content, accessory_ids}};
  return done(acme, 'CreateMessages', {pathParams: {case_id: ticket}, data});
}

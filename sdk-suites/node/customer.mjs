// SPDX-License-Identifier: Apache-2.0
// The customer that the checks act as.

import assert from 'node:assert/strict';

import {BssClient, GlobalCredentials} from './bss.mjs';
import {ENDPOINT, TIMEOUT_MILLIS} from './sandbox.mjs';

/** The account acme in its own world: a client of the SDK and the control API. */
export class Customer {
  constructor(world) {
    this.world = world;
    this.bss = this.builder(this.keys()).withEndpoint(ENDPOINT).build();
  }

  keys(secret = this.world.acme.secret_key) {
    return new GlobalCredentials().withAk(this.world.acme.access_key).withSk(secret);
  }

  builder(credentials) {
    return BssClient.newBuilder()
      .withOptions({axiosRequestConfig: {timeout: TIMEOUT_MILLIS}})
      .withCredential(credentials);
  }

  async pay(order) {
    await this.bss.send('PayOrders', {
      data: {order_id: order, use_coupon: 'NO', use_discount: 'NO'},
    });
    return order;
  }

  /** Buys and pays a server and returns the id of the order. */
  async paid() {
    return this.pay(await this.world.buy());
  }

  async resources(query) {
    return (await this.bss.send('ListPayPerUseCustomerResources', {data: query})).data;
  }

  /** Buys a server for one month and returns its id. */
  async server() {
    return (await this.resources({order_id: await this.paid()}))[0].resource_id;
  }

  /** Returns the expiry policy of a server. */
  async policy(server) {
    return (await this.resources({resource_ids: [server]}))[0].expire_policy;
  }

  details(order) {
    return this.bss.get('ShowCustomerOrderDetails', {}, {path: {order_id: order}});
  }
}

export function includes(actual, expected) {
  assert.ok(actual.includes(expected), `expected ${expected} in ${actual}`);
}

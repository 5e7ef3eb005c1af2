// SPDX-License-Identifier: Apache-2.0
// What a billing portal reads from BSS and does there, with the token of the company.

// The fault that this example plants if it is asked to: a path that does not exist.
export const ORDERS =
  process.env.PLANTED_FAULT ? '/v2/orders/customer-order' : '/v2/orders/customer-orders';
export const BALANCES = '/v2/accounts/customer-accounts/balances';
export const COUPONS = '/v2/promotions/benefits/coupons';
export const PAY = '/v3/orders/customer-orders/pay';
export const detailsOf = (orderId) => `/v2/orders/customer-orders/details/${orderId}`;

const PENDING_PAYMENT = 6;
const CASH = 1;

/** Thrown when BSS refuses a request; has the code that the portal translates. */
export class Refused extends Error {
  constructor(status, body) {
    super(`${body.error_code}: ${body.error_msg}`);
    this.status = status;
    this.code = body.error_code;
  }
}

export class Billing {
  constructor(endpoint, token) {
    this.endpoint = endpoint;
    this.token = token;
  }

  /** Returns the cash that the company has, in yuan. */
  async cash() {
    const { account_balances: accounts } = await this.#send('GET', BALANCES);
    return accounts.find((account) => account.account_type === CASH).amount;
  }

  /** Returns what waits for payment, as rows of a table. */
  async unpaidOrders() {
    const query = new URLSearchParams({ status: PENDING_PAYMENT, offset: 0, limit: 10 });
    const { order_infos: orders } = await this.#send('GET', `${ORDERS}?${query}`);
    return orders.map((order) => ({
      id: order.order_id,
      price: order.amount_after_discount,
      placed: new Date(order.create_time),
    }));
  }

  /** Returns the products and the price of an order. */
  async order(orderId) {
    const details = await this.#send('GET', detailsOf(orderId));
    return {
      id: details.order_info.order_id,
      unpaid: details.order_info.status === PENDING_PAYMENT,
      lines: details.order_line_items.map((line) => line.product_spec_desc),
    };
  }

  /** Pays an order from the balance, without coupons. */
  async pay(orderId) {
    await this.#send('POST', PAY, { order_id: orderId, use_coupon: 'NO', use_discount: 'NO' });
  }

  /** Returns what the cash coupons that can be used are worth, in yuan. */
  async couponValue() {
    const query = new URLSearchParams({ coupon_type: 1, status: 2, offset: 0, limit: 100 });
    const { user_coupons: coupons } = await this.#send('GET', `${COUPONS}?${query}`);
    return coupons.reduce((sum, coupon) => sum + coupon.balance, 0);
  }

  async #send(method, path, body) {
    const response = await fetch(this.endpoint + path, {
      method,
      headers: {
        'X-Auth-Token': this.token,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    const answer = text ? JSON.parse(text) : undefined;
    if (!response.ok) {
      throw new Refused(response.status, answer);
    }
    return answer;
  }
}

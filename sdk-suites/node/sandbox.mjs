// SPDX-License-Identifier: Apache-2.0
// The control API of the sandbox at OCE_ENDPOINT: worlds, orders, coupons, cards, discounts.

export const ENDPOINT = process.env.OCE_ENDPOINT.replace(/\/+$/, '');
export const TIMEOUT_MILLIS = 30_000;

export async function request(method, path, body) {
  const answer = await fetch(ENDPOINT + path, {
    method,
    headers: {'Content-Type': 'application/json'},
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MILLIS),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${path} failed with ${answer.status}: ${text}`);
  }
  return text ? JSON.parse(text) : undefined;
}

/** Returns the operations of the customer API that the sandbox has built. */
export async function builtOperations() {
  const {paths} = await request('GET', '/openapi.json');
  return new Set(
    Object.values(paths)
      .flatMap((path) => Object.values(path))
      .filter((o) => o.operationId && !o['x-not-built'] && o['x-family'] !== 'iam')
      .map((o) => o.operationId),
  );
}

/** A new world of the scenario default and its account acme. */
export class World {
  static async create() {
    const created = await request('POST', '/_sandbox/worlds', {scenario: 'default'});
    return new World(created.id, created.accounts);
  }

  constructor(id, accounts) {
    this.path = `/_sandbox/worlds/${id}`;
    this.accounts = Object.fromEntries(accounts.map((account) => [account.name, account]));
    this.acme = this.accounts.acme;
  }

  delete() {
    return request('DELETE', this.path);
  }

  control(path, body) {
    return request('POST', this.path + path, body);
  }

  /** Creates a coupon, card or discount of acme and returns its id. */
  async grant(kind, fields) {
    return (await this.control(`/accounts/acme/${kind}s`, fields))[`${kind}_id`];
  }

  /** Returns the code of the newest text message to a mobile number. */
  async sentCode(mobilePhone) {
    const {messages} = await request('GET', `${this.path}/sms`);
    return messages.find((message) => message.mobile_phone === mobilePhone).code;
  }

  /** Places an order of 80.00 yuan for one month and returns its id. */
  async buy(service = 'ec2', resource = 'vm', spec = 's6.small.1.linux', fields = {}) {
    const line = {
      service_type_code: `hws.service.type.${service}`,
      resource_type_code: `hws.resource.type.${resource}`,
      resource_spec: spec,
      region_code: 'cn-north-4',
      period_type: 2,
      period_num: 1,
      quantity: 1,
      price: '80.00',
    };
    return (await this.control('/orders', {account: 'acme', lines: [line], ...fields})).order_id;
  }

  /** Returns whether a client with that user agent called the operation successfully. */
  async wasCalled(operation, client = '') {
    const log = await request('GET', `${this.path}/requests?operation=${operation}`);
    return log.requests.some(
      (entry) => entry.status < 300 && (entry.headers['User-Agent'] ?? '').includes(client),
    );
  }
}

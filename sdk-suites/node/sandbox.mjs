// SPDX-License-Identifier: Apache-2.0
// The control API of the sandbox at OCE_ENDPOINT: worlds, and what somebody buys or is given there.

export const ENDPOINT = process.env.OCE_ENDPOINT.replace(/\/+$/, '');
export const MILLIS = 30_000;

export async function ask(method, path, body) {
  const answer = await fetch(ENDPOINT + path, {
    method,
    headers: {'Content-Type': 'application/json'},
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(MILLIS),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  }
  return text ? JSON.parse(text) : undefined;
}

/** The operations of the customer API that do not answer 501. */
export async function builtOperations() {
  const {paths} = await ask('GET', '/openapi.json');
  return new Set(
    Object.values(paths)
      .flatMap((path) => Object.values(path))
      .filter((o) => o.operationId && !o['x-not-built'] && o['x-family'] !== 'iam')
      .map((o) => o.operationId),
  );
}

/** A fresh world of the scenario default, seen from its account acme. */
export class World {
  static async make() {
    const made = await ask('POST', '/_sandbox/worlds', {scenario: 'default'});
    return new World(made.id, made.accounts.find((account) => account.name === 'acme'));
  }

  constructor(id, acme) {
    this.path = `/_sandbox/worlds/${id}`;
    this.acme = acme;
  }

  delete() {
    return ask('DELETE', this.path);
  }

  control(path, body) {
    return ask('POST', this.path + path, body);
  }

  /** Gives acme a coupon, card or discount and returns its id. */
  async give(what, wishes) {
    return (await this.control(`/accounts/acme/${what}s`, wishes))[`${what}_id`];
  }

  /** Places an order of 80.00 yuan for a month and returns its id. */
  async buy(service = 'ec2', resource = 'vm', spec = 's6.small.1.linux') {
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
    return (await this.control('/orders', {account: 'acme', lines: [line]})).order_id;
  }

  /** Whether the operation was called by a client of that name, and went well. */
  async answered(operation, client = '') {
    const log = await ask('GET', `${this.path}/requests?operation=${operation}`);
    return log.requests.some(
      (entry) => entry.status < 300 && (entry.headers['User-Agent'] ?? '').includes(client),
    );
  }
}

// SPDX-License-Identifier: Apache-2.0
// Checks of attachments, by operations.

import assert from 'node:assert/strict';

import FormData from 'form-data';

import {includes} from './customer.mjs';
import {TIMEOUT_MILLIS} from './sandbox.mjs';
import {accepted, detail, done, say} from './tickets.mjs';

const TEXT = Buffer.from('Out of memory\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

/** Uploads a file and returns its id. */
async function uploaded(acme, name = 'messages.log', content = TEXT) {
  const data = {
    accessory_name: name, accessory_from: 'incident', accessory_data: content.toString('base64'),
  };
  return (await done(acme, 'UploadJsonAccessories', {data})).accessory_id;
}

async function content(acme, operation, file) {
  const answer = await acme.bss.send(operation, {
    pathParams: {accessory_id: file}, axiosRequestConfig: {responseType: 'arraybuffer'},
  });
  return answer.body;
}

async function followed(link) {
  const answer = await fetch(link, {signal: AbortSignal.timeout(TIMEOUT_MILLIS)});
  assert.equal(answer.status, 200);
  return Buffer.from(await answer.arrayBuffer());
}

export const TICKET_FILE_CHECKS = {
  async 'UploadJsonAccessories DownloadAccessories DeleteAccessories'(acme) {
    const pathParams = {accessory_id: await uploaded(acme)};
    assert.deepEqual(await content(acme, 'DownloadAccessories', pathParams.accessory_id), TEXT);
    await done(acme, 'DeleteAccessories', {pathParams});
    const again = await acme.bss.send('DeleteAccessories', {pathParams});
    assert.equal(again.error_code, 'OSM.01010001');
  },

  async 'UploadAccessory ListAccessoryAccessUrls'(acme) {
    const form = new FormData();
    form.append('file', TEXT, 'form.log');
    form.append('form_data', '{"accessory_from":"message"}');
    const {accessory_id: file} = await done(acme, 'UploadAccessory', {
      data: form, contentType: 'multipart/form-data',
    });
    const ticket = await accepted(acme);
    await say(acme, ticket, 'The log', [file]);
    assert.deepEqual(
      (await detail(acme, ticket)).message_list.at(-1).accessory_list,
      [{accessory_id: file, file_actual_name: 'form.log'}],
    );
    const {accessory_urls: [link]} = await done(acme, 'ListAccessoryAccessUrls', {
      queryParams: {accessory_ids: [file]},
    });
    assert.deepEqual([link.accessory_id, link.accessory_name], [file, 'form.log']);
    assert.deepEqual(await followed(link.accessory_url), TEXT);
  },

  async 'DownloadImages ShowDownloadAccessoryUrl'(acme) {
    const file = await uploaded(acme, 'screen.png', PNG);
    assert.deepEqual(await content(acme, 'DownloadImages', file), PNG);
    const {accessory_url: link} = await done(acme, 'ShowDownloadAccessoryUrl', {
      pathParams: {accessory_id: file}, queryParams: {relation_type: 'NO_RELATION'},
    });
    assert.deepEqual(await followed(link), PNG);
  },

  async ShowAccessoryLimits(acme) {
    const {accessory_limit: limit} = await done(acme, 'ShowAccessoryLimits');
    assert.deepEqual([limit.limit_count, limit.limit_size], ['5', '4']);
    includes(limit.limit_file_type.split(','), 'log');
  },

  async CreateFeedback(acme) {
    await done(acme, 'CreateFeedback', {
      data: {
        type: 'abuse',
        title: 'https://www.example.com',
        content: 'The page sends spam.',
        files: [await uploaded(acme)],
        contacts: {
          name: 'Li Lei', mobile: '13800000000', id_type: 20, id_files: [await uploaded(acme)],
        },
      },
    });
  },
};

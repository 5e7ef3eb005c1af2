// SPDX-License-Identifier: Apache-2.0
// Checks of the lists that tickets are filled in from, and of partners, by operations.

import assert from 'node:assert/strict';

import {includes} from './customer.mjs';
import {request} from './sandbox.mjs';
import {FAULT, RENEWAL, SERVER, done, opened} from './tickets.mjs';

const ENGLISH = {headers: {'X-Language': 'en-us'}};

export const TICKET_LIST_CHECKS = {
  async 'ListCaseCategories ListProductCategories ListProblemTypes'(acme) {
    const {incident_sub_type_list: kinds} = await done(acme, 'ListCaseCategories');
    assert.equal(kinds[0].incident_sub_type_id, '0');
    includes(
      kinds[0].incident_product_category_list.map((p) => p.incident_product_category_id), SERVER);
    const products = await done(acme, 'ListProductCategories', {
      queryParams: {product_category_name: 'ecs'}, ...ENGLISH,
    });
    assert.deepEqual(
      products.incident_product_category_list.map((p) => p.incident_product_category_name),
      ['Elastic Cloud Server'],
    );
    const problems = await done(acme, 'ListProblemTypes', {
      queryParams: {product_category_id: SERVER},
    });
    includes(
      problems.incident_business_type_list.map((p) => `${p.business_type_id} ${p.case_type}`),
      `${FAULT} 5`,
    );
  },

  async 'ListCaseTemplates ListExtendsParams ListSeverities'(acme) {
    const queryParams = {business_type_id: FAULT, product_category_id: SERVER};
    const templates = await done(acme, 'ListCaseTemplates', {
      queryParams: {business_type_id: FAULT},
    });
    includes(templates.incident_template_list.map((t) => t.incident_template_name), '故障模板');
    const parameters = await done(acme, 'ListExtendsParams', {queryParams});
    assert.deepEqual(
      parameters.extends_params.map((p) => [p.param_key, p.required]), [['instance_id', 0]]);
    assert.deepEqual(
      parameters.common_params.map((p) => [p.param_key, p.is_required]), [['region_id', 1]]);
    const severities = await done(acme, 'ListSeverities', {queryParams, ...ENGLISH});
    assert.deepEqual([severities.show, severities.severity_list[0].language], [true, 'en-us']);
  },

  async 'ListRegions ListAreaCodes ListCustomersRegions'(acme) {
    const abroad = await done(acme, 'ListRegions', {headers: {'X-Site': '1'}});
    assert.ok(abroad.data_center_list.every((region) => region.type === 1));
    const {area_code_list: areas} = await done(acme, 'ListAreaCodes', ENGLISH);
    assert.deepEqual(areas[0], {id: 1, area_code: '86', area_name: 'China'});
    const regions = await done(acme, 'ListCustomersRegions');
    includes(regions.region_infos.map((region) => region.region_id), 'cn-north-4');
  },

  async 'ListSatisfactionDimensions ListCaseLimits ShowConfiguration'(acme) {
    const points = await done(acme, 'ListSatisfactionDimensions');
    assert.deepEqual(
      points.satisfaction_dimension_list.map((p) => p.satisfaction_id), [1, 3]);
    const {config} = await done(acme, 'ListCaseLimits');
    assert.equal(config.create_case_ccemail_max_count, 5);
    const value = await done(acme, 'ShowConfiguration', {
      pathParams: {config_key: 'case_urge_interval_minutes'},
    });
    assert.equal(value.config_value, '30');
  },

  async ListCaseQuotas(acme) {
    const quota = () => done(acme, 'ListCaseQuotas', {queryParams: {business_type_id: RENEWAL}});
    const before = await quota();
    await opened(acme);
    assert.deepEqual([before.total, (await quota()).un_used], [20, before.un_used - 1]);
  },

  async 'ShowPartnersCasesPrivilege ShowPartnersServiceInfo'(acme) {
    await request('PUT', `${acme.world.path}/accounts/acme/support`, {partner: 'solo'});
    assert.equal((await done(acme, 'ShowPartnersCasesPrivilege')).has_privilege, false);
    const found = await done(acme, 'ShowPartnersServiceInfo');
    assert.equal(
      found.partners_service_info.customer_id, acme.world.accounts.solo.customer_id);
  },
};

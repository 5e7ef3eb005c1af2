// SPDX-License-Identifier: Apache-2.0
// A client like the vendor's generated ones for BSS and for tickets (OSM), whose packages are not in
// the registry. Each operation passes its method, path and parameters to the core of the SDK.

import {createRequire} from 'node:module';

import {TICKET_OPERATIONS} from './ticket-operations.mjs';

const require = createRequire(import.meta.url);
const {ClientBuilder} = require('@huaweicloud/huaweicloud-sdk-core/ClientBuilder');

export const {GlobalCredentials} = require('@huaweicloud/huaweicloud-sdk-core/auth/GlobalCredentials');
export const {Region} = require('@huaweicloud/huaweicloud-sdk-core/region/region');
export const {ClientRequestException} = require(
  '@huaweicloud/huaweicloud-sdk-core/exception/ClientRequestException');
// By default the SDK logs every error response.
require('log4js').getLogger().level = 'off';

export const PACKAGE = require('@huaweicloud/huaweicloud-sdk-core/package.json');

const OPERATIONS = {
  ...TICKET_OPERATIONS,
  ShowCustomerAccountBalances: 'GET /v2/accounts/customer-accounts/balances',
  ListCustomerAccountChangeRecords: 'GET /v2/accounts/customer-accounts/account-change-records',
  ListStoredValueCards: 'GET /v2/promotions/benefits/stored-value-cards',
  ListSubCustomerCoupons: 'GET /v2/promotions/benefits/coupons',
  ListCustomerCouponChangeRecords: 'GET /v2/promotions/benefits/account-change-records',
  ListBusinessDiscountInfo: 'POST /v2/promotions/business/discount-info',
  ListCustomerOrders: 'GET /v2/orders/customer-orders',
  ShowCustomerOrderDetails: 'GET /v2/orders/customer-orders/details/{order_id}',
  ListOrderCouponsByOrderId: 'GET /v2/orders/customer-orders/order-coupons',
  ListOrderDiscounts: 'GET /v2/orders/customer-orders/order-discounts',
  PayOrders: 'POST /v3/orders/customer-orders/pay',
  CancelCustomerOrder: 'PUT /v2/orders/customer-orders/cancel',
  ShowRefundOrderDetails: 'GET /v2/orders/customer-orders/refund-orders',
  ListServiceTypes: 'GET /v2/products/service-types',
  ListResourceTypes: 'GET /v2/products/resource-types',
  ListServiceResources: 'GET /v2/products/service-resources',
  ListUsageTypes: 'GET /v2/products/usage-types',
  ListMeasureUnits: 'GET /v2/bases/measurements',
  ListConversions: 'GET /v2/bases/conversions',
  ListProvinces: 'GET /v2/systems/configs/provinces',
  ListCities: 'GET /v2/systems/configs/cities',
  ListCounties: 'GET /v2/systems/configs/counties',
  ListOnDemandResourceRatings: 'POST /v2/bills/ratings/on-demand-resources',
  ListRateOnPeriodDetail: 'POST /v2/bills/ratings/period-resources/subscribe-rate',
  ListFreeResourceInfos: 'POST /v3/payments/free-resources/query',
  ListFreeResourceUsages: 'POST /v2/payments/free-resources/usages/details/query',
  ListFreeResourcesUsageRecords: 'GET /v2/bills/customer-bills/free-resources-usage-records',
  ListResourceUsageSummary: 'GET /v2/bills/customer-bills/resources/usage/summary',
  ListResourceUsage: 'GET /v2/bills/customer-bills/resources/usage/details',
  ListResourceSpecs: 'POST /v2/products/resource-specs-query',
  ListPayPerUseCustomerResources: 'POST /v2/orders/suscriptions/resources/query',
  ListRenewRateOnPeriod: 'POST /v2/bills/ratings/period-resources/renew-rate',
  RenewalResources: 'POST /v2/orders/subscriptions/resources/renew',
  AutoRenewalResources: 'POST /v2/orders/subscriptions/resources/autorenew/{resource_id}',
  CancelAutoRenewalResources: 'DELETE /v2/orders/subscriptions/resources/autorenew/{resource_id}',
  SetResourcesRenewConfig: 'POST /v2/orders/subscriptions/resources/renew/config',
  CancelResourcesSubscription: 'POST /v2/orders/subscriptions/resources/unsubscribe',
  UpdatePeriodToOnDemand: 'POST /v2/orders/subscriptions/resources/to-on-demand',
  UpdatePeriodToOnDemandInstantly:
    'POST /v2/orders/subscriptions/resources/to-on-demand/instantly',
  CreateEnterpriseProjectAuth: 'POST /v2/enterprises/enterprise-projects/authority',
  ListEnterpriseOrganizations: 'GET /v2/enterprises/multi-accounts/enterprise-organizations',
  ListEnterpriseSubCustomers: 'GET /v2/enterprises/multi-accounts/sub-customers',
  CreateSubEnterpriseAccount: 'POST /v2/enterprises/multi-accounts/sub-customers',
  SendSmsVerificationCode: 'POST /v2/enterprises/multi-accounts/sm-verification-code',
  ShowMultiAccountTransferAmount: 'GET /v2/enterprises/multi-accounts/transfer-amount',
  UpdateSubEnterpriseAmount: 'POST /v2/enterprises/multi-accounts/transfer-amount',
  ListEnterpriseMultiAccount: 'GET /v2/enterprises/multi-accounts/retrieve-amount',
  ReclaimSubEnterpriseAmount: 'POST /v2/enterprises/multi-accounts/retrieve-amount',
  ListMultiAccountTransferCoupons: 'GET /v2/enterprises/multi-accounts/transfer-coupons',
  ClaimEnterpriseMultiAccountCoupon: 'POST /v2/enterprises/multi-accounts/transfer-coupon',
  ListMultiAccountRetrieveCoupons: 'GET /v2/enterprises/multi-accounts/retrieve-coupons',
  ReclaimEnterpriseMultiAccountCoupon: 'POST /v2/enterprises/multi-accounts/retrieve-coupon',
  ShowCustomerMonthlySum: 'GET /v2/bills/customer-bills/monthly-sum',
  ListCustomerBillsFeeRecords: 'GET /v2/bills/customer-bills/fee-records',
  ListCustomerselfResourceRecords: 'GET /v2/bills/customer-bills/res-fee-records',
  ListCustomerselfResourceRecordDetails: 'POST /v2/bills/customer-bills/res-records/query',
  ListCosts: 'POST /v4/costs/cost-analysed-bills/query',
  ListCustomerBillsMonthlyBreakDown: 'GET /v2/costs/cost-analysed-bills/monthly-breakdown',
};

export class BssClient {
  static newBuilder() {
    return new ClientBuilder((hcClient) => new BssClient(hcClient), 'GlobalCredentials');
  }

  constructor(hcClient) {
    this.hcClient = hcClient;
  }

  get(operation, queryParams = {}, {path = {}, headers = {}} = {}) {
    return this.send(operation, {queryParams, pathParams: path, headers});
  }

  send(operation, parts) {
    const [method, url] = OPERATIONS[operation].split(' ');
    return this.hcClient.sendRequest({
      method,
      url,
      contentType: 'application/json',
      queryParams: {},
      pathParams: {},
      headers: {},
      responseHeaders: [''],
      ...parts,
    });
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.osm.v2.OsmClient;
import com.huaweicloud.sdk.osm.v2.model.ListAreaCodesRequest;
import com.huaweicloud.sdk.osm.v2.model.ListCaseCategoriesRequest;
import com.huaweicloud.sdk.osm.v2.model.ListCaseLimitsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListCaseQuotasRequest;
import com.huaweicloud.sdk.osm.v2.model.ListCaseTemplatesRequest;
import com.huaweicloud.sdk.osm.v2.model.ListCustomersRegionsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListExtendsParamsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListProblemTypesRequest;
import com.huaweicloud.sdk.osm.v2.model.ListProductCategoriesRequest;
import com.huaweicloud.sdk.osm.v2.model.ListRegionsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListSatisfactionDimensionsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListSeveritiesRequest;
import com.huaweicloud.sdk.osm.v2.model.ShowConfigurationRequest;
import com.huaweicloud.sdk.osm.v2.model.ShowPartnersCasesPrivilegeRequest;
import com.huaweicloud.sdk.osm.v2.model.ShowPartnersServiceInfoRequest;
import org.junit.jupiter.api.Test;

/** The lists that a ticket is filled in from, and partners, through the vendor's SDK. */
@OnBothTargets
class TicketListsSdkConformance {

  private static final String ENGLISH = "en-us";

  private final TicketSdk acme;
  private final OsmClient osm;

  TicketListsSdkConformance(Target target) {
    acme = TicketSdk.of(target);
    osm = acme.osm();
  }

  @Test
  void a_ticket_is_about_a_product_and_a_problem() {
    var kinds =
        osm.listCaseCategories(new ListCaseCategoriesRequest().withXLanguage(ENGLISH))
            .getIncidentSubTypeList();
    var products =
        osm.listProductCategories(
                new ListProductCategoriesRequest()
                    .withProductCategoryName("ecs")
                    .withXLanguage(ENGLISH))
            .getIncidentProductCategoryList();
    var problems =
        osm.listProblemTypes(new ListProblemTypesRequest().withProductCategoryId(TicketSdk.SERVER))
            .getIncidentBusinessTypeList();

    assertThat(kinds.get(0).getIncidentSubTypeId()).isEqualTo("0");
    assertThat(kinds.get(0).getIncidentProductCategoryList())
        .extracting(one -> one.getIncidentProductCategoryId())
        .contains(TicketSdk.SERVER);
    assertThat(products)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.getIncidentProductCategoryName()).isEqualTo("Elastic Cloud Server");
              assertThat(one.getIncidentProductCategoryAcronym()).isEqualTo("ECS");
              assertThat(one.getCanUseSupportPlan()).isTrue();
            });
    assertThat(problems)
        .filteredOn(one -> one.getBusinessTypeId().equals(TicketSdk.FAULT))
        .extracting(one -> one.getCaseType())
        .containsExactly("5");
  }

  @Test
  void a_problem_has_templates_parameters_and_severities() {
    var templates =
        osm.listCaseTemplates(new ListCaseTemplatesRequest().withBusinessTypeId(TicketSdk.FAULT));
    var parameters =
        osm.listExtendsParams(
            new ListExtendsParamsRequest()
                .withBusinessTypeId(TicketSdk.FAULT)
                .withProductCategoryId(TicketSdk.SERVER));
    var severities =
        osm.listSeverities(
            new ListSeveritiesRequest()
                .withBusinessTypeId(TicketSdk.FAULT)
                .withProductCategoryId(TicketSdk.SERVER)
                .withXLanguage(ENGLISH));

    assertThat(templates.getTotalCount()).isEqualTo(templates.getIncidentTemplateList().size());
    assertThat(templates.getIncidentTemplateList())
        .extracting(one -> one.getIncidentTemplateName())
        .contains("故障模板");
    assertThat(parameters.getExtendsParams().get(0).getParamKey()).isEqualTo("instance_id");
    assertThat(parameters.getExtendsParams().get(0).getRequired()).isZero();
    assertThat(parameters.getCommonParams().get(0).getIsRequired()).isEqualTo(1);
    assertThat(severities.getShow()).isTrue();
    assertThat(severities.getSeverityList())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.getLanguage()).isEqualTo(ENGLISH));
  }

  @Test
  void regions_and_area_codes_are_listed() {
    var abroad = osm.listRegions(new ListRegionsRequest().withXSite(1)).getDataCenterList();
    var areas =
        osm.listAreaCodes(new ListAreaCodesRequest().withXLanguage(ENGLISH)).getAreaCodeList();
    var used = osm.listCustomersRegions(new ListCustomersRegionsRequest());

    assertThat(abroad).isNotEmpty().allSatisfy(one -> assertThat(one.getType()).isEqualTo(1));
    assertThat(areas.get(0).getAreaCode()).isEqualTo("86");
    assertThat(areas.get(0).getAreaName()).isEqualTo("China");
    assertThat(used.getCount()).isEqualTo(used.getRegionInfos().size());
    assertThat(used.getRegionInfos()).extracting(one -> one.getRegionId()).contains("cn-north-4");
  }

  @Test
  void settings_are_numbers_and_texts() {
    assertThat(
            osm.listSatisfactionDimensions(new ListSatisfactionDimensionsRequest())
                .getSatisfactionDimensionList())
        .extracting(one -> one.getSatisfactionId())
        .containsExactly(1, 3);
    assertThat(
            osm.listCaseLimits(new ListCaseLimitsRequest())
                .getConfig()
                .getCreateCaseCcemailMaxCount())
        .isEqualTo(5);
    assertThat(
            osm.showConfiguration(
                    new ShowConfigurationRequest().withConfigKey("case_urge_interval_minutes"))
                .getConfigValue())
        .isEqualTo("30");
  }

  @Test
  void a_new_ticket_uses_the_quota() {
    var request = new ListCaseQuotasRequest().withBusinessTypeId(TicketSdk.RENEWAL);
    var before = osm.listCaseQuotas(request);
    acme.asked("When?");

    assertThat(before.getTotal()).isEqualTo(20);
    assertThat(osm.listCaseQuotas(request).getUnUsed()).isEqualTo(before.getUnUsed() - 1);
  }

  @Test
  void a_partner_has_service_hours() {
    acme.world().control("PUT", "/accounts/acme/support", TestServer.json().put("partner", "solo"));
    var hours =
        osm.showPartnersServiceInfo(new ShowPartnersServiceInfoRequest()).getPartnersServiceInfo();

    assertThat(
            osm.showPartnersCasesPrivilege(new ShowPartnersCasesPrivilegeRequest())
                .getHasPrivilege())
        .isFalse();
    assertThat(hours.getCustomerId()).isEqualTo(acme.world().customerId("solo"));
    assertThat(hours.getServiceTimeZone()).isNotBlank();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.City;
import com.huaweicloud.sdk.bss.v2.model.County;
import com.huaweicloud.sdk.bss.v2.model.ListCitiesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListConversionsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCountiesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListMeasureUnitsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListProvincesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListResourceTypesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListServiceResourcesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListServiceTypesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListUsageTypesRequest;
import com.huaweicloud.sdk.bss.v2.model.Province;
import com.huaweicloud.sdk.bss.v2.model.ServiceTypes;
import org.junit.jupiter.api.Test;

/** The nine lists that never change, by the vendor's SDK. */
class CatalogueSdkConformance {

  private final BssClient sdk = TestWorld.create(Target.request("empty")).sdk("acme");

  @Test
  void cloud_services_are_listed_in_either_language() {
    var chinese = sdk.listServiceTypes(new ListServiceTypesRequest().withLimit(1000));
    var english =
        sdk.listServiceTypes(new ListServiceTypesRequest().withLimit(1000).withXLanguage("en_US"));

    assertThat(chinese.getTotalCount()).isEqualTo(70);
    assertThat(chinese.getServiceTypes())
        .contains(
            new ServiceTypes()
                .withServiceTypeName("华为云WeLink")
                .withServiceTypeCode("hws.service.type.workplace")
                .withAbbreviation("WeLink"));
    assertThat(english.getServiceTypes())
        .extracting(ServiceTypes::getServiceTypeName)
        .contains("Elastic Cloud Server", "Elastic Volume Service");
  }

  @Test
  void types_of_resources_are_listed_from_an_offset() {
    var page = sdk.listResourceTypes(new ListResourceTypesRequest().withOffset(160).withLimit(5));

    assertThat(page.getTotalCount()).isEqualTo(162);
    assertThat(page.getResourceTypes()).hasSize(2);
    assertThat(page.getResourceTypes().get(1).getResourceTypeName()).isEqualTo("云桌面");
    assertThat(page.getResourceTypes().get(1).getServiceTypeCode())
        .isEqualTo("hws.service.type.workspace");
  }

  @Test
  void a_service_leads_to_its_resources() {
    var answer =
        sdk.listServiceResources(
            new ListServiceResourcesRequest()
                .withServiceTypeCode("hws.service.type.obs")
                .withLimit(5)
                .withOffset(0));

    assertThat(answer.getTotalCount()).isEqualTo(1);
    assertThat(answer.getInfos().get(0).getBasicInfo().getResourceTypeCode())
        .isEqualTo("hws.resource.type.obs");
  }

  @Test
  void a_resource_leads_to_its_usage_types() {
    var answer =
        sdk.listUsageTypes(
            new ListUsageTypesRequest()
                .withResourceTypeCode("hws.resource.type.vm")
                .withXLanguage("en_US"));

    assertThat(answer.getTotalCount()).isEqualTo(1);
    assertThat(answer.getUsageTypes().get(0).getCode()).isEqualTo("Duration");
    assertThat(answer.getUsageTypes().get(0).getResourceTypeName()).isEqualTo("Cloud Host");
    assertThat(answer.getUsageTypes().get(0).getServiceTypeName())
        .isEqualTo("Elastic Cloud Server");
  }

  @Test
  void units_are_listed_and_converted() {
    var units = sdk.listMeasureUnits(new ListMeasureUnitsRequest()).getMeasureUnits();
    var ratios =
        sdk.listConversions(new ListConversionsRequest().withMeasureType(3)).getConversions();

    assertThat(units)
        .filteredOn(unit -> unit.getMeasureId() == 4)
        .singleElement()
        .satisfies(hour -> assertThat(hour.getMeasureName()).isEqualTo("小时"));
    assertThat(ratios)
        .filteredOn(ratio -> ratio.getMeasureId() == 10)
        .singleElement()
        .satisfies(
            ratio -> {
              assertThat(ratio.getRefMeasureId()).isEqualTo(11);
              assertThat(ratio.getConversionRatio()).isEqualTo(1024L);
            });
  }

  @Test
  void provinces_lead_to_cities_and_cities_to_counties() {
    var provinces = sdk.listProvinces(new ListProvincesRequest().withLimit(100));
    var cities = sdk.listCities(new ListCitiesRequest().withProvinceCode("CN-13").withLimit(100));
    var counties =
        sdk.listCounties(
            new ListCountiesRequest()
                .withCityCode("CN-13-006")
                .withXLanguage("en_us")
                .withLimit(100));

    assertThat(provinces.getCount()).isEqualTo(31);
    assertThat(provinces.getProvinces()).extracting(Province::getName).contains("河北省");
    assertThat(cities.getCount()).isEqualTo(12);
    assertThat(cities.getCities()).extracting(City::getName).startsWith("保定市");
    assertThat(counties.getCount()).isEqualTo(25);
    assertThat(counties.getCounties()).extracting(County::getName).contains("竞秀区");
  }
}

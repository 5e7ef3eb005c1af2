// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Missing, empty, null and bad values of the nine lists that never change. */
class CatalogueValuesConformance {

  private static final String PRODUCTS = "/v2/products/";
  private static final String AREAS = "/v2/systems/configs/";

  private final Shop acme = Shop.emptyAcme();

  @ParameterizedTest
  @CsvSource({
    PRODUCTS + "service-types?offset=-1",
    PRODUCTS + "service-types?offset=1000000001",
    PRODUCTS + "service-types?offset=",
    PRODUCTS + "service-types?offset=1.5",
    PRODUCTS + "service-types?limit=0",
    PRODUCTS + "service-types?limit=1001",
    PRODUCTS + "service-types?limit=",
    PRODUCTS + "service-types?limit=ten",
    PRODUCTS + "service-types?service_type_name=",
    PRODUCTS + "resource-types?offset=2147483648",
    PRODUCTS + "resource-types?offset=",
    PRODUCTS + "resource-types?limit=1001",
    PRODUCTS + "resource-types?limit=",
    PRODUCTS + "service-resources?service_type_code=",
    PRODUCTS + "service-resources?offset=10000001&service_type_code=x",
    PRODUCTS + "service-resources?offset=&service_type_code=x",
    PRODUCTS + "service-resources?limit=101&service_type_code=x",
    PRODUCTS + "service-resources?limit=&service_type_code=x",
    PRODUCTS + "service-resources?limit=null&service_type_code=x",
    PRODUCTS + "usage-types?offset=100000001",
    PRODUCTS + "usage-types?offset=",
    PRODUCTS + "usage-types?limit=101",
    PRODUCTS + "usage-types?limit=",
    "/v2/bases/conversions?measure_type=",
    "/v2/bases/conversions?measure_type=0",
    "/v2/bases/conversions?measure_type=2147483648",
    "/v2/bases/conversions?measure_type=traffic",
    AREAS + "provinces?offset=1001",
    AREAS + "provinces?offset=",
    AREAS + "provinces?limit=0",
    AREAS + "provinces?limit=1001",
    AREAS + "provinces?limit=",
    AREAS + "provinces?limit=null",
    AREAS + "cities?province_code=",
    AREAS + "cities?offset=1001&province_code=CN-13",
    AREAS + "cities?limit=1001&province_code=CN-13",
    AREAS + "cities?limit=&province_code=CN-13",
    AREAS + "cities?limit=null&province_code=CN-13",
    AREAS + "counties?city_code=",
    AREAS + "counties?offset=-1&city_code=CN-13-006",
    AREAS + "counties?limit=0&city_code=CN-13-006",
    AREAS + "counties?limit=&city_code=CN-13-006",
    AREAS + "counties?limit=null&city_code=CN-13-006",
  })
  void a_value_outside_what_is_documented_is_refused_by_name(String path) {
    TestServer.Answer answer = acme.get(path);

    assertRefused(answer, 400, "CBC.0100", "gateway.check.parameters");
    assertThat(answer.body().path("error_msg").asString())
        .startsWith(path.substring(path.indexOf('?') + 1, path.indexOf('=')) + ": ");
  }

  @ParameterizedTest
  @CsvSource({
    PRODUCTS + "service-resources, service_type_code",
    AREAS + "cities, province_code",
    AREAS + "counties, city_code",
  })
  void a_code_must_be_given(String path, String name) {
    TestServer.Answer answer = acme.get(path);

    assertRefused(answer, 400, "CBC.0100", "gateway.check.parameters");
    assertThat(answer.body().path("error_msg").asString()).isEqualTo(name + ": must not be null");
  }

  @ParameterizedTest
  @CsvSource({
    PRODUCTS + "service-types?offset=null&limit=null",
    PRODUCTS + "resource-types?offset=null&limit=null",
    PRODUCTS + "service-resources?offset=null&service_type_code=hws.service.type.ec2",
    PRODUCTS + "usage-types?offset=null&limit=null",
    AREAS + "provinces?offset=null",
    AREAS + "cities?offset=null&province_code=CN-13",
    AREAS + "counties?offset=null&city_code=CN-13-006",
  })
  void null_counts_as_not_given_where_the_page_says_so(String path) {
    String without = path.replaceAll("(offset|limit)=null&?", "").replaceAll("[?&]$", "");

    assertThat(acme.get(path).status()).isEqualTo(200);
    assertThat(acme.get(path).body()).isEqualTo(acme.get(without).body());
  }

  @ParameterizedTest
  @CsvSource({
    "service_type_name, 128, " + PRODUCTS + "service-types",
    "service_type_code, 64, " + PRODUCTS + "service-resources",
    "resource_type_code, 64, " + PRODUCTS + "usage-types",
    "province_code, 40, " + AREAS + "cities",
    "city_code, 20, " + AREAS + "counties",
  })
  void a_text_may_be_as_long_as_documented_and_no_longer(String name, int length, String path) {
    String longest = path + "?" + name + "=" + "x".repeat(length);

    assertThat(acme.get(longest).status()).isEqualTo(200);
    assertRefused(acme.get(longest + "x"), 400, "CBC.0100", "gateway.check.parameters");
  }

  @Test
  void the_largest_pages_are_allowed() {
    assertThat(acme.get(PRODUCTS + "service-types?limit=1000&offset=1000000000").status())
        .isEqualTo(200);
    assertThat(acme.get(PRODUCTS + "resource-types?limit=1000&offset=2147483647").status())
        .isEqualTo(200);
    assertThat(acme.get(AREAS + "provinces?limit=1000&offset=1000").status()).isEqualTo(200);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** ListProvinces, ListCities, ListCounties by plain HTTP. */
class AreasConformance {

  private static final String PROVINCES = "/v2/systems/configs/provinces?";
  private static final String CITIES = "/v2/systems/configs/cities?province_code=";
  private static final String COUNTIES = "/v2/systems/configs/counties?city_code=";

  private final Shop acme = Shop.emptyAcme();

  @Test
  void the_first_page_of_provinces_counts_all_of_the_mainland() {
    JsonNode page = acme.get(PROVINCES).body();

    // rules config.list.count-of-all-pages, config.provinces.mainland,
    // config.provinces.sorted-by-code
    assertThat(page.path("count").asInt()).isEqualTo(31);
    assertThat(page.path("provinces")).hasSize(10);
    assertThat(page.path("provinces").path(0)).hasToString("{\"code\":\"CN-11\",\"name\":\"北京市\"}");
    assertThat(page.path("provinces").path(1)).hasToString("{\"code\":\"CN-12\",\"name\":\"天津市\"}");
    assertThat(codes(PROVINCES + "limit=1000", "provinces"))
        .isSorted()
        .doesNotContain("CN-71", "CN-81", "CN-82");
  }

  @Test
  void the_cities_of_hebei_come_by_pinyin_with_those_run_by_the_province() {
    JsonNode page = acme.get(CITIES + "CN-13&limit=100").body();

    // rules config.cities.sorted-by-pinyin, config.cities.counties-run-by-the-province
    assertThat(page.path("count").asInt()).isEqualTo(12);
    assertThat(codes(CITIES + "CN-13&limit=100", "cities"))
        .startsWith("CN-13-006", "CN-13-009", "CN-13-008")
        .contains("CN-13-090")
        .endsWith("CN-13-007");
    assertThat(codes(COUNTIES + "CN-13-090", "counties"))
        .containsExactly("CN-13-090-001", "CN-13-090-002");
  }

  @ParameterizedTest
  @CsvSource({
    "CN-11, 1, CN-11-001-001, 16",
    "CN-31, 1, CN-31-001-001, 16",
    "CN-50, 2, CN-50-001-001, 26"
  })
  void a_municipality_is_a_city_of_its_own(String code, int cities, String first, int districts) {
    // rule config.cities.municipality
    assertThat(codes(CITIES + code, "cities")).hasSize(cities).contains(code + "-001");
    assertThat(codes(COUNTIES + code + "-001&limit=100", "counties"))
        .hasSize(districts)
        .startsWith(first);
  }

  @Test
  void the_counties_of_chongqing_stand_under_their_own_heading() {
    assertThat(codes(COUNTIES + "CN-50-002&limit=100", "counties"))
        .hasSize(12)
        .allSatisfy(code -> assertThat(code).startsWith("CN-50-002-0"));
  }

  @Test
  void counties_come_by_code() {
    // rule config.counties.sorted-by-code
    assertThat(codes(COUNTIES + "CN-13-006&limit=100", "counties"))
        .hasSize(25)
        .isSorted()
        .startsWith("CN-13-006-002", "CN-13-006-006");
    assertThat(codes(COUNTIES + "CN-65-028&limit=100", "counties")).isNotEmpty().isSorted();
  }

  @ParameterizedTest
  @CsvSource({
    PROVINCES + ", provinces, 31",
    CITIES + "CN-44, cities, 21",
    COUNTIES + "CN-13-006, counties, 25",
  })
  void pages_together_are_the_list(String path, String field, int total) {
    List<String> rows = new ArrayList<>();
    for (int offset = 0; offset < total; offset += 4) {
      JsonNode page = acme.get(path + "&limit=4&offset=" + offset).body();
      assertThat(page.path("count").asInt()).isEqualTo(total);
      page.path(field).forEach(row -> rows.add(row.path("code").asString()));
    }

    assertThat(rows).hasSize(total).isEqualTo(codes(path + "&limit=1000", field));
    // rules config.list.offset-in-rows, config.list.nothing-beyond-the-end
    assertThat(codes(path + "&offset=1&limit=1", field)).containsExactly(rows.get(1));
    assertThat(acme.get(path + "&offset=" + total).body())
        .hasToString("{\"count\":" + total + ",\"" + field + "\":[]}");
  }

  @Test
  void every_city_of_every_province_can_be_asked_for_its_counties() {
    int counties = 0;
    for (String province : codes(PROVINCES + "limit=1000", "provinces")) {
      for (String city : codes(CITIES + province + "&limit=1000", "cities")) {
        List<String> rows = codes(COUNTIES + city + "&limit=1000", "counties");
        assertThat(rows).allSatisfy(code -> assertThat(code).startsWith(city + "-"));
        counties += rows.size();
      }
    }
    assertThat(counties).isEqualTo(2981);
  }

  @Test
  void a_city_that_is_not_divided_has_no_counties() {
    // rule config.counties.city-without
    assertThat(codes(CITIES + "CN-44&limit=100", "cities")).contains("CN-44-019");
    assertThat(acme.get(COUNTIES + "CN-44-019").body())
        .hasToString("{\"count\":0,\"counties\":[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN-99", "CN-71", "cn-13", "CN-13-006", "null"})
  void an_unknown_province_has_no_cities(String code) {
    // rule config.cities.unknown-province
    assertThat(acme.get(CITIES + code).body()).hasToString("{\"count\":0,\"cities\":[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN-13-099", "CN-13", "cn-13-006", "null"})
  void an_unknown_city_has_no_counties(String code) {
    // rule config.counties.unknown-city
    assertThat(acme.get(COUNTIES + code).body()).hasToString("{\"count\":0,\"counties\":[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {PROVINCES, CITIES + "CN-13", COUNTIES + "CN-13-006"})
  void names_are_chinese_in_every_language(String path) {
    // rule config.list.chinese-names
    assertThat(Wire.get(acme, path, "en_us").body()).isEqualTo(acme.get(path).body());
  }

  @ParameterizedTest
  @ValueSource(strings = {PROVINCES, CITIES + "CN-13", COUNTIES + "CN-13-006"})
  void a_user_without_any_right_may_ask_and_the_international_site_may_not(String path) {
    assertThat(acme.getAs("nobody", path).status()).isEqualTo(200);
    assertRefused(acme.as("globex").get(path), 403, "CBC.0156", "gateway.site.china-only");
  }

  private List<String> codes(String path, String field) {
    TestServer.Answer answer = acme.get(path);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body().path(field).valueStream().map(row -> row.path("code").asString()).toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.world.time.ClockStart;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The answers to / and /_sandbox. */
class IndexControlTest {

  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final Pattern HREF = Pattern.compile("<a href=\"([^\"]+)\"");

  private final ControlFixture sandbox = ControlFixture.start();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/_sandbox", "/_sandbox/"})
  void programs_get_json(String target) {
    Answered index = sandbox.get(target);

    assertThat(index.status()).isEqualTo(200);
    assertThat(index.headers()).containsEntry("Content-Type", "application/json;charset=UTF-8");
    assertThat(index.headers()).containsEntry("Vary", "Accept");
    assertThat(index.at("/name")).isEqualTo("OCE Sandbox");
    assertThat(index.json().path("admin_token_required").asBoolean()).isFalse();
    assertThat(index.at("/example"))
        .isEqualTo(
            "curl -s -H 'X-Auth-Token: sandbox-token-acme'"
                + " 'http://127.0.0.1:8080/v2/accounts/customer-accounts/balances'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/_sandbox", "/_sandbox/"})
  void browsers_get_a_page_that_loads_nothing(String target) {
    Answered page = sandbox.send("GET", target, Map.of("Accept", BROWSER), "");

    assertThat(page.headers()).containsEntry("Content-Type", "text/html;charset=UTF-8");
    assertThat(page.headers().get("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.text())
        .startsWith("<!doctype html>")
        .contains("<a href=\"/_sandbox/openapi.json\">", "needs no admin token")
        .contains("X-Auth-Token: sandbox-token-acme")
        .doesNotContain("<script", "http-equiv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | application/json",
        "application/json | application/json",
        "text/html | text/html",
        "TEXT/HTML | text/html",
        "text/* | text/html",
        "text/html;q=0.5, application/json | application/json",
        "text/html;q=0, */* | application/json",
        "application/json;q=0.1, */* | text/html",
        "text/html;q=much | application/json",
        ", ; | application/json"
      })
  void the_header_accept_decides(String accept, String type) {
    Answered index = sandbox.send("GET", "/", Map.of("Accept", accept), "");

    assertThat(index.status()).isEqualTo(200);
    assertThat(index.headers().get("Content-Type")).startsWith(type + ";");
  }

  @Test
  void every_link_that_is_no_template_works() {
    JsonNode links = sandbox.get("/").json().path("links");
    String page = sandbox.send("GET", "/", Map.of("Accept", BROWSER), "").text();
    List<String> hrefs =
        links
            .valueStream()
            .filter(link -> !link.path("templated").asBoolean())
            .map(link -> link.path("href").asString())
            .toList();

    assertThat(hrefs)
        .contains("/_sandbox/worlds", "/_sandbox/openapi.json", "/openapi.json")
        .contains("/_sandbox/worlds/default/findings")
        .allSatisfy(href -> assertThat(sandbox.get(href).status()).as(href).isEqualTo(200));
    assertThat(HREF.matcher(page).results().map((MatchResult match) -> match.group(1)))
        .containsExactlyElementsOf(hrefs);
    assertThat(links.findValuesAsString("href")).contains("/_sandbox/explain/{request_id}");
  }

  @Test
  void every_page_that_it_names_is_in_the_sources() {
    List<String> files = sandbox.get("/").json().path("documentation").findValuesAsString("file");

    assertThat(files)
        .contains("README.md")
        .allSatisfy(file -> assertThat(Path.of("..", file)).exists());
  }

  @Test
  void it_needs_no_admin_token_and_says_that_others_do() {
    ControlFixture guarded = ControlFixture.startWithAdminToken("opensesame");

    for (String target : List.of("/", "/_sandbox")) {
      Answered index = guarded.get(target);
      assertThat(index.status()).isEqualTo(200);
      assertThat(index.json().path("admin_token_required").asBoolean()).isTrue();
      assertThat(index.text()).doesNotContain("opensesame");
      assertThat(guarded.send("GET", target, Map.of("Accept", BROWSER), "").text())
          .contains("Authorization: Bearer")
          .doesNotContain("opensesame");
    }
    assertThat(guarded.get("/_sandbox/worlds").status()).isEqualTo(401);
  }

  @Test
  void other_hosts_and_origins_are_refused() {
    assertThat(sandbox.send("GET", "/", Map.of("Host", "evil.example"), "").rule())
        .isEqualTo("control.host-allowed");
    assertThat(sandbox.send("GET", "/", Map.of("Origin", "http://evil.example"), "").rule())
        .isEqualTo("control.origin-allowed");
  }

  @ParameterizedTest
  @CsvSource({"POST, /, 404", "GET, //, 404", "POST, /_sandbox, 404", "GET, /_sandbox//, 404"})
  void other_methods_and_paths_stay_unknown(String method, String target, int status) {
    assertThat(sandbox.send(method, target, Map.of(), "").status()).isEqualTo(status);
  }

  @Test
  void it_is_not_part_of_the_faked_api() {
    assertThat(sandbox.get("/openapi.json").json().path("paths").has("/")).isFalse();
    assertThat(sandbox.get("/_sandbox/openapi.json").json().path("paths").has("/")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:\"><b>", "localhost:'; id; '", "localhost:$(id)"})
  void a_host_that_is_no_host_does_not_get_into_the_example(String host) {
    Map<String, String> headers = Map.of("Host", host);

    assertThat(sandbox.send("GET", "/", headers, "").json().has("example")).isFalse();
  }

  @Test
  void credentials_that_are_not_those_of_a_built_in_scenario_are_not_shown() throws IOException {
    Path file = Path.of("..", "examples", "scenarios", "small.json");
    SandboxOptions options =
        SandboxOptions.defaults().withWorld(file.toString(), 1, ClockStart.REAL);
    try (Sandbox own = Sandbox.start(options)) {
      try (InputStream in = URI.create(own.endpoint() + "/").toURL().openStream()) {
        String index = new String(in.readAllBytes(), UTF_8);

        assertThat(index).contains("/_sandbox/worlds").doesNotContain("example");
        own.accounts().forEach(one -> assertThat(index).doesNotContain(one.own().token()));
      }
    }
  }
}

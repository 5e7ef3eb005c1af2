// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.AttachmentDesk.follow;
import static dev.ocesandbox.server.conformance.AttachmentDesk.header;
import static dev.ocesandbox.server.conformance.TicketUsers.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Links lead to files without credentials until they end. */
class DownloadLinkConformance {

  private static final byte[] TEXT = "what happened".getBytes(UTF_8);

  private final AttachmentDesk desk = AttachmentDesk.create();

  private static void assertGone(TestServer.Answer answer) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(404);
    assertThat(answer.body().path("type").asString())
        .isEqualTo("urn:oce-sandbox:rule:control.download-link");
    assertThat(answer.body().path("detail").asString()).contains("ask for a new one");
  }

  @Test
  void a_link_needs_no_credentials_and_sends_the_file() {
    TestServer.Answer answer = follow(desk.link(desk.file("截图.txt", TEXT)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.raw().body()).isEqualTo(TEXT);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Disposition"))
        .startsWith("attachment;")
        .endsWith("filename*=UTF-8''%E6%88%AA%E5%9B%BE.txt");
  }

  @Test
  void a_link_leads_to_the_address_that_was_asked() {
    String id = desk.file("a.txt", TEXT);
    URI endpoint = URI.create(TestServer.endpoint());

    String link = desk.link(id);

    assertThat(link)
        .startsWith(TestServer.endpoint() + "/_sandbox/worlds/" + desk.world().id() + "/downloads/")
        .contains(":" + endpoint.getPort() + "/");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void links_of_several_files_have_the_order_of_the_ids(boolean commas) {
    List<String> ids = new ArrayList<>(List.of(desk.file("a.txt", TEXT), desk.file("b.txt", TEXT)));
    Collections.sort(ids, Collections.reverseOrder());

    JsonNode rows =
        desk.get("/access-urls?accessory_ids=" + String.join(commas ? "," : "&accessory_ids=", ids))
            .body()
            .path("accessory_urls");

    assertThat(rows).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(rows.path(i).path("accessory_id").asString()).isEqualTo(ids.get(i));
      assertThat(rows.path(i).path("accessory_name").asString()).endsWith(".txt");
      assertThat(follow(rows.path(i).path("accessory_url").asString()).raw().body())
          .isEqualTo(TEXT);
    }
  }

  @Test
  void at_most_a_hundred_links_are_returned_at_once() {
    String id = desk.file("a.txt", TEXT);
    String others = ("," + "f".repeat(30)).repeat(70);
    StringBuilder many = new StringBuilder(id);
    for (int i = 0; i < 100; i++) {
      many.append(',').append(i);
    }

    assertRefused(
        desk.get("/access-urls?accessory_ids=" + many), "OSM.01010001", "attachments.links.most");
    assertRefused(
        desk.get("/access-urls?accessory_ids=" + id + others),
        "OSM.01010001",
        "attachments.exists");
  }

  @Test
  void a_link_ends_after_seven_days_of_the_clock_of_its_world() {
    // rule attachments.link.life
    String id = desk.file("a.txt", TEXT);
    String link = desk.link(id);

    desk.world().advance("P6DT23H");
    assertThat(follow(link).raw().body()).isEqualTo(TEXT);

    desk.world().advance("PT1H");
    assertGone(follow(link));
    assertThat(follow(desk.link(id)).raw().body()).as("a new link").isEqualTo(TEXT);
  }

  @Test
  void a_link_ends_when_its_file_is_deleted() {
    String id = desk.file("a.txt", TEXT);
    String link = desk.link(id);

    assertThat(desk.delete("acme", id).body()).hasToString("{}");

    assertGone(follow(link));
  }

  @ParameterizedTest
  @CsvSource({
    "x",
    "..%2F..%2Fledger",
    "%00",
    "ffffffffffffffffffffffffffffffff00000000000123456789abcdef0123456789abcdef"
  })
  void a_link_that_nobody_was_given_leads_nowhere(String link) {
    TestServer.Answer answer =
        follow(TestServer.endpoint() + "/_sandbox/worlds/default/downloads/" + link);

    assertThat(answer.status()).as("%s", answer.body()).isIn(400, 404);
    assertThat(answer.raw().body()).isNotEqualTo(TEXT);
  }

  @Test
  void each_digit_of_a_link_counts() {
    String link = desk.link(desk.file("a.txt", TEXT));
    int start = link.lastIndexOf('/') + 1;

    for (int i = start; i < link.length(); i++) {
      char other = link.charAt(i) == '0' ? '1' : '0';
      assertGone(follow(link.substring(0, i) + other + link.substring(i + 1)));
    }
    assertGone(follow(link + "0"));
    assertGone(follow(link.substring(0, link.length() - 1)));
    assertGone(follow(link.substring(0, start) + link.substring(start).toUpperCase(Locale.ROOT)));
  }

  @Test
  void a_link_leads_into_its_own_world_only() {
    String link = desk.link(desk.file("a.txt", TEXT));
    TestWorld other = Target.FRESH_WORLD.world(Target.request("empty"));

    assertGone(follow(link.replace(desk.world().id(), other.id())));
    assertThat(follow(link.replace(desk.world().id(), "w-no")).status()).isEqualTo(404);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.AttachmentDesk.follow;
import static dev.ocesandbox.server.conformance.AttachmentDesk.id;
import static dev.ocesandbox.server.conformance.AttachmentDesk.json;
import static dev.ocesandbox.server.conformance.TicketUsers.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How much is uploaded and kept, and what becomes of files in forks and saved worlds. */
class AttachmentBoundsConformance {

  private static final String OF_DAY = "attachments.upload.of-day";
  private static final String ROOM = "attachments.upload.room";
  private static final int MIB = 1024 * 1024;
  private static final byte[] TEXT = "what happened".getBytes(UTF_8);

  /** 10:00 in Beijing. */
  private final AttachmentDesk desk =
      AttachmentDesk.of(Target.FRESH_WORLD.world(Target.request("empty")));

  private TestServer.Answer upload(String account, int bytes) {
    return desk.upload(account, json("a.zip", new byte[bytes]));
  }

  private void settings(String attachments) {
    desk.world().control("PUT", "/settings", TestServer.json().put("attachments", attachments));
  }

  @Test
  void a_customer_uploads_at_most_12_mb_a_day_of_beijing() {
    String first = id(upload("acme", 4 * MIB));
    id(upload("acme", 4 * MIB));
    id(upload("acme", 4 * MIB - 10));

    assertRefused(upload("acme", 11), "OSM.01010005", OF_DAY);
    id(upload("acme", 10));
    assertRefused(desk.upload(GivenForm.of("a.txt", TEXT).end()), "OSM.01010005", OF_DAY);
    assertThat(desk.delete("acme", first).body()).hasToString("{}");
    assertRefused(upload("acme", 1), "OSM.01010005", OF_DAY);
    id(upload("solo", 1));

    desk.world().advance("PT13H59M59S");
    assertRefused(upload("acme", 1), "OSM.01010005", OF_DAY);
    desk.world().advance("PT1S");
    id(upload("acme", 4 * MIB));
  }

  @Test
  void iam_users_share_the_day_of_their_account() {
    AttachmentDesk users = AttachmentDesk.create();
    byte[] large = new byte[4 * MIB];
    users.file("acme", "a.zip", large);
    users.file("admin", "a.zip", large);
    users.file("operator", "a.zip", large);

    for (String user : new String[] {"acme", "admin", "operator"}) {
      assertRefused(users.upload(user, json("a.txt", TEXT)), "OSM.01010005", OF_DAY);
    }
  }

  @Test
  void a_world_keeps_16_mib_unless_its_setting_says_otherwise() {
    int file = 4 * MIB - 512;
    id(upload("acme", file));
    id(upload("acme", file));
    String last = id(upload("acme", file));
    id(upload("solo", file));

    TestServer.Answer full = upload("solo", 1);
    assertRefused(full, "OSM.01010014", ROOM);
    assertThat(full.explained().at("/next/en").asString()).contains("setting attachments");

    assertThat(desk.delete("acme", last).body()).hasToString("{}");
    id(upload("solo", 1));
    assertRefused(upload("solo", file), "OSM.01010014", ROOM);
    settings("64MiB");
    id(upload("solo", file));
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "1KiB, 512, 513", "3KiB, 2560, 2561"})
  void the_setting_counts_512_bytes_for_each_file(String setting, int fits, int fitsNot) {
    settings(setting);

    assertRefused(upload("acme", fitsNot), "OSM.01010014", ROOM);
    if (!setting.equals("0")) {
      id(upload("acme", fits));
      assertRefused(upload("acme", 1), "OSM.01010014", ROOM);
    }
  }

  @Test
  void a_fork_has_the_files_and_goes_its_own_way() {
    String id = desk.file("a.txt", TEXT);
    String link = desk.link(id);
    TestWorld world = TestWorld.create(TestServer.json().put("from", desk.world().id()));
    AttachmentDesk fork = AttachmentDesk.of(world);

    assertThat(fork.get("/" + id).raw().body()).isEqualTo(TEXT);
    assertThat(follow(link.replace(desk.world().id(), world.id())).raw().body()).isEqualTo(TEXT);
    assertThat(fork.delete("acme", id).body()).hasToString("{}");
    fork.file("b.txt", TEXT);

    assertThat(desk.get("/" + id).raw().body()).isEqualTo(TEXT);
    assertThat(desk.saved()).hasSize(1);
    desk.world().control("POST", "/reset");
    assertThat(desk.saved()).isEmpty();
    world.control("POST", "/reset");
    assertThat(fork.get("/" + id).raw().body()).as("as it was forked").isEqualTo(TEXT);
  }

  @Test
  void a_saved_world_has_its_files_also_the_largest() {
    byte[] large = new byte[4 * MIB];
    new Random(7).nextBytes(large);
    String id = desk.file("截图.png", large);
    String used = desk.file("b.txt", TEXT);
    ObjectNode ticket = TicketDesk.form("it broke");
    ticket.putArray("accessory_ids").add(used);
    new TicketDesk(desk.world()).open(ticket);
    ObjectNode export = (ObjectNode) desk.world().control("GET", "/export");

    AttachmentDesk again = AttachmentDesk.of(TestWorld.imported(export));

    assertThat(again.get("/" + id).raw().body()).isEqualTo(large);
    assertThat(again.world().control("GET", "/export").path("state"))
        .isEqualTo(export.path("state"));
    assertRefused(again.delete("acme", used), "OSM.01010018", "attachments.delete.unused");
    assertThat(again.file("c.txt", TEXT)).isNotIn(id, used);
  }

  @ParameterizedTest
  @CsvSource({
    "name, ../a.txt, name",
    "name, a.exe, name",
    "from, elsewhere, from",
    "data, '', data",
    "data, dGVzdA, data",
    "customer_id, ffffffffffffffffffffffffffffffff, customer_id",
    "id, x, id",
    "at, 2030-01-01T00:00:00Z, at"
  })
  void a_saved_file_that_could_not_have_been_uploaded_is_refused(
      String field, String value, String path) {
    desk.file("a.txt", TEXT);
    JsonNode export = desk.world().control("GET", "/export");
    ((ObjectNode) export.at("/state/rooms/attachments/attachments/0")).put(field, value);

    TestServer.Answer answer = TestServer.control("POST", "/worlds/import", export);

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(answer.body().at("/complaints/0/path").asString())
        .endsWith("attachments[0]." + path);
  }

  @Test
  void the_request_log_shows_the_start_of_forms_and_no_files() {
    String id = id(desk.upload(GivenForm.of("a.txt", "x".repeat(100_000).getBytes(UTF_8)).end()));
    id(desk.upload(GivenForm.of("a.png", new byte[] {(byte) 0xFF, (byte) 0xD8}).end()));
    TestServer.Answer download = desk.get("/" + id);

    JsonNode log = desk.world().control("GET", "/requests").path("requests");

    assertThat(log.path(0).path("operation").asString()).isEqualTo("DownloadAccessories");
    assertThat(log.path(0).has("answer")).isFalse();
    assertThat(log.path(1).path("body").asString()).matches("\\[\\d+ bytes that are not UTF-8]");
    assertThat(log.path(2).path("body").asString()).hasSizeBetween(16_000, 17_000);
    assertThat(download.explained().path("message").asString()).contains("DownloadAccessories");
    assertThat(log.toString()).hasSizeLessThan(25_000);
  }
}

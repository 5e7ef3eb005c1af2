// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.AttachmentDesk.header;
import static dev.ocesandbox.server.conformance.TicketUsers.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are downloaded one by one, as an archive, or shown as images. */
class AttachmentDownloadConformance {

  private static final String CODE = "OSM.01010001";
  private static final byte[] TEXT = "what happened".getBytes(UTF_8);

  private final AttachmentDesk desk = AttachmentDesk.create();

  @ParameterizedTest
  @CsvSource({
    "a.txt, a.txt, a.txt",
    "截图 1.png, __ 1.png, %E6%88%AA%E5%9B%BE%201.png",
    "'a\"b;.txt', a_b_.txt, a%22b%3B.txt",
    "😀.txt, __.txt, %F0%9F%98%80.txt",
    "a'%2F*.txt, a__2F_.txt, a%27%252F%2A.txt"
  })
  void a_file_is_saved_under_its_name_and_never_shown(String name, String ascii, String encoded) {
    TestServer.Answer answer = desk.get("/" + desk.file(name, TEXT));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.raw().body()).isEqualTo(TEXT);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded);
  }

  @Test
  void several_files_are_an_archive_in_which_equal_names_get_numbers() throws IOException {
    // rule attachments.download.archive
    String ids =
        String.join(
            ",",
            desk.file("图.txt", "1".getBytes(UTF_8)),
            desk.file("b.png", "2".getBytes(UTF_8)),
            desk.file("图.txt", "3".getBytes(UTF_8)),
            desk.file("图 (2).txt", "4".getBytes(UTF_8)),
            desk.file("图.txt", "5".getBytes(UTF_8)));

    TestServer.Answer answer = desk.get("/" + ids);

    assertThat(header(answer, "Content-Type")).isEqualTo("application/zip");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Disposition")).contains("filename=\"attachments.zip\"");
    assertThat(entries(answer.raw().body()))
        .containsExactly(
            Map.entry("图.txt", "1"),
            Map.entry("b.png", "2"),
            Map.entry("图 (2).txt", "3"),
            Map.entry("图 (2) (2).txt", "4"),
            Map.entry("图 (3).txt", "5"));
    assertThat(answer.applied()).contains("attachments.download.archive");
    assertThat(desk.get("/" + ids).raw().body()).as("again").isEqualTo(answer.raw().body());
  }

  private static Map<String, String> entries(byte[] archive) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return entries;
  }

  @Test
  void an_id_that_is_given_twice_counts_once() {
    String id = desk.file("a.txt", TEXT);

    assertThat(header(desk.get("/" + id + "," + id), "Content-Disposition")).contains("a.txt");
  }

  @Test
  void at_most_ten_files_are_downloaded_at_once() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      ids.add(desk.file(i + ".txt", TEXT));
    }

    assertThat(header(desk.get("/" + String.join(",", ids.subList(0, 10))), "Content-Type"))
        .isEqualTo("application/zip");
    assertRefused(desk.get("/" + String.join(",", ids)), CODE, "attachments.download.most");
  }

  @Test
  void what_does_not_exist_or_is_of_another_account_is_unknown() {
    String id = desk.file("a.png", TEXT);
    String foreign = desk.file("solo", "b.png", TEXT);
    String rule = "attachments.exists";

    for (String other : List.of(AttachmentDesk.UNKNOWN, foreign, "x", ",")) {
      assertRefused(desk.get("/" + other), CODE, rule);
      assertRefused(desk.get("/" + id + "," + other), CODE, rule);
      assertRefused(desk.get("/" + other + "/image"), CODE, rule);
      assertRefused(desk.get("/" + other + "/access-url?relation_type=DEFAULT"), CODE, rule);
      assertRefused(desk.get("/access-urls?accessory_ids=" + id + "," + other), CODE, rule);
      assertRefused(desk.delete("acme", other), CODE, rule);
    }
    assertThat(desk.get("/" + AttachmentDesk.UNKNOWN).explained().toString())
        .contains("No attachment " + AttachmentDesk.UNKNOWN);
    assertThat(desk.get("solo", "/" + foreign).raw().body()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "a.png, image/png",
    "a.JPG, image/jpeg",
    "a.jpeg, image/jpeg",
    "a.gif, image/gif",
    "a.bmp, image/bmp"
  })
  void an_image_is_shown_with_its_media_type(String name, String type) {
    // rule attachments.image.type
    TestServer.Answer answer = desk.get("/" + desk.file(name, TEXT) + "/image");

    assertThat(answer.raw().body()).isEqualTo(TEXT);
    assertThat(header(answer, "Content-Type")).isEqualTo(type);
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Disposition")).startsWith("inline; filename=\"" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.pdf", "png.zip", "a.mp4"})
  void what_is_no_image_is_not_shown(String name) {
    assertRefused(desk.get("/" + desk.file(name, TEXT) + "/image"), CODE, "attachments.image.only");
  }

  @Test
  void files_of_other_users_follow_the_rules_of_their_tickets() {
    String ofAdmin = desk.file("admin", "a.png", TEXT);
    String ofAccount = desk.file("acme", "b.png", TEXT);

    assertThat(desk.get("acme", "/" + ofAdmin).raw().body()).isEqualTo(TEXT);
    assertThat(desk.get("operator", "/" + ofAdmin + "?group_id=g1").raw().body()).isEqualTo(TEXT);
    assertThat(desk.get("operator", "/" + ofAdmin + "/image?group_id=g1").raw().body())
        .isEqualTo(TEXT);
    assertRefused(
        desk.get("operator", "/" + ofAdmin),
        "OSM.01010002",
        "privileges.tickets.others-need-group");
    assertRefused(
        desk.get("admin", "/" + ofAccount), "OSM.01010002", "privileges.tickets.others-need-group");
    assertRefused(
        desk.get("guest", "/" + ofAdmin), "OSM.01010002", "privileges.tickets.policy-needed");
  }
}

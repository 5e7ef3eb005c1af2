// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.server.files.InvalidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording of another sandbox, compared with the answers of this one. */
class RecordingReplayConformance {

  @TempDir private Path folder;

  private ReplayedRecording replayed(SecondSandbox second, String... operations)
      throws IOException, InterruptedException {
    Path recording = VerifyFiles.write(folder, second.verify(operations)).get(2);
    return RecordingReplay.of(recording, "default");
  }

  private static List<String> differences(ReplayedRecording replayed) {
    return replayed.complaints().stream()
        .map(Complaint::difference)
        .map(one -> one.operation() + " " + one.kind() + " " + one.path())
        .distinct()
        .toList();
  }

  @Test
  void a_sandbox_answers_its_own_recording_in_the_same_shapes()
      throws IOException, InterruptedException {
    try (SecondSandbox second = new SecondSandbox()) {
      ReplayedRecording replayed = replayed(second);

      assertThat(differences(replayed)).isEmpty();
      assertThat(replayed.answers()).isGreaterThan(80);
      assertThat(replayed.leftOut()).isEmpty();
    }
  }

  @Test
  void what_was_altered_is_listed_and_nothing_else() throws IOException, InterruptedException {
    try (SecondSandbox second = new SecondSandbox()) {
      second.control(
          "POST",
          "/stubs",
          """
          {"operation": "ListCustomerOrders", "unchecked": true, "change": [
             {"path": "/order_infos/0/vip", "value": true},
             {"path": "/total_count", "value": "12"},
             {"path": "/order_infos/0/amount_info", "value": null}]}
          """);
      second.control(
          "POST",
          "/stubs",
          """
          {"operation": "ListProvinces", "status": 400, "unchecked": true,
           "body": {"error_code": "CBC.0999", "error_msg": "x"}}
          """);

      ReplayedRecording replayed =
          replayed(second, "ListCustomerOrders", "ListProvinces", "ShowCustomerOrderDetails");

      assertThat(differences(replayed))
          .containsExactlyInAnyOrder(
              "ListCustomerOrders only-in-recording order_infos[*].vip",
              "ListCustomerOrders type total_count",
              "ListProvinces status status",
              "ListProvinces code error_code",
              "ListCustomerOrders null order_infos[*].amount_info");
    }
  }

  @Test
  void a_file_that_is_no_recording_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), "{\"format\": \"other\"}");

    assertThatThrownBy(() -> RecordingReplay.of(file, "default"))
        .isInstanceOf(InvalidFile.class)
        .hasMessageContaining("must be oce-sandbox-recording");
  }
}

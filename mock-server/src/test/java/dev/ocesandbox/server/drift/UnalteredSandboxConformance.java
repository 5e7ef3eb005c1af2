// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox that nobody has altered, verified by another one. */
class UnalteredSandboxConformance {

  private static SecondSandbox second;
  private static VerificationResult result;

  @BeforeAll
  static void verify() {
    second = new SecondSandbox();
    result = second.verify();
  }

  @AfterAll
  static void stop() {
    second.close();
  }

  @Test
  void it_has_no_differences() {
    assertThat(result.differences()).isEmpty();
    assertThat(result.ended()).isEmpty();
  }

  @Test
  void every_operation_that_reads_is_verified_but_a_few_without_values() {
    List<String> others =
        result.results().stream()
            .filter(one -> one.outcome() != Outcome.VERIFIED)
            .filter(one -> one.outcome() != Outcome.NOT_DESCRIBED)
            .map(one -> VerifyText.lines(one).get(0))
            .toList();

    // The attachment is no image. Hosts are checked with passwords, and the only sessions of
    // support were held on the last of several hosts. A token is needed for ShowToken, and use that
    // is billed by peaks for ListResourceUsage.
    assertThat(others)
        .containsExactly(
            "DownloadImages: refused (OSM.01010001)",
            "ListHistoryOperateLogs: no-value (no value for authorization_id,"
                + " authorization_detail_id, session_id)",
            "ListTransportHistories: no-value (no value for authorization_id,"
                + " authorization_detail_id, session_id)",
            "ShowToken: no-value (no value for X-Subject-Token)",
            "ListResourceUsage: no-value (no value for resource_id)",
            "CheckHosts: no-value (no value for authorization_detail_id)");
  }

  @Test
  void its_recording_fits_the_contracts_although_personal_values_are_replaced(@TempDir Path folder)
      throws IOException {
    Path recording = VerifyFiles.write(folder, result).get(2);

    ComparisonResult compared = Comparison.of(recording, CompareOptions.none());

    assertThat(compared.complaints()).isEmpty();
    assertThat(compared.operations()).isGreaterThan(45);
    assertThat(Files.readString(recording))
        .doesNotContain("acme")
        .doesNotContain("ACME")
        .doesNotContain(second.keys().secretKey());
  }
}

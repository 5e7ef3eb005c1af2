// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.own;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.pact.Checked;
import dev.ocesandbox.testkit.pact.verify.InteractionResult;
import dev.ocesandbox.testkit.pact.verify.InteractionResult.Outcome;
import dev.ocesandbox.testkit.pact.verify.PactVerification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The pact that is shipped. To renew it: cp pact/target/own-pact.json to its place. */
class OwnPactTest {

  /** Their requests or answers hold secrets, which no pact records. */
  private static final Set<String> WITH_SECRETS =
      Set.of(
          "CreateToken",
          "ShowToken",
          "CreateTemporaryAccessKeyByToken",
          "ShowPermanentAccessKey",
          "CreateSubEnterpriseAccount",
          "CheckHosts",
          "CheckVerifyCodes");

  /** Files, links to files, and what needs a file or a message of a moment ago. */
  private static final Set<String> WITH_FILES =
      Set.of(
          "UploadAccessory",
          "DownloadAccessories",
          "DownloadImages",
          "DownloadCases",
          "DeleteAccessories",
          "CreateFeedback",
          "ListAccessoryAccessUrls",
          "ShowDownloadAccessoryUrl",
          "RevokeMessage");

  private static JsonNode interactions() throws IOException {
    return Json.read(Files.readAllBytes(OwnPact.FILE)).path("interactions");
  }

  @Test
  void the_shipped_pact_is_what_the_sandbox_answers() throws IOException {
    String made = OwnPact.made();
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "own-pact.json"), made);

    assertThat(Files.readString(OwnPact.FILE, UTF_8))
        .as("renew it with cp pact/target/own-pact.json %s", OwnPact.FILE)
        .isEqualTo(made);
  }

  @Test
  void the_sandbox_keeps_it() throws IOException {
    List<InteractionResult> results =
        PactVerification.of(PactVerification.read(OwnPact.FILE)).run(result -> {});

    assertThat(results).hasSize(interactions().size());
    assertThat(results).allMatch(result -> result.outcome() == Outcome.PASSED);
  }

  @Test
  void it_fits_the_contracts() {
    Checked checked = Checked.run("check", OwnPact.FILE.toString());

    assertThat(checked.complaints()).isEmpty();
    assertThat(checked.code()).isZero();
  }

  @Test
  void every_operation_that_is_built_succeeds_in_it() {
    Set<String> shown =
        Sample.all().stream()
            .filter(sample -> sample.refused().isEmpty())
            .map(Sample::operation)
            .collect(Collectors.toSet());
    Set<String> expected =
        Contracts.load().operations().stream()
            .filter(operation -> operation.family() != ErrorFamily.CONTROL)
            .map(Operation::id)
            .filter(id -> Contracts.load().gap(id).isEmpty())
            .filter(id -> !WITH_SECRETS.contains(id) && !WITH_FILES.contains(id))
            .collect(Collectors.toSet());

    assertThat(shown).isEqualTo(expected);
  }

  @Test
  void a_stub_server_can_tell_its_requests_apart() throws IOException {
    Set<String> requests = new HashSet<>();
    Set<String> descriptions = new HashSet<>();
    for (JsonNode interaction : interactions()) {
      assertThat(requests.add(interaction.path("request").toString()))
          .as(interaction.path("request").toString())
          .isTrue();
      assertThat(
              descriptions.add(
                  interaction.path("description").asString() + interaction.path("providerStates")))
          .isTrue();
      assertThat(interaction.path("request").has("matchingRules")).isFalse();
    }
    assertThat(requests).hasSizeGreaterThan(60);
  }

  @Test
  void it_holds_no_credentials() throws IOException {
    assertThat(Files.readString(OwnPact.FILE, UTF_8))
        .doesNotContain(
            "sandbox-token", "X-Auth-Token", "\"Authorization\"", "SANDBOXAK", "127.0.0.1");
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import static dev.ocesandbox.server.gateway.GatewayFixture.json;
import static dev.ocesandbox.server.gateway.GivenAccounts.login;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Callers;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.gateway.GatewayFixture;
import dev.ocesandbox.server.gateway.GivenCall;
import dev.ocesandbox.server.gateway.exchange.Reply;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documented operations of IAM that are not built say so, and are no unknown paths. */
final class IamGapConformance {

  private static final Contracts CONTRACTS = Contracts.load();

  private final GatewayFixture gateway = GatewayFixture.with();

  private static Stream<Operation> gaps() {
    return CONTRACTS.gaps().stream()
        .map(gap -> CONTRACTS.operation(gap.operation()))
        .filter(operation -> operation.family() == ErrorFamily.IAM);
  }

  private static GivenCall call(Operation operation) {
    String path = operation.path().text().replaceAll("\\{[^}]*}", "x1");
    return GivenCall.of(operation.method(), path, "");
  }

  @Test
  void every_one_answers_501_with_the_reason() {
    // rule gateway.gap.not-built
    assertThat(gaps().toList())
        .hasSizeGreaterThan(200)
        .allSatisfy(
            operation -> {
              Reply reply = gateway.send(call(operation).withToken(login("acme").token()));
              assertThat(reply.status()).as(operation.id()).isEqualTo(501);
              assertThat(json(reply).path("error_code").asString()).isEqualTo("SANDBOX.0501");
              assertThat(json(reply).path("error_msg").asString())
                  .startsWith("The operation " + operation.id() + " is documented but not built")
                  .endsWith("with tokens, temporary keys and look-ups.");
              Reply chinese =
                  gateway.send(
                      call(operation).with("X-Language", "zh_CN").withToken(login("acme").token()));
              assertThat(json(chinese).path("error_msg").asString())
                  .matches("操作\\w+已有文档，但本沙箱尚未实现：[^a-z]+");
            });
  }

  @Test
  void without_credentials_every_one_answers_as_iam_does() {
    List<Operation> guarded =
        gaps().filter(operation -> operation.callers() == Callers.ANYONE).toList();

    assertThat(guarded)
        .hasSizeGreaterThan(200)
        .allSatisfy(
            operation -> {
              Reply reply = gateway.send(call(operation));
              boolean five = operation.path().text().startsWith("/v5/");
              String text = "The request you have made requires authentication.";
              assertThat(reply.status()).as(operation.id()).isEqualTo(401);
              assertThat(json(reply))
                  .as(operation.id())
                  .isEqualTo(
                      five
                          ? IamError.of("IAM.0001", text)
                          : IamError.of(401, text, "Unauthorized"));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v3/users",
    "GET, /v3/users/0123",
    "GET, /v3/groups",
    "GET, /v3/roles",
    "GET, /v3/services",
    "GET, /v3.0/OS-QUOTA/domains/0123",
    "POST, /v3.0/OS-CREDENTIAL/credentials",
    "GET, /v3.0/OS-CREDENTIAL/credentials?user_id=0123",
    "DELETE, /v3.0/OS-AGENCY/agencies/0123",
    "PATCH, /v3.0/OS-ROLE/roles/0123",
    "HEAD, /v3/groups/0123/users/4567",
    "GET, /v5/policies",
    "POST, /v5/agencies/assume",
    "GET, /v5/users/0123/access-keys"
  })
  void what_clients_call_is_among_them(String method, String target) {
    GivenCall call = GivenCall.of(method, target, "").withToken(login("acme").token());

    assertThat(gateway.send(call).status()).isEqualTo(501);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[1]", "a=b", ""})
  void a_body_is_not_read(String body) {
    GivenCall call =
        GivenCall.post("/v3.0/OS-FEDERATION/tokens", body)
            .with("Content-Type", "application/x-www-form-urlencoded");

    assertThat(gateway.send(call).status()).isEqualTo(501);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v3/nothing", "/v5/nothing", "/v3.0/OS-NOTHING/x", "/v3/regions/a/b"})
  void other_paths_stay_unknown(String path) {
    GivenCall call = GivenCall.get(path).withToken(login("acme").token());

    assertThat(gateway.send(call).status()).isEqualTo(404);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ocesandbox.testkit.internal.IsolatedServer;
import dev.ocesandbox.testkit.internal.RemoteServer;
import dev.ocesandbox.testkit.internal.ServerConnection;
import dev.ocesandbox.testkit.pact.verify.InteractionResult;
import dev.ocesandbox.testkit.pact.verify.PactVerification;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Provider states of the project, which each server knows. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class OwnStatesTest {

  private static final String SETTING = "oce-sandbox.states";
  private static final String STATE = "account {account} is rich";
  private static final String FILE =
      """
      {"states": [{"pattern": "%s", "parameters": {"account": "account"},
        "do": [{"operation": "SetCash", "parameters": {"account": "{account}"},
                "body": {"amount": "1000000.00"}}]}]}
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.writeString(folder.resolve("oce-sandbox-states.json"), FILE.formatted(STATE));
  }

  @AfterEach
  void clear() {
    System.clearProperty(SETTING);
  }

  private static ServerConnection started() {
    return IsolatedServer.startStandard(OceSandbox.CLOCK, false);
  }

  private static String statesOf(Supplier<ServerConnection> launcher) {
    SharedServer.Lease lease = new SharedServer(launcher).lease();
    try {
      return lease
          .connection()
          .write(lease.connection().send("GET", "/_sandbox/provider-states", null).body().value());
    } finally {
      lease.releaseAndStop();
    }
  }

  private static <T> T withClassPath(Path folder, Callable<T> work) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      return work.call();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void a_server_knows_the_states_of_the_class_path() throws Exception {
    assertThat(statesOf(OwnStatesTest::started)).doesNotContain(STATE);
    assertThat(withClassPath(folder, () -> statesOf(OwnStatesTest::started))).contains(STATE);
  }

  @Test
  void a_running_server_gets_the_states_of_the_file_that_the_build_names() {
    System.setProperty(SETTING, file.toString());
    try (ServerConnection running = started()) {
      String endpoint = running.endpoint();

      assertThat(statesOf(() -> RemoteServer.at(endpoint, null))).contains(STATE);
    }
  }

  @Test
  void pacts_are_verified_with_them() {
    System.setProperty(SETTING, file.toString());
    String pact =
        """
        {"consumer": {"name": "portal"}, "provider": {"name": "huaweicloud-bss"},
         "interactions": [{"description": "balances",
           "providerStates": [{"name": "account solo is rich"}],
           "request": {"method": "GET", "path": "/v2/accounts/customer-accounts/balances"},
           "response": {"status": 200}}],
         "metadata": {"pactSpecification": {"version": "3.0.0"}}}
        """;
    try (ServerConnection running = started()) {
      List<InteractionResult> results =
          PactVerification.of(PactVerification.read("portal.json", pact))
              .server(running.endpoint(), null)
              .run(result -> {});

      assertThat(results)
          .extracting(InteractionResult::outcome)
          .as(results.toString())
          .containsExactly(InteractionResult.Outcome.PASSED);
    }
  }

  @Test
  void a_file_that_is_missing_or_refused_is_named_and_the_server_stops() throws IOException {
    System.setProperty(SETTING, folder.resolve("none.json").toString());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statesOf(OwnStatesTest::started))
        .withMessageContainingAll("oce-sandbox.states", "none.json");

    Files.writeString(file, "{\"states\": [{\"pattern\": \"x\"}]}");
    System.setProperty(SETTING, file.toString());
    IsolatedServer refused = IsolatedServer.start(Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statesOf(() -> refused))
        .withMessageContainingAll("refuses the provider states of " + file, "400");
    assertThat(refused.jar()).as("jar of the stopped server").doesNotExist();
  }
}

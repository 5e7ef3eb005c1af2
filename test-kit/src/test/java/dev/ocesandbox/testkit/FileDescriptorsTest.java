// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Tests with a client each do not use up the file descriptors of their JVM. */
class FileDescriptorsTest {

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private static final int TESTS = 200;

  /** 2,000 tests in all with -Pdeep. */
  private static final int ROUNDS = Boolean.getBoolean("oce.deep") ? 10 : 1;

  @OceSandbox
  static class Suite {
    @RepeatedTest(TESTS)
    void two_clients(BssClient acme, @As("solo") BssClient solo) {
      for (BssClient client : new BssClient[] {acme, solo}) {
        client.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
      }
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void their_number_stays_the_same_however_many_tests_run() {
    run();
    long before = descriptors();

    for (int round = 0; round < ROUNDS; round++) {
      run();
    }

    assertThat(descriptors()).isLessThan(before + 20);
  }

  private static void run() {
    run("in-process");
  }

  /** Runs the suite with a value of {@link SandboxRuntime}. */
  static void run(String runtime) {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Suite.class))
        .configurationParameter("oce-sandbox.runtime", runtime)
        .execute()
        .testEvents()
        .assertStatistics(statistics -> statistics.succeeded(TESTS));
  }

  static long descriptors() {
    try (Stream<Path> open = Files.list(DESCRIPTORS)) {
      return open.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

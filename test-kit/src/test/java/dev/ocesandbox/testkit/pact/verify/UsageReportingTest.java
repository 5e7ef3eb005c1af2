// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import au.com.dius.pact.core.support.MetricEvent;
import au.com.dius.pact.core.support.Metrics;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends an event of Pact JVM with a listening socket as proxy of the JVM. */
class UsageReportingTest {

  private static final int MAX_WAIT_MILLIS = 10_000;

  private final Properties before = new Properties();
  private ServerSocket proxy;

  static Stream<Runnable> users() {
    return Stream.of(
        () -> PactVerification.of(PactJson.pact("3.0.0")), () -> new SandboxTarget().close());
  }

  @BeforeEach
  void listen() throws Exception {
    before.putAll(System.getProperties());
    proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    proxy.setSoTimeout(1);
    for (String scheme : new String[] {"http", "https"}) {
      System.setProperty(scheme + ".proxyHost", "127.0.0.1");
      System.setProperty(scheme + ".proxyPort", String.valueOf(proxy.getLocalPort()));
    }
    System.clearProperty("pact_do_not_track");
  }

  @AfterEach
  void restore() throws Exception {
    System.setProperties(before);
    proxy.close();
  }

  @ParameterizedTest
  @MethodSource("users")
  void nothing_leaves_the_machine(Runnable user) throws Exception {
    user.run();
    Set<Thread> others = new HashSet<>(Thread.getAllStackTraces().keySet());

    Metrics.INSTANCE.sendMetrics(new MetricEvent.ProviderVerificationRan(1, "junit5"));
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!others.contains(thread)) {
        thread.join(MAX_WAIT_MILLIS);
      }
    }

    assertThatThrownBy(proxy::accept).isInstanceOf(SocketTimeoutException.class);
    assertThat(System.getProperty("pact_do_not_track")).isEqualTo("true");
  }
}

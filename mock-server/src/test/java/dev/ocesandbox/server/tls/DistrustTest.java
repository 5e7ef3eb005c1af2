// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.server.Sandbox;
import dev.ocesandbox.server.SandboxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that do not trust the CA, which is what users meet first. */
@Timeout(60)
class DistrustTest {

  private static final String ADVICE = "Save GET /_sandbox/ca.pem";

  private static final byte[] UNKNOWN_CA = {0x15, 3, 3, 0, 2, 2, 48};

  private final PrintStream console = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Sandbox sandbox;

  @BeforeEach
  void start() {
    sandbox =
        Sandbox.start(
            SandboxOptions.defaults().withTls(new TlsOptions.OwnAuthority(null, List.of())));
    System.setErr(new PrintStream(printed, true, UTF_8));
  }

  @AfterEach
  void stop() {
    System.setErr(console);
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void the_console_says_what_to_do_once(String version) throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> shake((SSLSocketFactory) SSLSocketFactory.getDefault(), version))
          .isInstanceOf(SSLException.class);
    }

    sandbox.close();
    assertThat(printed.toString(UTF_8)).containsOnlyOnce(ADVICE).contains("NODE_EXTRA_CA_CERTS");
  }

  @Test
  void a_client_that_trusts_another_ca_counts_as_well() throws Exception {
    TlsIdentity other =
        TlsIdentity.open(new TlsOptions.OwnAuthority(null, List.of()), Instant.now());

    assertThatThrownBy(() -> shake(Trust.context(other).getSocketFactory(), "TLSv1.3"))
        .isInstanceOf(SSLException.class);

    sandbox.close();
    assertThat(printed.toString(UTF_8)).containsOnlyOnce(ADVICE);
  }

  @Test
  void the_unencrypted_alert_of_openssl_counts_as_well() throws Exception {
    try (Socket tcp = new Socket(InetAddress.getLoopbackAddress(), sandbox.port())) {
      tcp.setSoTimeout(10_000);
      tcp.getOutputStream().write(clientHello());
      assertThat(tcp.getInputStream().read()).isEqualTo(0x16);
      tcp.getOutputStream().write(UNKNOWN_CA);
      tcp.getInputStream().readAllBytes();
    }

    sandbox.close();
    assertThat(printed.toString(UTF_8)).containsOnlyOnce(ADVICE);
  }

  /** Returns the first message of a client that speaks TLS 1.3 only. */
  private byte[] clientHello() throws Exception {
    SSLEngine engine = SSLContext.getDefault().createSSLEngine("localhost", sandbox.port());
    engine.setUseClientMode(true);
    engine.setEnabledProtocols(new String[] {"TLSv1.3"});
    ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    engine.wrap(ByteBuffer.allocate(0), hello);
    return Arrays.copyOf(hello.array(), hello.position());
  }

  @Test
  void nothing_is_said_about_a_client_that_trusts_the_ca() throws Exception {
    shake(Trust.context(sandbox.tls()).getSocketFactory(), "TLSv1.3");

    sandbox.close();
    assertThat(printed.toString(UTF_8)).doesNotContain(ADVICE);
  }

  /** The server has read all that the client sent when it closes its side. */
  private void shake(SSLSocketFactory factory, String version) throws IOException {
    try (Socket tcp = new Socket(InetAddress.getLoopbackAddress(), sandbox.port());
        SSLSocket tls = (SSLSocket) factory.createSocket(tcp, "localhost", sandbox.port(), false)) {
      tcp.setSoTimeout(10_000);
      tls.setEnabledProtocols(new String[] {version});
      try {
        tls.startHandshake();
      } catch (SSLException e) {
        tcp.getInputStream().readAllBytes();
        throw e;
      }
    }
  }
}

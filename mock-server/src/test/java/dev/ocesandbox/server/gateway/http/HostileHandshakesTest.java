// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.tls.TlsIdentity;
import dev.ocesandbox.server.tls.TlsOptions;
import dev.ocesandbox.server.tls.Trust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that begin a TLS handshake and do something else never take the place of others. */
@Timeout(60)
class HostileHandshakesTest {

  private static final Timeouts SHORT =
      new Timeouts(
          Duration.ofSeconds(20),
          Duration.ofMillis(500),
          Duration.ofSeconds(20),
          16 * 1024,
          Duration.ofSeconds(1),
          Duration.ofMillis(100));

  /** The first 9 bytes of a ClientHello of 512 bytes. */
  private static final byte[] BEGINNING = HexFormat.of().parseHex("160301020001000200");

  private final TlsIdentity identity =
      TlsIdentity.open(new TlsOptions.OwnAuthority(null, List.of()), Instant.now());

  private final List<Socket> hostile = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : hostile) {
      socket.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1603010005ffffffffff",
        "160301ffff0100ffff",
        "16030100050100000001",
        "1503010002022a",
        "1703030005aaaaaaaaaa",
        "1603",
        "16ff",
        "802e0100020015000000100100800300800700c0",
        "00",
        "ffffffff",
        "0d0a0d0a0d0a"
      })
  void garbage_ends_its_connection_only(String bytes) throws Exception {
    try (RunningFront server = RunningFront.secure(identity, Timeouts.DEFAULT)) {
      Socket socket = connected(server);
      socket.getOutputStream().write(HexFormat.of().parseHex(bytes));
      socket.shutdownOutput();

      assertThat(rest(socket)).doesNotContain("HTTP/1.1 200");
      assertServes(server);
    }
  }

  @Test
  void random_bytes_after_the_beginning_of_a_handshake_end_their_connection_only()
      throws Exception {
    Random random = new Random(7);
    try (RunningFront server = RunningFront.secure(identity, Timeouts.DEFAULT)) {
      for (int i = 0; i < 100; i++) {
        byte[] bytes = new byte[5 + random.nextInt(700)];
        random.nextBytes(bytes);
        System.arraycopy(BEGINNING, 0, bytes, 0, Math.min(BEGINNING.length, 3 + i % 7));
        Socket socket = connected(server);
        socket.getOutputStream().write(bytes);
        socket.shutdownOutput();
        assertThat(rest(socket)).doesNotContain("HTTP/1.1 200");
      }
      assertServes(server);
    }
  }

  @Test
  void half_a_handshake_is_cut_when_its_time_is_over() throws Exception {
    try (RunningFront server = RunningFront.secure(identity, SHORT)) {
      Socket socket = connected(server);
      socket.getOutputStream().write(BEGINNING);

      assertThat(rest(socket)).doesNotContain("HTTP");
    }
  }

  @Test
  void a_handshake_byte_by_byte_is_cut_as_well() throws Exception {
    try (RunningFront server = RunningFront.secure(identity, SHORT)) {
      Socket socket = connected(server);
      socket.getOutputStream().write(BEGINNING);
      socket.setSoTimeout(100);

      int sent = 0;
      while (sent < 200 && takesOneMore(socket)) {
        sent++;
      }

      assertThat(sent).isBetween(1, 199);
    }
  }

  @Test
  void two_hundred_unfinished_handshakes_leave_room_for_the_next_client() throws Exception {
    try (RunningFront server = RunningFront.secure(identity, Timeouts.DEFAULT)) {
      for (int i = 0; i < 200; i++) {
        connected(server).getOutputStream().write(BEGINNING);
      }

      assertServes(server);
    }
  }

  /** Sends a byte, then waits for an end of the connection. */
  private static boolean takesOneMore(Socket socket) throws IOException {
    try {
      socket.getOutputStream().write(0);
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (SocketException e) {
      return false;
    }
  }

  private Socket connected(RunningFront server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(10_000);
    hostile.add(socket);
    return socket;
  }

  private static String rest(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (SocketException e) {
      // A connection that was cut has no answer.
      return "";
    }
  }

  private void assertServes(RunningFront server) throws Exception {
    try (Socket tls =
        Trust.context(identity)
            .getSocketFactory()
            .createSocket(connected(server), "localhost", server.port(), true)) {
      tls.getOutputStream()
          .write(
              "GET /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(ISO_8859_1));
      assertThat(rest(tls)).startsWith("HTTP/1.1 200 ");
    }
  }
}

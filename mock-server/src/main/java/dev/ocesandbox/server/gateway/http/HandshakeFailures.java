// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what to do if a TLS handshake fails. Clients that try again and again are met once in a
 * while.
 */
final class HandshakeFailures {

  private static final Logger LOGGER = LoggerFactory.getLogger(HandshakeFailures.class);

  private static final int MAX_LINES = 5;

  /** Alerts with which clients reject a certificate. */
  private static final Map<Integer, String> DISTRUST =
      Map.of(
          42, "bad_certificate",
          43, "unsupported_certificate",
          46, "certificate_unknown",
          48, "unknown_ca");

  private static final List<String> OLD_VERSION =
      List.of("client requested protocol", "protocol_version", "not enabled or supported");

  private final Quiet distrusted = new Quiet();
  private final Quiet outdated = new Quiet();
  private final AtomicInteger others = new AtomicInteger();

  void met(Throwable failure) {
    String reason = String.valueOf(failure.getMessage());
    String lower = reason.toLowerCase(Locale.ROOT);
    if (DISTRUST.values().stream().anyMatch(lower::contains)) {
      distrust(reason);
    } else if (OLD_VERSION.stream().anyMatch(lower::contains)) {
      say(outdated, "A client speaks neither TLS 1.2 nor TLS 1.3 ({})", reason);
    } else if (others.incrementAndGet() <= MAX_LINES) {
      LOGGER.debug("A TLS handshake failed: {}", String.valueOf(failure));
    }
  }

  /**
   * Notes an alert that was not encrypted; other alerts than rejections are ignored. OpenSSL sends
   * those of TLS 1.3 in this way, and the JDK reports them as broken records.
   */
  void metAlert(int description) {
    String name = DISTRUST.get(description);
    if (name != null) {
      distrust(name);
    }
  }

  private void distrust(String reason) {
    say(
        distrusted,
        "A client does not trust the certificate of this sandbox ({}). Save GET /_sandbox/ca.pem"
            + " and let the client trust it: curl --cacert ca.pem; SSL_CERT_FILE=ca.pem for Go"
            + " and Python, REQUESTS_CA_BUNDLE for requests, NODE_EXTRA_CA_CERTS for Node, a"
            + " trust store for Java. See docs/guide/clients.md",
        reason);
  }

  private static void say(Quiet quiet, String text, String reason) {
    if (quiet.isOver()) {
      LOGGER.warn(text, reason);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import org.jspecify.annotations.Nullable;

/** Answers with the certificate that clients have to trust. */
final class CaControl {

  private final @Nullable String pem;

  /**
   * Creates the control.
   *
   * @param pem the certificate; empty if it is not known, null without TLS
   */
  CaControl(@Nullable String pem) {
    this.pem = pem;
  }

  Outcome show(DirectCall call) {
    if (pem == null) {
      return Outcome.denied("control.tls-on");
    }
    if (pem.isEmpty()) {
      return Outcome.denied("control.issuer-known");
    }
    byte[] bytes = pem.getBytes(US_ASCII);
    return Outcome.done(
        Answer.streamed(out -> out.write(bytes))
            .with("Content-Type", "application/x-pem-file")
            .with("Content-Disposition", "attachment; filename=\"ca.pem\""));
  }
}

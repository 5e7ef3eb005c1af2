// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.server.gateway.exchange.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads replies, streamed ones too. */
final class ReplyText {

  private ReplyText() {}

  static String of(Reply reply) {
    if (reply.stream() == null) {
      return new String(reply.body(), UTF_8);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      reply.stream().writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }
}

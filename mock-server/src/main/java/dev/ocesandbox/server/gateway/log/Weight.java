// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import dev.ocesandbox.contracts.check.Finding;
import dev.ocesandbox.server.gateway.exchange.Diagnosis;
import dev.ocesandbox.server.gateway.exchange.Headers;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.world.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Estimates from above how many bytes of memory the parts of a log entry take on a JVM of 64 bits
 * with compressed references. Texts that belong to the contracts or to the world are not counted.
 */
final class Weight {

  /** The entry with its page, times and numbers, and its places in the collections of the log. */
  private static final int ENTRY = 800;

  /** A text without its characters, and the reference to it. */
  private static final int TEXT = 60;

  /** A place in a map or a list. */
  private static final int PLACE = 64;

  private Weight() {}

  static int of(LoggedExchange entry) {
    return ENTRY
        + of(entry.request())
        + text(entry.user())
        + of(entry.refusal())
        + PLACE * (entry.applied().size() + entry.faults().size())
        + (entry.stub() == null ? 0 : PLACE + text(entry.stub().reason()))
        + findings(entry.findings())
        + of(entry.diagnosis())
        + entry.requestBody().weight()
        + entry.answerBody().weight();
  }

  private static int of(HttpRequest request) {
    return text(request.id())
        + text(request.method())
        + text(request.rawPath())
        + (request.rawQuery() == null ? 0 : text(request.rawQuery()))
        + of(request.headers());
  }

  private static int of(Headers headers) {
    int sum = PLACE;
    for (int i = 0; i < headers.size(); i++) {
      sum += 2 * PLACE + text(headers.name(i)) + text(headers.value(i));
    }
    return sum;
  }

  private static int of(@Nullable Refusal refusal) {
    int sum = PLACE;
    if (refusal != null) {
      for (Map.Entry<String, String> argument : refusal.arguments().entrySet()) {
        sum += PLACE + text(argument.getKey()) + text(argument.getValue());
      }
    }
    return sum;
  }

  private static int findings(List<Finding> findings) {
    int sum = 0;
    for (Finding finding : findings) {
      sum += PLACE + text(finding.field());
    }
    return sum;
  }

  private static int of(@Nullable Diagnosis diagnosis) {
    return diagnosis == null
        ? 0
        : (2 + 4 * diagnosis.mistakes().size()) * TEXT + 2 * diagnosis.length();
  }

  /** Returns the weight of a text, whose characters may take two bytes each. */
  private static int text(String text) {
    return TEXT + 2 * text.length();
  }
}

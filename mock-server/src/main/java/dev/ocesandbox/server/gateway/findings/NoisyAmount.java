// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.server.money.BinaryNoise;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An amount in a request that was calculated in binary floating point.
 *
 * @param field name of its field; {@code amount} for a column
 * @param text the amount as it was sent, cut after 40 characters
 */
record NoisyAmount(String field, String text) {

  private static final int SHOWN = 40;
  private static final String NUMBER =
      "(-?[0-9]{1,15}\\.(?:[0-9]{9,60}|[0-9]{1,20}[eE]-[0-9]{1,3}))";

  private static final Pattern FIELD =
      Pattern.compile(
          "\"([a-z_]{0,40}(?:amount|cash|credit|price|money|balance)[a-z_]{0,40})\"\\s{0,8}:"
              + "\\s{0,8}\"?"
              + NUMBER
              + "[\"\\s,}\\]]");

  private static final Pattern COLUMN =
      Pattern.compile("(?m)^\"?[A-Za-z0-9_-]{1,80}\"?,()\"?" + NUMBER + "\"?\\r?$");

  /** Returns the first one in a body, which is JSON or CSV; empty if there is none. */
  static Optional<NoisyAmount> in(byte[] body) {
    String text = new String(body, UTF_8);
    return Stream.of(FIELD, COLUMN)
        .flatMap(pattern -> pattern.matcher(text).results())
        .filter(found -> BinaryNoise.isIn(found.group(2)))
        .map(NoisyAmount::of)
        .findFirst();
  }

  private static NoisyAmount of(MatchResult found) {
    String number = found.group(2);
    return new NoisyAmount(
        found.group(1).isEmpty() ? "amount" : found.group(1),
        number.length() <= SHOWN ? number : number.substring(0, SHOWN) + "...");
  }
}

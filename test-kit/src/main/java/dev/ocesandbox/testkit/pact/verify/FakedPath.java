// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Paths that a pact may call: those of the faked API and of IAM. A pact may come from others, so it
 * must not reach the control API, which could delete worlds of a running server.
 */
final class FakedPath {

  /** Paths begin with a version, those of the ticket service with the name of the service. */
  private static final Pattern FIRST = Pattern.compile("v\\d[\\w.-]{0,20}|osm");

  private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
  private static final int MAX_SHOWN = 120;

  /** A path that is still encoded after so many times is refused. */
  private static final int MAX_ENCODED = 4;

  private FakedPath() {}

  /**
   * Refuses other paths.
   *
   * @param path encoded path
   * @throws InteractionProblem if it is not a path of the faked API
   */
  static void require(String path) {
    List<String> segments = Arrays.asList(SEPARATOR.split(decoded(path), -1));
    boolean faked =
        segments.size() > 2
            && segments.get(0).isEmpty()
            && FIRST.matcher(segments.get(1)).matches()
            && segments.stream().noneMatch(FakedPath::leadsElsewhere);
    if (!faked) {
      throw new InteractionProblem(
          "the path %s is not part of the faked API; nothing was sent".formatted(shown(path)));
    }
  }

  private static boolean leadsElsewhere(String segment) {
    String name = segment.indexOf(';') < 0 ? segment : segment.substring(0, segment.indexOf(';'));
    return name.equals(".") || name.equals("..");
  }

  private static String decoded(String path) {
    String text = path;
    for (int i = 0; i < MAX_ENCODED; i++) {
      String once = once(text);
      if (once.equals(text)) {
        return text;
      }
      text = once;
    }
    return "";
  }

  /** A percent sign may encode nothing. */
  private static String once(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static String shown(String path) {
    return path.length() > MAX_SHOWN ? path.substring(0, MAX_SHOWN) + "..." : path;
  }
}

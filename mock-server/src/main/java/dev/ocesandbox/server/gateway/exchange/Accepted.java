// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The media types that a client accepts (RFC 9110, section 12.5.1). */
public final class Accepted {

  private static final String ANY = "*/*";

  private final List<Range> ranges;

  private Accepted(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** Reads the values of the header Accept; no values accept everything. */
  public static Accepted of(List<String> headers) {
    List<Range> ranges =
        headers.stream()
            .flatMap(header -> Arrays.stream(header.split(",", -1)))
            .filter(range -> !range.isBlank())
            .map(Range::of)
            .toList();
    return new Accepted(ranges.isEmpty() ? List.of(new Range(ANY, 1)) : ranges);
  }

  /** Returns whether the client likes {@code type} better than {@code other}. */
  public boolean prefers(String type, String other) {
    return quality(type) > quality(other);
  }

  /** The most specific range decides. */
  private double quality(String type) {
    String group = type.substring(0, type.indexOf('/')) + "/*";
    return List.of(type, group, ANY).stream()
        .flatMap(name -> ranges.stream().filter(range -> range.type().equals(name)))
        .mapToDouble(Range::quality)
        .findFirst()
        .orElse(0);
  }

  private record Range(String type, double quality) {

    static Range of(String text) {
      String[] parts = text.strip().toLowerCase(Locale.ROOT).split(";", -1);
      double quality = 1;
      for (int i = 1; i < parts.length; i++) {
        String parameter = parts[i].strip();
        if (parameter.startsWith("q=")) {
          quality = number(parameter.substring(2));
        }
      }
      return new Range(parts[0].strip(), quality);
    }

    /** A weight that is not a number from 0 to 1 accepts nothing. */
    private static double number(String text) {
      return text.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(text) : 0;
    }
  }
}

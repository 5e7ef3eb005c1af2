// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import dev.ocesandbox.contracts.check.SecretNames;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Searches a text for secret names that are followed by a colon or an equals sign, and for elements
 * and parts of a form with secret names. In doubt, a value goes on to the end of the line or of the
 * text. Takes linear time.
 */
final class TextRedaction {

  private static final String NAME_ENDS = " \t\r\n{},&?;\"'|()<>=:";
  private static final int LONGEST_NAME = 400;
  private static final int ROUNDS = 3;

  private static final Pattern ESCAPE = Pattern.compile("\\\\+u+([0-9a-fA-F]{4})");

  private static final Pattern ENCODED = Pattern.compile("[^\\s&|?=%]*+%[^\\s&|?=]*+");

  private final String text;
  private final StringBuilder shown = new StringBuilder();
  private int done;

  private TextRedaction(String text) {
    this.text = text;
  }

  static String of(String text) {
    String shown = new TextRedaction(text).shown();
    return shown.indexOf('%') < 0 ? shown : withoutEncoded(shown);
  }

  /** Masks what holds a secret when it is decoded, such as a URL in the query of another one. */
  private static String withoutEncoded(String text) {
    return ENCODED
        .matcher(text)
        .replaceAll(
            found -> {
              String decoded = decoded(found.group());
              boolean open = decoded.equals(found.group()) || decoded.equals(of(decoded));
              return open ? Matcher.quoteReplacement(found.group()) : Redaction.STARS;
            });
  }

  /** Returns whether a name with escapes of JSON or of a URL means a secret. */
  static boolean isSecret(String name) {
    return SecretNames.isSecret(name) || SecretNames.isSecret(decoded(name));
  }

  /** Decodes a text until nothing is left to decode, because proxies may decode it, too. */
  static String decoded(String text) {
    String before = text;
    for (int round = 0; round < ROUNDS; round++) {
      String after = percent(unescaped(before));
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
    return before;
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    Matcher escape = ESCAPE.matcher(text);
    return escape.replaceAll(
        found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  private static String percent(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(
          text.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private String shown() {
    int at = 0;
    while (at < text.length()) {
      at = Math.max(at + 1, step(at));
    }
    return shown.append(text, done, text.length()).toString();
  }

  /** Returns the place to go on, which is behind a value that was masked. */
  private int step(int at) {
    char here = text.charAt(at);
    if (here == '<') {
      return element(at);
    }
    if (here != '=' && here != ':') {
      return at;
    }
    String name = nameBefore(at);
    if (name.equalsIgnoreCase("name")) {
      return part(at);
    }
    return !name.isEmpty() && isSecret(name) ? value(at, name) : at;
  }

  private int endBefore(int separator) {
    int end = separator;
    while (end > done && " \t\r\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** A name in quotes is JSON, whose values may go on behind a line break. */
  private boolean isQuotedBefore(int separator) {
    int end = endBefore(separator);
    return end > done && "\"'".indexOf(text.charAt(end - 1)) >= 0;
  }

  private String nameBefore(int separator) {
    int end = endBefore(separator);
    while (end > done && "\"'\\".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    int first = Math.max(done, end - LONGEST_NAME);
    while (start > first && NAME_ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start, end);
  }

  private int value(int separator, String name) {
    int start = separator + 1;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start == text.length()) {
      return start;
    }
    char first = text.charAt(start);
    if (first == '"' || first == '\'') {
      int end = quoteAfter(start + 1, first);
      return mask(start + 1, isEndOfValue(end + 1) ? end : text.length());
    }
    if (isQuotedBefore(separator) || "\\{[,;".indexOf(first) >= 0) {
      return mask(start, text.length());
    }
    boolean header = name.toLowerCase(Locale.ROOT).startsWith("x-");
    String ends = text.charAt(separator) == '=' ? "&\n" : header ? "\n|" : "\n";
    int end = start;
    while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return mask(start, end);
  }

  /** A quote that something else follows is not the end, but a quote that was not escaped. */
  private boolean isEndOfValue(int at) {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next >= text.length() || ",}])&;|".indexOf(text.charAt(next)) >= 0;
  }

  private int quoteAfter(int start, char quote) {
    int end = start;
    while (end < text.length() && text.charAt(end) != quote) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end, text.length());
  }

  /** Masks the content of a part of a multipart form: {@code name="password"}. */
  private int part(int equals) {
    int quote = equals + 1;
    boolean quoted = quote < text.length() && text.charAt(quote) == '"';
    int start = quoted ? quote + 1 : quote;
    int end = start;
    while (end < text.length() && (quoted ? "\"\n" : " ;\r\n").indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end - start > LONGEST_NAME || !isSecret(text.substring(start, end))) {
      return equals;
    }
    int content = text.indexOf("\n\r\n", end);
    int other = text.indexOf("\n\n", end);
    if (content < 0 || (other >= 0 && other < content)) {
      content = other;
    }
    if (content < 0) {
      return equals;
    }
    int boundary = text.indexOf("\n--", content + 1);
    int from = content + (text.charAt(content + 1) == '\r' ? 3 : 2);
    return mask(Math.min(from, text.length()), boundary < from ? text.length() : boundary);
  }

  /** Masks the content of an element with a secret name up to its end tag. */
  private int element(int open) {
    int end = open + 1;
    while (end < text.length()
        && end - open < LONGEST_NAME
        && " \t\r\n/<>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String name = text.substring(open + 1, end);
    int content = name.isEmpty() || !isSecret(name) ? -1 : text.indexOf('>', end);
    if (content < 0) {
      return open;
    }
    int close = text.indexOf("</" + name, content);
    return mask(content + 1, close < 0 ? text.length() : close);
  }

  private int mask(int start, int end) {
    if (end > start) {
      shown.append(text, done, start).append(Redaction.STARS);
      done = end;
    }
    return end;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import dev.ocesandbox.contracts.json.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Masks the secrets in JSON and keeps everything else as it was written. Where the text stops being
 * JSON, the rest is masked as a whole if it may belong to a secret, else searched as text.
 */
final class JsonRedaction {

  private static final JsonFactory JSON = new JsonFactory();

  private static final Pattern END = Pattern.compile("\\s*[,}\\]]");

  /** A part of the text to replace. */
  private record Cut(int start, int end, String replacement) {}

  private final String text;
  private final List<Cut> cuts = new ArrayList<>();
  private final Deque<JsonFrame> frames = new ArrayDeque<>();
  private int read;
  private boolean masked;

  JsonRedaction(String text) {
    this.text = text;
    frames.push(JsonFrame.root());
  }

  String shown() {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        take(parser, token);
      }
      read = text.length();
    } catch (JacksonException e) {
      maskOpenValues();
    }
    cuts.sort((one, other) -> Integer.compare(one.start(), other.start()));
    StringBuilder shown = new StringBuilder();
    int done = 0;
    for (Cut cut : cuts) {
      shown.append(text, done, cut.start()).append(cut.replacement());
      done = cut.end();
    }
    return shown.append(text, done, read).append(rest()).toString();
  }

  private void take(JsonParser parser, JsonToken token) {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    String value = token.isStructStart() || token.isStructEnd() ? "" : parser.getString();
    // With a name, the parser has read the colon and the first character of the value, too.
    int end =
        token == JsonToken.PROPERTY_NAME
            ? endOfString(start)
            : (int) parser.currentLocation().getCharOffset();
    masked = false;
    switch (token) {
      case START_OBJECT -> frames.push(frame().inner(true));
      case START_ARRAY -> frames.push(frame().inner(false));
      case END_OBJECT, END_ARRAY -> close();
      case PROPERTY_NAME -> {
        frame().name(value);
        String shown = Redaction.text(value);
        if (!shown.equals(value)) {
          cuts.add(new Cut(start, end, Json.text(Json.object().stringNode(shown))));
        }
      }
      case VALUE_STRING -> string(value, start, end);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        if (frame().isSecret()) {
          mask(start, end);
        } else {
          frame().noteValue(start, end);
        }
      }
      default -> {}
    }
    read = end;
  }

  private int endOfString(int start) {
    int end = start + 1;
    while (end < text.length() && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length());
  }

  private void string(String value, int start, int end) {
    if (frame().isSecret()) {
      if (!value.isEmpty()) {
        mask(start, end);
      }
      return;
    }
    frame().noteValue(start, end);
    frame().noteLabel(value);
    String shown = isNested(value) ? Redaction.body(value, null) : Redaction.text(value);
    if (!shown.equals(value)) {
      cuts.add(new Cut(start, end, Json.text(Json.object().stringNode(shown))));
    }
  }

  /** Each level of nesting doubles the escapes, so a text of 16 KB has few levels. */
  private static boolean isNested(String value) {
    String start = value.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  private void close() {
    JsonFrame closed = frames.pop();
    if (closed.hasSecretLabel()) {
      maskValueOf(closed);
    }
  }

  /** The label of a value may have been cut off. */
  private void maskOpenValues() {
    frames.stream().filter(JsonFrame::mayHaveSecretLabel).forEach(this::maskValueOf);
  }

  private void maskValueOf(JsonFrame frame) {
    if (frame.valueEnd() > 0) {
      cuts.removeIf(cut -> cut.start() >= frame.valueStart() && cut.end() <= frame.valueEnd());
      mask(frame.valueStart(), frame.valueEnd());
    }
  }

  private void mask(int start, int end) {
    cuts.add(new Cut(start, end, "\"" + Redaction.STARS + "\""));
    masked = true;
  }

  private JsonFrame frame() {
    JsonFrame top = frames.peek();
    return top == null ? JsonFrame.root() : top;
  }

  /** Returns what follows the last complete token. */
  private String rest() {
    String rest = text.substring(read);
    if (masked) {
      // A quote that was not escaped may have ended the secret early.
      return rest.isBlank() || END.matcher(rest).lookingAt() ? searched(rest) : Redaction.STARS;
    }
    return searched(rest);
  }

  private String searched(String rest) {
    boolean secret = frames.stream().anyMatch(JsonFrame::mayBeSecret);
    int value = 0;
    while (value < rest.length() && ":, \t\r\n".indexOf(rest.charAt(value)) >= 0) {
      value++;
    }
    int quote = rest.startsWith("\"", value) ? value + 1 : value;
    String start = unescaped(rest.substring(quote));
    boolean nested = quote > value && isNested(start) && !Redaction.body(start, null).equals(start);
    return (secret || nested) && value < rest.length()
        ? rest.substring(0, quote) + Redaction.STARS
        : Redaction.text(rest);
  }

  /** Decodes the start of a string up to its end, or to an escape that is cut. */
  private static String unescaped(String start) {
    StringBuilder decoded = new StringBuilder();
    int at = 0;
    while (at < start.length() && start.charAt(at) != '"') {
      char here = start.charAt(at++);
      if (here != '\\') {
        decoded.append(here);
      } else if (start.startsWith("u", at)) {
        int end = Math.min(at + 5, start.length());
        String digits = start.substring(at + 1, end);
        boolean whole = digits.matches("[0-9a-fA-F]{4}");
        decoded.append(whole ? String.valueOf((char) Integer.parseInt(digits, 16)) : "");
        at = end;
      } else if (at < start.length()) {
        char escape = start.charAt(at++);
        int control = "bfnrt".indexOf(escape);
        decoded.append(control < 0 ? escape : "\b\f\n\r\t".charAt(control));
      }
    }
    return decoded.toString();
  }
}

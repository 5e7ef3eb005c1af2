// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.json;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * Why a text is not JSON, in plain words and with its place.
 *
 * @param line line from 1; 0 if it is unknown
 * @param column column from 1; 0 if it is unknown
 * @param reason what is wrong there, such as "a comma or } is missing"
 */
public record JsonProblem(int line, int column, String reason) {

  private static final String OTHER = "it is not valid here";

  /**
   * What the parser's messages mean. {@code $1} stands for the first group. The first pattern that
   * is found counts.
   */
  private static final List<Meaning> MEANINGS =
      List.of(
          new Meaning("^There is no value", "it is empty"),
          new Meaning(
              "[Dd]uplicate (?:Object property|field) [\"'](.{1,60}?)[\"']",
              "the field '$1' appears twice"),
          new Meaning("[Dd]uplicate", "a field appears twice"),
          new Meaning("hex-digit|unicode escape", "an escape with u needs four hexadecimal digits"),
          new Meaning("[Ll]eading zero", "a number must not begin with 0"),
          new Meaning(
              "in numeric value|[Nn]umeric value|Number value",
              "a number is not written as JSON requires, or is too large"),
          new Meaning(
              "end-of-input in (?:VALUE_STRING|PROPERTY_NAME)|closing quote",
              "it ends inside a text; a closing quote is missing"),
          new Meaning(
              "end-of-input.*(?:marker for Object|Object entries)",
              "it ends inside an object; a } is missing"),
          new Meaning(
              "end-of-input.*(?:marker for Array|Array entries)",
              "it ends inside a list; a ] is missing"),
          new Meaning("[Ee]nd-of-input", "it ends too early"),
          new Meaning(
              "^Unexpected close marker '(.)': expected '(.)'",
              "there is a '$1' where a '$2' is due"),
          new Meaning("^Unexpected close marker '(.)'", "there is a '$1' that closes nothing"),
          new Meaning(
              "^Unexpected character \\('(.)' \\(code [^)]{1,20}\\)\\).*was expecting double-quote",
              "there is a '$1' where a field name in double quotes is due"),
          new Meaning(
              "^Unexpected character \\('(.)' \\(code [^)]{1,20}\\)\\).*was expecting a colon",
              "there is a '$1' where a colon is due after a field name"),
          new Meaning(
              "^Unexpected character \\('(.)' \\(code [^)]{1,20}\\)\\).*was expecting comma",
              "there is a '$1' where a comma or the end of the object or list is due"),
          new Meaning(
              "^Unexpected character \\('(.)' \\(code [^)]{1,20}\\)\\).*space separating",
              "there is a '$1' after the end of the value"),
          new Meaning(
              "^Unexpected character \\('(.)' \\(code [^)]{1,20}\\)\\)",
              "there is a '$1' where a value is due"),
          new Meaning(
              "^Unexpected character", "there is a character that JSON does not allow here"),
          new Meaning(
              "^Unrecognized token '(.{1,60}?)'", "'$1' is not a value; texts need double quotes"),
          new Meaning("^Non-standard token '(.{1,20}?)'", "'$1' is not a number in JSON"),
          new Meaning(
              "CTRL-CHAR",
              "a control character, such as a line break, must be escaped inside a text"),
          new Meaning(
              "character escape '(.)'",
              "there is no escape '\\$1'; a backslash inside a text is written twice"),
          new Meaning("UTF-8|UTF-32|surrogate", "it is not encoded in UTF-8"),
          new Meaning("nesting depth", "it has too many levels"),
          new Meaning(
              "(?:String|Name|Document) (?:value )?length|maximum", "a text or a name is too long"),
          new Meaning("^Trailing token", "there is more after the end of the value"));

  private record Meaning(Pattern message, String words) {
    Meaning(String message, String words) {
      this(Pattern.compile(message), words);
    }
  }

  /** Describes the failure of a parser, or of the reader of a number. */
  public static JsonProblem of(RuntimeException failure) {
    if (!(failure instanceof JacksonException known)) {
      return new JsonProblem(0, 0, "a number has too large an exponent");
    }
    TokenStreamLocation place = known.getLocation();
    boolean placed = place != null && place.getLineNr() > 0;
    return new JsonProblem(
        placed ? place.getLineNr() : 0,
        placed ? Math.max(place.getColumnNr(), 0) : 0,
        reason(String.valueOf(known.getOriginalMessage())));
  }

  private static String reason(String message) {
    for (Meaning meaning : MEANINGS) {
      Matcher found = meaning.message().matcher(message);
      if (found.find()) {
        return words(found, meaning.words());
      }
    }
    return OTHER;
  }

  private static String words(Matcher found, String words) {
    String text = words;
    for (int group = 1; group <= found.groupCount(); group++) {
      text = text.replace("$" + group, found.group(group));
    }
    return text;
  }

  /** Returns the reason for a message that names the line. */
  public String inColumn() {
    return column == 0
        ? "is not JSON: " + reason
        : "is not JSON at column " + column + ": " + reason;
  }

  /** Returns the place and the reason: "line 2, column 7: a closing quote is missing". */
  @Override
  public String toString() {
    return line == 0 ? reason : "line %d, column %d: %s".formatted(line, column, reason);
  }
}

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
 * @param chinese the same in Chinese
 */
public record JsonProblem(int line, int column, String reason, String chinese) {

  private static final Meaning OTHER = new Meaning("", "it is not valid here", "此处不是合法的JSON");

  /**
   * What the parser's messages mean. {@code $1} stands for the first group. The first pattern that
   * is found counts.
   */
  private static final List<Meaning> MEANINGS =
      List.of(
          new Meaning("^There is no value", "it is empty", "内容为空"),
          new Meaning(
              "[Dd]uplicate (?:Object property|field) [\"'](.{1,60}?)[\"']",
              "the field '$1' appears twice",
              "字段'$1'重复"),
          new Meaning("[Dd]uplicate", "a field appears twice", "有字段重复"),
          new Meaning(
              "hex-digit|unicode escape",
              "an escape with u needs four hexadecimal digits",
              "u转义需要四位十六进制数字"),
          new Meaning("[Ll]eading zero", "a number must not begin with 0", "数字不能以0开头"),
          new Meaning(
              "in numeric value|[Nn]umeric value|Number value",
              "a number is not written as JSON requires, or is too large",
              "数字的写法不符合JSON，或者过大"),
          new Meaning(
              "end-of-input in (?:VALUE_STRING|PROPERTY_NAME)|closing quote",
              "it ends inside a text; a closing quote is missing",
              "在文本中结束，缺少右引号"),
          new Meaning(
              "end-of-input.*(?:marker for Object|Object entries)",
              "it ends inside an object; a } is missing",
              "在对象中结束，缺少}"),
          new Meaning(
              "end-of-input.*(?:marker for Array|Array entries)",
              "it ends inside a list; a ] is missing",
              "在列表中结束，缺少]"),
          new Meaning("[Ee]nd-of-input", "it ends too early", "内容不完整"),
          new Meaning(
              "^Unexpected close marker '(.)': expected '(.)'",
              "there is a '$1' where a '$2' is due",
              "此处是'$1'，应为'$2'"),
          new Meaning(
              "^Unexpected close marker '(.)'", "there is a '$1' that closes nothing", "多余的'$1'"),
          new Meaning(
              "^Unexpected character \\('(.)' \\(code [^)]{1,20}\\)\\).*was expecting double-quote",
              "there is a '$1' where a field name in double quotes is due",
              "此处是'$1'，应为双引号括起的字段名"),
          new Meaning(
              "^Unexpected character \\('(.)' \\(code [^)]{1,20}\\)\\).*was expecting a colon",
              "there is a '$1' where a colon is due after a field name",
              "此处是'$1'，字段名后应为冒号"),
          new Meaning(
              "^Unexpected character \\('(.)' \\(code [^)]{1,20}\\)\\).*was expecting comma",
              "there is a '$1' where a comma or the end of the object or list is due",
              "此处是'$1'，应为逗号，或者对象、列表的结尾"),
          new Meaning(
              "^Unexpected character \\('(.)' \\(code [^)]{1,20}\\)\\).*space separating",
              "there is a '$1' after the end of the value",
              "值结束之后还有'$1'"),
          new Meaning(
              "^Unexpected character \\('(.)' \\(code [^)]{1,20}\\)\\)",
              "there is a '$1' where a value is due",
              "此处是'$1'，应为值"),
          new Meaning(
              "^Unexpected character",
              "there is a character that JSON does not allow here",
              "此处的字符不符合JSON"),
          new Meaning(
              "^Unrecognized token '(.{1,60}?)'",
              "'$1' is not a value; texts need double quotes",
              "'$1'不是值；文本需要双引号"),
          new Meaning(
              "^Non-standard token '(.{1,20}?)'", "'$1' is not a number in JSON", "'$1'不是JSON的数字"),
          new Meaning(
              "CTRL-CHAR",
              "a control character, such as a line break, must be escaped inside a text",
              "文本中的控制字符（例如换行）必须转义"),
          new Meaning(
              "character escape '(.)'",
              "there is no escape '\\$1'; a backslash inside a text is written twice",
              "没有转义'\\$1'；文本中的反斜杠要写两次"),
          new Meaning("UTF-8|UTF-32|surrogate", "it is not encoded in UTF-8", "不是UTF-8编码"),
          new Meaning(
              "^Token count",
              "it has more than " + Json.MAX_TOKENS + " names, values and brackets",
              "名称、值和括号超过" + Json.MAX_TOKENS + "个"),
          new Meaning("nesting depth", "it has too many levels", "嵌套层数过多"),
          new Meaning(
              "(?:String|Name|Document) (?:value )?length|maximum",
              "a text or a name is too long",
              "文本或名称过长"),
          new Meaning("^Trailing token", "there is more after the end of the value", "值结束之后还有内容"));

  private record Meaning(Pattern message, String en, String zh) {
    Meaning(String message, String en, String zh) {
      this(Pattern.compile(message), en, zh);
    }
  }

  /** Describes the failure of a parser, or of the reader of a number. */
  public static JsonProblem of(RuntimeException failure) {
    if (!(failure instanceof JacksonException known)) {
      return new JsonProblem(0, 0, "a number has too large an exponent", "数字的指数过大");
    }
    TokenStreamLocation place = known.getLocation();
    boolean placed = place != null && place.getLineNr() > 0;
    String message = String.valueOf(known.getOriginalMessage());
    Meaning meaning =
        MEANINGS.stream()
            .filter(one -> one.message().matcher(message).find())
            .findFirst()
            .orElse(OTHER);
    Matcher found = meaning.message().matcher(message);
    boolean filled = found.find();
    return new JsonProblem(
        placed ? place.getLineNr() : 0,
        placed ? Math.max(place.getColumnNr(), 0) : 0,
        filled ? words(found, meaning.en()) : meaning.en(),
        filled ? words(found, meaning.zh()) : meaning.zh());
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

  /** Returns the reason for a Chinese message that names the line. */
  public String inColumnChinese() {
    return column == 0 ? "不是JSON：" + chinese : "第" + column + "列不是JSON：" + chinese;
  }

  /** Returns the place and the reason in Chinese. */
  public String inChinese() {
    return line == 0 ? chinese : "第%d行第%d列，%s".formatted(line, column, chinese);
  }

  /** Returns the place and the reason: "line 2, column 7: a closing quote is missing". */
  @Override
  public String toString() {
    return line == 0 ? reason : "line %d, column %d: %s".formatted(line, column, reason);
  }
}

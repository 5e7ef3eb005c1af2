// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.JsonProblem;
import dev.ocesandbox.server.files.FieldPath;
import dev.ocesandbox.server.files.InvalidFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Describes in terms of the file why Jackson could not read a record. Jackson's own messages name
 * Java classes.
 */
final class RecordProblem {

  private RecordProblem() {}

  /**
   * Creates the exception to throw for a record.
   *
   * @param line line of the record, used if the cause has none
   * @param place location of the record
   */
  static InvalidFile of(JacksonException cause, int line, JsonPointer place) {
    return new InvalidFile(line(cause, line), FieldPath.of(place) + path(cause), reason(cause));
  }

  private static int line(JacksonException e, int line) {
    return e.getLocation() == null || e.getLocation().getLineNr() < 1
        ? line
        : e.getLocation().getLineNr();
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      path.append(name == null ? "[" + step.getIndex() + "]" : "." + name);
    }
    return path.toString();
  }

  private static Bilingual reason(JacksonException e) {
    Throwable cause = e.getCause();
    if (cause instanceof NullPointerException) {
      return new Bilingual("has a null value that is not allowed", "含有不允许的null");
    }
    if (cause instanceof RuntimeException && cause.getMessage() != null) {
      return new Bilingual(cause.getMessage(), "无效：" + cause.getMessage());
    }
    if (e instanceof UnrecognizedPropertyException) {
      return new Bilingual("is not a known field", "不是已知字段");
    }
    if (e instanceof InvalidFormatException bad) {
      return new Bilingual("cannot have the value {value}", "不能取值{value}")
          .with("value", String.valueOf(bad.getValue()));
    }
    return e instanceof MismatchedInputException ? mismatch(e) : notJson(JsonProblem.of(e));
  }

  private static Bilingual notJson(JsonProblem problem) {
    return new Bilingual(problem.inColumn(), problem.inColumnChinese());
  }

  private static Bilingual mismatch(JacksonException e) {
    return e.getOriginalMessage().startsWith("Missing creator property")
        ? RecordReader.NOT_NULL
        : new Bilingual("has the wrong type", "类型有误");
  }
}

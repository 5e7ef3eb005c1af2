// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * Sets of types as bits of a number. A value has the bit of its only type, or none if it is odd.
 */
final class Types {

  static final int TEXT = 1;

  /** A number that is held as an integer. */
  static final int WHOLE = 1 << 1;

  /** A number that is held with a decimal point, 3.0 included. */
  static final int DECIMAL = 1 << 2;

  static final int FLAG = 1 << 3;
  static final int NULL = 1 << 4;
  static final int OBJECT = 1 << 5;
  static final int ARRAY = 1 << 6;

  static final int ALL = TEXT | WHOLE | DECIMAL | FLAG | NULL | OBJECT | ARRAY;

  private Types() {}

  /** Returns the bit of the type of a value; 0 for one that no JSON text stands for. */
  static int of(JsonNode value) {
    // Asked for each value: the classes of most are known sooner than the kinds of their nodes.
    if (value instanceof StringNode) {
      return TEXT;
    }
    return value instanceof NullNode ? NULL : ofOther(value);
  }

  private static int ofOther(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> TEXT;
      case NUMBER -> ofNumber(value);
      case BOOLEAN -> FLAG;
      case NULL -> NULL;
      case OBJECT -> OBJECT;
      case ARRAY -> ARRAY;
      case BINARY, POJO, MISSING -> 0;
    };
  }

  private static int ofNumber(JsonNode number) {
    if (number.isIntegralNumber()) {
      return WHOLE;
    }
    return number.isBigDecimal() ? DECIMAL : 0;
  }

  /** Returns the types that a name of the keyword {@code type} stands for; 0 if it is not known. */
  static int named(String name) {
    return switch (name) {
      case "string" -> TEXT;
      case "integer" -> WHOLE;
      case "number" -> WHOLE | DECIMAL;
      case "boolean" -> FLAG;
      case "null" -> NULL;
      case "object" -> OBJECT;
      case "array" -> ARRAY;
      default -> 0;
    };
  }
}

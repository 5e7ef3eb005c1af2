// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.json;

import java.math.BigDecimal;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Writes a tree as compact JSON in UTF-8, byte for byte as the mapper does, in one pass over the
 * tree. What is rare is left to the mapper: texts with escapes, other kinds of nodes, deep trees.
 */
final class TreeWriter implements BiConsumer<String, JsonNode> {

  /** Deeper trees are left to the mapper, which has a limit. */
  private static final int MAX_DEPTH = 100;

  /** Decimals with more digits might not fit into a long. */
  private static final int MAX_DIGITS = 18;

  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final Utf8Buffer out;
  private int depth;

  private TreeWriter(Utf8Buffer out) {
    this.out = out;
  }

  static byte[] bytes(JsonNode tree) {
    Utf8Buffer out = SpareBuffers.take();
    new TreeWriter(out).value(tree);
    byte[] bytes = out.copy();
    // After an exception the buffer is garbage.
    SpareBuffers.giveBack(out);
    return bytes;
  }

  private void value(JsonNode node) {
    if (node instanceof StringNode text) {
      text(text.stringValue());
    } else if (node instanceof DecimalNode decimal) {
      decimal(decimal);
    } else if (node instanceof IntNode || node instanceof LongNode) {
      out.add(node.longValue());
    } else if (node instanceof FixedObject fixed) {
      out.add(fixed.bytes());
    } else if (node instanceof NullNode) {
      out.add(NULL);
    } else if (node instanceof BooleanNode) {
      out.add(node.booleanValue() ? TRUE : FALSE);
    } else if (node.getClass() == ObjectNode.class && depth < MAX_DEPTH) {
      object((ObjectNode) node);
    } else if (node.getClass() == ArrayNode.class && depth < MAX_DEPTH) {
      array((ArrayNode) node);
    } else {
      out.add(Json.mapped(node));
    }
  }

  private void object(ObjectNode object) {
    depth++;
    out.add('{');
    object.forEachEntry(this);
    out.add('}');
    depth--;
  }

  /** Writes a field. No value ends with an opening brace, so one in front means the first field. */
  @Override
  public void accept(String name, JsonNode value) {
    if (!out.endsWith('{')) {
      out.add(',');
    }
    text(name);
    out.add(':');
    value(value);
  }

  private void array(ArrayNode array) {
    depth++;
    out.add('[');
    int size = array.size();
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        out.add(',');
      }
      value(array.get(i));
    }
    out.add(']');
    depth--;
  }

  private void text(String text) {
    if (!out.addText(text)) {
      out.add(Json.mapped(StringNode.valueOf(text)));
    }
  }

  /** Writes a decimal in plain notation, with the zeros at its end. */
  private void decimal(DecimalNode node) {
    BigDecimal decimal = node.decimalValue();
    int scale = decimal.scale();
    if (scale < 0 || scale > MAX_DIGITS || decimal.precision() > MAX_DIGITS) {
      out.add(Json.mapped(node));
    } else if (scale == 0) {
      out.add(decimal.longValue());
    } else {
      out.add(decimal.scaleByPowerOfTen(scale).longValue(), scale);
    }
  }
}

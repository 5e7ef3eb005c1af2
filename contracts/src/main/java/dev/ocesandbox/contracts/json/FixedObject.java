// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.UTF8JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object that does not change after it is made. It keeps its own bytes once it was written, so
 * that it is only copied the next time, the check that has accepted it, and what a reader has found
 * in it. Thread-safe.
 *
 * <p>Every method that would change it, or an object or array in it, throws {@link
 * UnsupportedOperationException}; {@link #deepCopy()} returns an ordinary object.
 */
public final class FixedObject extends ObjectNode {

  private static final long serialVersionUID = 1L;

  /** Bytes of memory of an object or array, and of an entry with its node. */
  private static final int CONTAINER = 200;

  private static final int ENTRY = 64;
  private static final int TEXT = 40;

  private final int treeWeight;
  private transient @Nullable WrittenJson written;
  private transient @Nullable Object check;
  private transient @Nullable Found found;

  /** What a reader has found, with the reader: one reference, so that threads see both or none. */
  private record Found(Object by, Object value) {}

  private FixedObject(Map<String, JsonNode> fields) {
    super(JsonNodeFactory.instance, fields);
    this.treeWeight = weight(this);
  }

  /** Returns the object as it is now; later changes to it are not seen. */
  public static FixedObject of(ObjectNode object) {
    return object instanceof FixedObject fixed ? fixed : new FixedObject(fields(object));
  }

  private static Map<String, JsonNode> fields(ObjectNode object) {
    Map<String, JsonNode> fixed = new LinkedHashMap<>(object.size() * 4 / 3 + 1);
    object.properties().forEach(field -> fixed.put(field.getKey(), fixed(field.getValue())));
    return Collections.unmodifiableMap(fixed);
  }

  private static JsonNode fixed(JsonNode node) {
    if (node instanceof FixedObject) {
      return node;
    }
    if (node instanceof ObjectNode object) {
      return new ObjectNode(JsonNodeFactory.instance, fields(object));
    }
    return node instanceof ArrayNode array ? fixed(array) : node;
  }

  private static ArrayNode fixed(ArrayNode array) {
    List<JsonNode> items = new ArrayList<>(array.size());
    array.forEach(item -> items.add(fixed(item)));
    return new ArrayNode(JsonNodeFactory.instance, Collections.unmodifiableList(items));
  }

  /** Returns whether a check has accepted this object. Checks are compared by identity. */
  @SuppressWarnings("ReferenceEquality")
  public boolean isCheckedBy(Object other) {
    return check == other;
  }

  /** Notes that a check has accepted this object. Only the last such check is kept. */
  public void checkedBy(Object accepting) {
    check = accepting;
  }

  /**
   * Returns what a reader has found in this object; null if it is not kept. Readers are compared by
   * identity.
   */
  @SuppressWarnings("ReferenceEquality")
  public @Nullable Object found(Object by) {
    Found known = found;
    return known != null && known.by() == by ? known.value() : null;
  }

  /**
   * Keeps what a reader has found: a small value that does not change. Only the last one is kept.
   */
  public void keep(Object by, Object value) {
    found = new Found(by, value);
  }

  /** Returns about how many bytes of memory this object takes, its written form included. */
  public int weight() {
    return treeWeight + written().length();
  }

  private static int weight(JsonNode node) {
    int weight = CONTAINER;
    for (JsonNode value : node) {
      weight += ENTRY;
      if (value.isContainer()) {
        weight += weight(value);
      } else if (!value.isNull()) {
        weight += TEXT + (value.isString() ? value.stringValue().length() : 0);
      }
    }
    return weight;
  }

  @Override
  public void serialize(JsonGenerator generator, SerializationContext context) {
    if (isCompactUtf8(generator)) {
      generator.writeRawValue(written());
    } else {
      super.serialize(generator, context);
    }
  }

  /** Others have no use for the bytes: they write text, indent, escape more, or build trees. */
  private static boolean isCompactUtf8(JsonGenerator generator) {
    return generator instanceof UTF8JsonGenerator
        && generator.getPrettyPrinter() == null
        && generator.getCharacterEscapes() == null
        && generator.getHighestNonEscapedChar() == 0;
  }

  /** Returns its bytes, which nobody may change. */
  byte[] bytes() {
    return written().asUnquotedUTF8();
  }

  /** Two threads may write it at the same time; the bytes are the same. */
  private WrittenJson written() {
    WrittenJson known = written;
    if (known == null) {
      known = new WrittenJson(Json.bytes(new ObjectNode(JsonNodeFactory.instance, _children)));
      written = known;
    }
    return known;
  }
}

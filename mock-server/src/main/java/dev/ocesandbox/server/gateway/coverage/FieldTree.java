// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import dev.ocesandbox.contracts.json.FixedObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The documented fields of a body with the slots in which they are counted. Other fields are not
 * looked at, and of a list only the first items.
 *
 * @param slot slot of the field; -1 if it is not counted
 * @param values slots of the documented values
 * @param fields fields of an object
 * @param items items of a list; null if it is none
 */
record FieldTree(
    int slot,
    Map<Object, Integer> values,
    Map<String, FieldTree> fields,
    @Nullable FieldTree items) {

  static final int NOT_COUNTED = -1;

  /** A field of which nothing is counted. */
  static final FieldTree NONE = new FieldTree(NOT_COUNTED, Map.of(), Map.of(), null);

  /** Enough to see the values of a page; more would cost time with each request. */
  private static final int MAX_ITEMS = 20;

  FieldTree {
    values = new HashMap<>(values);
    fields = new HashMap<>(fields);
  }

  boolean isEmpty() {
    return slot == NOT_COUNTED && values.isEmpty() && fields.isEmpty() && items == null;
  }

  /** Counts what a value has of this tree; null counts as absent. */
  void count(@Nullable JsonNode node, Slots counts) {
    if (node == null || node.isNull() || node.isMissingNode()) {
      return;
    }
    if (slot != NOT_COUNTED) {
      counts.add(slot);
    }
    if (node instanceof FixedObject fixed && !fields.isEmpty()) {
      counts.add(slotsOf(fixed));
    } else {
      countFields(node, counts);
    }
  }

  /** A row of a list is read once: it is shown again and again, and does not change. */
  private int[] slotsOf(FixedObject row) {
    if (row.found(this) instanceof int[] known) {
      return known;
    }
    Slots counted = new Slots();
    countFields(row, counted);
    int[] slots = counted.toArray();
    row.keep(this, slots);
    return slots;
  }

  private void countFields(JsonNode node, Slots counts) {
    countValue(values, node, counts);
    for (Map.Entry<String, FieldTree> field : fields.entrySet()) {
      field.getValue().count(node.get(field.getKey()), counts);
    }
    if (items != null) {
      for (int i = 0; i < Math.min(node.size(), MAX_ITEMS); i++) {
        items.count(node.get(i), counts);
      }
    }
  }

  static void countValue(Map<Object, Integer> values, JsonNode node, Slots counts) {
    if (values.isEmpty() || node.isContainer()) {
      return;
    }
    Integer value = values.get(valueOf(node));
    if (value != null) {
      counts.add(value);
    }
  }

  /** Returns a key for a value. Small numbers and texts make no new objects. */
  static Object valueOf(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong()
        ? (Object) node.asLong()
        : node.asString();
  }
}

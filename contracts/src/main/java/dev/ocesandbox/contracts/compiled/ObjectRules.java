// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a schema says about the fields of objects.
 *
 * <p>Looks up the fields of the schema in the value, or those of the value in the schema if there
 * are much fewer of them.
 */
final class ObjectRules implements Check {

  private final Field[] fields;
  private final Map<String, Field> byName;
  private final int required;
  private final Sizes sizes;
  private final @Nullable Check names;
  private final Rest rest;

  /**
   * A field that a schema names.
   *
   * @param check what its value must fit; null if it is only required
   */
  record Field(String name, @Nullable Check check, boolean required) {}

  /** How many fields an object may have. */
  record Sizes(int least, int most) {}

  /**
   * What a schema says about the fields that it does not name.
   *
   * @param permitted whether there may be any
   * @param check what their values must fit; null if they need not be looked at
   */
  record Rest(boolean permitted, @Nullable Check check) {}

  /**
   * Creates rules.
   *
   * @param names what the name of each field must fit
   */
  ObjectRules(List<Field> fields, Sizes sizes, @Nullable Check names, Rest rest) {
    this.fields = fields.toArray(Field[]::new);
    this.byName = fields.stream().collect(Collectors.toMap(Field::name, field -> field));
    this.required = (int) fields.stream().filter(Field::required).count();
    this.sizes = sizes;
    this.names = names;
    this.rest = rest;
  }

  @Override
  public Verdict of(JsonNode object, int depth) {
    int size = object.size();
    if (size < sizes.least() || size > sizes.most()) {
      return Verdict.NO;
    }
    boolean all = names != null || rest.check() != null || size * 2 < fields.length;
    return all ? byValue(object, depth + 1) : bySchema(object, size, depth + 1);
  }

  private Verdict bySchema(JsonNode object, int size, int depth) {
    int known = 0;
    for (Field field : fields) {
      JsonNode value = object.get(field.name());
      if (value == null) {
        if (field.required()) {
          return Verdict.NO;
        }
      } else if (field.check() != null) {
        known++;
        Verdict verdict = field.check().of(value, depth);
        if (verdict != Verdict.YES) {
          return verdict;
        }
      }
    }
    return known == size || rest.permitted() ? Verdict.YES : Verdict.NO;
  }

  private Verdict byValue(JsonNode object, int depth) {
    int found = 0;
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      Field field = byName.get(entry.getKey());
      found += field != null && field.required() ? 1 : 0;
      Verdict verdict = ofField(field, entry, depth);
      if (verdict != Verdict.YES) {
        return verdict;
      }
    }
    return found == required ? Verdict.YES : Verdict.NO;
  }

  private Verdict ofField(@Nullable Field field, Map.Entry<String, JsonNode> entry, int depth) {
    if (names != null) {
      Verdict verdict = names.of(StringNode.valueOf(entry.getKey()), depth);
      if (verdict != Verdict.YES) {
        return verdict;
      }
    }
    Check listed = field == null ? null : field.check();
    if (listed != null) {
      return listed.of(entry.getValue(), depth);
    }
    if (rest.check() != null) {
      return rest.check().of(entry.getValue(), depth);
    }
    return rest.permitted() ? Verdict.YES : Verdict.NO;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a contract says about the value at one place of a body: a schema, several that all apply, or
 * several of which one applies.
 */
interface Shape {

  /** A shape that says nothing. */
  Shape OPEN = new AllShapes(List.of());

  /**
   * Returns the JSON types that the value may have, without {@code string} if {@code text} is not
   * among the texts that are listed.
   */
  Set<String> types(String text);

  /** Returns whether a value fits the constants and lists of values. */
  boolean fits(JsonNode value);

  /** Returns whether a value has a permitted type, and its fields fit as {@link #fits} says. */
  boolean admits(JsonNode value);

  /** Returns the shape without the alternatives that do not admit the value. */
  Shape narrowed(JsonNode value);

  /** Returns whether a field that {@link #field} does not find is unknown. */
  boolean listsFields();

  /** Returns the shape of a field; empty if it is not listed. */
  Optional<Shape> field(String name);

  /** Returns the shape of the items of an array; empty if the contract says nothing about them. */
  Optional<Shape> items();

  /** Returns the shape of a field or an item; empty if a value that fits has none of that name. */
  Optional<Shape> place(String name);

  /** Returns whether a field must be present. */
  boolean requires(String name);

  /** Returns a schema that permits what this shape permits. */
  JsonNode schema();

  /** Returns the rule that x-check-rule names here; empty if none or if alternatives differ. */
  String rule();

  /** Returns the number of schemas that this shape is made of. */
  int size();
}

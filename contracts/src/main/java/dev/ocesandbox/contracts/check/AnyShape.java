// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shapes of which one applies: what stands under oneOf or anyOf, or depends on a condition.
 *
 * @param branches the alternatives; at least one
 */
record AnyShape(List<Shape> branches) implements Shape {

  @Override
  public Set<String> types(String text) {
    return branches.stream()
        .map(branch -> branch.types(text))
        .reduce(Set.of(), JsonTypes::together);
  }

  @Override
  public boolean fits(JsonNode value) {
    return branches.stream().anyMatch(branch -> branch.fits(value));
  }

  @Override
  public boolean admits(JsonNode value) {
    return branches.stream().anyMatch(branch -> branch.admits(value));
  }

  /** A value that no branch admits is wrong whichever was meant, so all of them stay. */
  @Override
  public Shape narrowed(JsonNode value) {
    List<Shape> possible = branches.stream().filter(branch -> branch.admits(value)).toList();
    return Shapes.any(
        (possible.isEmpty() ? branches : possible)
            .stream().map(branch -> branch.narrowed(value)).toList());
  }

  @Override
  public boolean listsFields() {
    List<Shape> objects =
        branches.stream().filter(branch -> branch.types("").contains("object")).toList();
    return !objects.isEmpty() && objects.stream().allMatch(Shape::listsFields);
  }

  @Override
  public Optional<Shape> field(String name) {
    return any(branch -> branch.field(name));
  }

  @Override
  public Optional<Shape> items() {
    return any(Shape::items);
  }

  private Optional<Shape> any(Function<Shape, Optional<Shape>> step) {
    List<Shape> found = branches.stream().flatMap(branch -> step.apply(branch).stream()).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(Shapes.any(found));
  }

  @Override
  public Optional<Shape> place(String name) {
    return any(branch -> branch.place(name));
  }

  @Override
  public boolean requires(String name) {
    return branches.stream().allMatch(branch -> branch.requires(name));
  }

  @Override
  public JsonNode schema() {
    ObjectNode schema = Json.object();
    branches.forEach(branch -> schema.withArray("anyOf").add(branch.schema()));
    return schema;
  }

  @Override
  public String rule() {
    List<String> rules =
        branches.stream().map(Shape::rule).filter(rule -> !rule.isEmpty()).distinct().toList();
    return rules.size() == 1 ? rules.get(0) : "";
  }

  @Override
  public int size() {
    return branches.stream().mapToInt(Shape::size).sum();
  }
}

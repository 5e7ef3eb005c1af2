// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.check.ShownValue;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.files.FieldPath;
import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.world.Flaws;
import dev.ocesandbox.server.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/** The flaws of a saved world that have been found, at most 100. */
final class FoundFlaws {

  private static final int MOST = 100;

  /** Kinds of ids that records refer to, in Chinese. */
  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("customer", "客户"),
          Map.entry("order", "订单"),
          Map.entry("order number", "订单号"),
          Map.entry("order line", "订单行"),
          Map.entry("coupon", "优惠券"),
          Map.entry("card", "储值卡"),
          Map.entry("discount", "折扣"),
          Map.entry("resource", "资源"),
          Map.entry("package", "资源包"),
          Map.entry("package item", "资源包明细"));

  private final World world;
  private final List<FileProblem> problems = new ArrayList<>();

  FoundFlaws(World world) {
    this.world = world;
  }

  /** Returns whether there is no point in looking for more. */
  boolean isFull() {
    return problems.size() >= MOST;
  }

  /** Returns a collector for a record at a place of the file. */
  Flaws at(int line, JsonPointer place) {
    return new Flaws() {
      @Override
      public World world() {
        return world;
      }

      @Override
      public void add(String path, Bilingual reason) {
        if (!isFull()) {
          String record = FieldPath.of(place);
          problems.add(
              new FileProblem(line, path.isEmpty() ? record : record + "." + path, reason));
        }
      }
    };
  }

  /** Throws an exception if any have been found. */
  void throwIfAny() {
    InvalidFile.throwIfAny(problems);
  }

  /** Returns a text in quotes, cut after 60 characters. */
  static String shown(String text) {
    return ShownValue.in("id", Json.object().stringNode(text));
  }

  /** Returns why an id is a flaw that nothing in the file has. */
  static Bilingual unknown(String kind, String id) {
    return new Bilingual(
        "refers to the %s %s, which is not in this file".formatted(kind, shown(id)),
        "引用了文件中不存在的%s%s".formatted(CHINESE.getOrDefault(kind, kind), shown(id)));
  }
}
